import type { TokenizedText } from '@/lib/text/characters/tokens';

/** A word as the rules of intake spell it. Offsets are of the levelled text. `id`: the same for all that are spelt alike. */
export type LevelledWord = { key: string; id: number; from: number; to: number };

const seats: Record<string, string> = {
  ة: 'ه',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '،': ',',
  '؛': ';',
  '#': ' ',
  _: ' ',
};

/** Writes one sign for several that the rules do not distinguish. Offsets stay: one unit becomes one unit. */
export function level(folded: string): string {
  return folded.replace(/[ةىؤئ«»“”„’‘–—‐‑−،؛#_]/g, (unit) => seats[unit] ?? unit);
}

/** The words of a text, and each different one once, by its id. */
export type LevelledWords = { words: LevelledWord[]; keys: readonly string[] };

/** Makes one word of each token of a text. The last hamza of a long word is dropped: «الاعضاء», «الاعضا». */
export function toWords({ tokens, distinct }: TokenizedText): LevelledWords {
  const keys = distinct.map(({ raw }) => keyOf(raw));
  return { keys, words: tokens.map(({ raw, id, from, to }) => ({ key: keys[id] ?? raw, id, from, to })) };
}

/** Asks something about each different word of a text once. Returns the answer for the word at an index. */
export function askWords<Answer>(
  { words, keys }: LevelledWords,
  ask: (key: string) => Answer,
): (index: number) => Answer | undefined {
  const answers = keys.map(ask);
  return (index) => answers[words[index]?.id ?? -1];
}

function keyOf(raw: string): string {
  const key = level(raw);
  return key.length >= 4 && key.endsWith('ء') ? key.slice(0, -1) : key;
}
