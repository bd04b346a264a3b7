import { directionOf } from '@/lib/i18n/locales';

type Marked = { number: number; spans: { start: number; end: number }[] };

type Props = {
  text: string;
  lang: string;
  label: string;
  values: readonly Marked[];
  shown: ReadonlyMap<number, number>;
};

/**
 * The text as it was read, with the words of each value marked. A mark changes the colour behind its words and nothing else,
 * since anything more would tear joined letters apart. The script puts one text node in its place, painted alike.
 */
export function MarkedText({ text, lang, label, values, shown }: Props) {
  const titleOf = (numbers: number[]) =>
    numbers
      .map((number) => shown.get(number) ?? number)
      .toSorted((a, b) => a - b)
      .join(' · ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard.
    <section data-text-pane="" tabIndex={0} aria-label={label} className="read-pane">
      <div data-margin="" aria-hidden="true" className="read-margin" />
      <p data-read-text="" lang={lang || undefined} dir={lang ? directionOf(lang) : 'auto'} className="read-text">
        {segmentsOf(text, values).map(({ start, words, numbers, first }) =>
          numbers.length === 0 ? (
            words
          ) : (
            <mark key={start} id={first ? `words-${first}` : undefined} title={titleOf(numbers)}>
              {words}
            </mark>
          ),
        )}
      </p>
    </section>
  );
}

type Segment = { start: number; words: string; numbers: number[]; first: number | null };

/** The text cut wherever the words of a value begin or end. `first`: the value whose words begin here. */
export function segmentsOf(text: string, values: readonly Marked[]): Segment[] {
  const spans = values.flatMap(({ number, spans: own }) => own.map((span, index) => ({ ...span, number, index })));
  const cuts = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((place) => place >= 0 && place <= text.length).sort((a, b) => a - b);
  const opening = new Map<number, number[]>();
  for (const { start, number } of spans) opening.set(start, [...(opening.get(start) ?? []), number]);
  const closing = new Map<number, number[]>();
  for (const { end, number } of spans) closing.set(end, [...(closing.get(end) ?? []), number]);
  const begun = new Set<number>();
  const open: number[] = [];
  return places.slice(0, -1).map((start, index) => {
    for (const number of closing.get(start) ?? []) open.splice(open.indexOf(number), 1);
    open.push(...(opening.get(start) ?? []));
    const numbers = [...new Set(open)].sort((a, b) => a - b);
    const first = numbers.find((number) => !begun.has(number)) ?? null;
    if (first !== null) begun.add(first);
    return { start, words: text.slice(start, places[index + 1]), numbers, first };
  });
}
