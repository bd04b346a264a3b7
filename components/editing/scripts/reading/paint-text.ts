/**
 * Where the words of a value stand, and how sure the rule is. `shown`: the number that it bears on the page. `isRepeated`: each
 * of its spans says the whole value.
 */
export type Painted = {
  number: number;
  shown?: number;
  step: string | null;
  spans: number[][];
  isRepeated?: boolean;
};

const steps = ['sure', 'check', 'weak'] as const;

/** A text that is read again is painted again, and the numbers before are no longer put beside its lines. */
const observers = new WeakMap<HTMLElement, ResizeObserver>();

/**
 * Puts a text into one node and paints the words of its values behind it, with their numbers in the margin. No glyph moves:
 * nothing is wrapped. Without the interface for it the marks that are there stay.
 */
export function paintText(pane: HTMLElement, text: string, values: readonly Painted[]): PaintedText | null {
  const place = pane.querySelector<HTMLElement>('[data-read-text]');
  if (place === null || !('highlights' in CSS) || typeof Highlight === 'undefined') return null;
  if (place.childNodes.length !== 1 || place.firstChild?.nodeType !== Node.TEXT_NODE || place.textContent !== text) {
    place.replaceChildren(text);
  }
  const node = place.firstChild as Text;
  const ranges = new Map(values.map(({ number, spans }) => [number, spans.map((span) => rangeOf(node, span))]));
  for (const step of steps) {
    const own = values.filter((value) => (value.step ?? 'weak') === step);
    CSS.highlights.set(`read-${step}`, new Highlight(...own.flatMap(({ number }) => ranges.get(number) ?? [])));
  }
  CSS.highlights.delete('read-current');
  const shown = new Map(values.map((value) => [value.number, value.shown ?? value.number]));
  const numberLines = () => numberMargin(pane, ranges, shown);
  numberLines();
  observers.get(pane)?.disconnect();
  const observer = new ResizeObserver(numberLines);
  observer.observe(place);
  observers.set(pane, observer);
  const repeated = new Set(values.filter(({ isRepeated }) => isRepeated).map(({ number }) => number));
  const show = (number: number, first?: Range) => showCurrent(pane, ranges.get(number) ?? [], first);
  return { node, ranges, repeated, show };
}

export type PaintedText = {
  node: Text;
  ranges: ReadonlyMap<number, Range[]>;
  /** The values of which one span is enough. */
  repeated: ReadonlySet<number>;
  /** Paints the words of one value as the current ones, and brings `first` or else the first of them on screen within the pane. */
  show(number: number, first?: Range): void;
};

function rangeOf(node: Text, [start = 0, end = 0]: number[]): Range {
  const range = document.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}

/** The numbers of the values whose words begin in a line stand beside it together. */
function numberMargin(
  pane: HTMLElement,
  ranges: ReadonlyMap<number, Range[]>,
  shown: ReadonlyMap<number, number>,
): void {
  const margin = pane.querySelector('[data-margin]');
  if (margin === null) return;
  const top = pane.getBoundingClientRect().top - pane.scrollTop + pane.clientTop;
  const lines = new Map<number, number[]>();
  for (const [number, [first]] of ranges) {
    const box = first?.getClientRects()[0];
    if (!box) continue;
    const line = Math.round(box.top - top);
    const near = [...lines.keys()].find((other) => Math.abs(other - line) < 6) ?? line;
    lines.set(near, [...(lines.get(near) ?? []), shown.get(number) ?? number]);
  }
  margin.replaceChildren(
    ...[...lines].map(([line, numbers]) => {
      const label = document.createElement('span');
      label.textContent = numbers.toSorted((a, b) => a - b).join(' ');
      label.style.insetBlockStart = `${line + 4}px`;
      return label;
    }),
  );
}

function showCurrent(pane: HTMLElement, ranges: Range[], first = ranges[0]): void {
  CSS.highlights.set('read-current', new Highlight(...ranges));
  const box = first?.getBoundingClientRect();
  if (!box) return;
  const frame = pane.getBoundingClientRect();
  const isInWindow = frame.bottom > 0 && frame.top < innerHeight;
  const band = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  // As much of the pane as the window shows; a pane that is out of it is made ready for whoever scrolls there.
  const top = isInWindow ? Math.max(frame.top, band) : frame.top;
  const bottom = isInWindow ? Math.min(frame.bottom, innerHeight) : frame.bottom;
  if (bottom > top && (box.top < top || box.bottom > bottom)) pane.scrollTop += box.top - top - (bottom - top) / 3;
}
