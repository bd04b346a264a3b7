import type { Token } from '@/lib/text/characters/tokens';

/** A word as the rules of intake spell it. Offsets are of the levelled text. */
export type LevelledWord = { key: string; from: number; to: number };

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
};

/** Writes one sign for several that the rules do not distinguish. Offsets stay: one unit becomes one unit. */
export function level(folded: string): string {
  return folded.replace(/[ةىؤئ«»“”„’‘–—‐‑−،؛]/g, (unit) => seats[unit] ?? unit);
}

/** Makes one word of each token of a text. The last hamza of a long word is dropped: «الاعضاء», «الاعضا». */
export function toWords(tokens: readonly Token[]): LevelledWord[] {
  const keys = new Map<string, string>();
  return tokens.map(({ raw, from, to }) => {
    const key = keys.get(raw) ?? keyOf(raw);
    keys.set(raw, key);
    return { key, from, to };
  });
}

function keyOf(raw: string): string {
  const key = level(raw);
  return key.length >= 4 && key.endsWith('ء') ? key.slice(0, -1) : key;
}
