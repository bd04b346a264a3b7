import * as said from '@/lib/intake/events/meeting-words';
import { bodyOf } from '@/lib/intake/events/owners/named-body';
import type { Scene } from '@/lib/intake/events/scene';
import { lastBefore } from '@/lib/intake/text/near';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';
import { askWords } from '@/lib/intake/text/words';
import { perWord } from '@/lib/text/per-word';

/** Tells whether a relative pronoun follows the name of a body, and its verb the pronoun. */
export function isInRelativeClause(scene: Scene, sentence: Sentence, word: number): boolean {
  const { words } = scene.reading;
  for (let index = word - 1; index >= Math.max(sentence.first, word - 10); index -= 1) {
    if (!/^(?:التي|الذي|which|who)$/.test(words[index]?.key ?? '')) continue;
    const follows =
      isHoldVerb(words[index + 1]?.key ?? '') ||
      said.meetVerb.test(words[index + 1]?.key ?? '') ||
      said.meetVerbEn.has(words[index + 1]?.key ?? '');
    const names = scene.namesIn(sentence.index);
    const name = names[lastBefore(names, words[index]?.from ?? 0, ({ from }) => from)];
    return follows && name !== undefined && index - name.last <= 2 && bodyOf(scene, name) !== null;
  }
  return false;
}

export const isHoldVerb = perWord(
  (key) => said.holdVerb.test(key) || said.holdNoun.has(key.replace(/^[وف](?=.{3})/, '')) || said.holdVerbEn.has(key),
);

export function hasVerbNear({ reading }: Scene, sentence: Sentence, word: number): boolean {
  const isEnglish = /^[a-z]/.test(reading.words[word]?.key ?? '');
  const from = Math.max(sentence.first, word - (isEnglish ? 16 : 40));
  const verbs = holdVerbsOf(reading);
  return (verbs[lastBefore(verbs, Math.min(sentence.end, word + 14), (at) => at)] ?? -1) >= from;
}

/** Where the verbs of holding are: each meeting of a text asks for those near it, more than once. */
const holdVerbs = new WeakMap<Reading, readonly number[]>();

function holdVerbsOf(reading: Reading): readonly number[] {
  const known = holdVerbs.get(reading);
  if (known !== undefined) return known;
  const isVerb = askWords(reading, isHoldVerb);
  const found = reading.words.flatMap((_, word) => (isVerb(word) ? [word] : []));
  holdVerbs.set(reading, found);
  return found;
}
