import type { Name } from '@/lib/intake/mentions/names';
import { findArabicOrdinals, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Reading } from '@/lib/intake/text/read-text';

/** A text with what is found in it before any rule gives it a role. */
export type Scene = {
  reading: Reading;
  names: Name[];
  ordinals: Map<number, Ordinal>;
  /** The names of each sentence. */
  namesIn: (sentence: number) => readonly Name[];
};

export function makeScene(reading: Reading, names: Name[]): Scene {
  const ordinals = new Map(findArabicOrdinals(reading).map((ordinal) => [ordinal.first, ordinal] as const));
  const bySentence = new Map<number, Name[]>();
  for (const name of names) {
    const list = bySentence.get(name.sentence);
    if (list) list.push(name);
    else bySentence.set(name.sentence, [name]);
  }
  return { reading, names, ordinals, namesIn: (sentence) => bySentence.get(sentence) ?? [] };
}
