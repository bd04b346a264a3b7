const firstStrong = '\u2068';
const leftToRight = '\u2066';
const rightToLeft = '\u2067';
const pop = '\u2069';

/** The characters that change the order in which text is painted. */
const steering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;

const latinWord = String.raw`[^\s\p{scx=Arab}«»]*\p{sc=Latn}[^\s\p{scx=Arab}«»]*`;
const latinRun = new RegExp(String.raw`${latinWord}(?:[ \u00a0](?:${latinWord}|\d[\d.,:/-]*))*`, 'gu');
const arabicRun = /(?=\p{L})\p{scx=Arab}(?:[^\p{sc=Latn}\n]*(?=\p{L})\p{scx=Arab}[\p{M}]*)?/gu;
const edges = /^["'“‘([]*(.*?)["'”’)\].,;:!?…]*$/su;

/**
 * Wraps a text in an isolate, for plain text, where no markup can carry a direction: neither it nor its surroundings are
 * reordered. Its own direction characters are removed, since an unbalanced one would end the isolate.
 */
export function isolate(text: string, direction: 'auto' | 'ltr' | 'rtl' = 'auto'): string {
  const opening = { auto: firstStrong, ltr: leftToRight, rtl: rightToLeft }[direction];
  return `${opening}${withoutSteering(text)}${pop}`;
}

/** Isolates each run of the other script in a line of plain text: names and addresses within an Arabic citation. */
export function isolateForeignRuns(text: string, direction: 'ltr' | 'rtl'): string {
  return withoutSteering(text).replace(direction === 'rtl' ? latinRun : arabicRun, (run) => {
    const core = edges.exec(run)?.[1] ?? '';
    return core === '' ? run : run.replace(core, () => isolate(core, direction === 'rtl' ? 'ltr' : 'rtl'));
  });
}

export function withoutSteering(text: string): string {
  return text.replace(steering, '');
}

/** True if every isolate and embedding is closed within its paragraph, and nothing is closed that was not opened. */
export function isBalanced(text: string): boolean {
  return text.split(/[\n\r\u2028\u2029]/).every((paragraph) => unbalancedOffsets(paragraph).length === 0);
}

/** Offsets of isolates, embeddings and closings that have no partner in their paragraph. Linear. */
export function unbalancedOffsets(paragraph: string): number[] {
  const open: { offset: number; isIsolate: boolean }[] = [];
  const lost: number[] = [];
  for (const { 0: sign, index: offset } of paragraph.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    const closesIsolate = sign === pop;
    const isClosing = closesIsolate || sign === '\u202c';
    if (!isClosing) open.push({ offset, isIsolate: /[\u2066-\u2068]/.test(sign) });
    else if (open.at(-1)?.isIsolate === closesIsolate) open.pop();
    else lost.push(offset);
  }
  return [...lost, ...open.map(({ offset }) => offset)].sort((a, b) => a - b);
}

/** Writes invisible characters as \u{202E} and the like, for logs and for the desk. Tab and line feed stay. */
export function showUnseen(text: string): string {
  return text.replace(unseen, (sign) =>
    sign === '\t' || sign === '\n' ? sign : `\\u{${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}}`,
  );
}
