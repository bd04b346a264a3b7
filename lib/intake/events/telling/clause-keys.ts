import type { Scene } from '@/lib/intake/events/scene';
import type { Clause } from '@/lib/intake/text/clause-tree';
import type { Sentence } from '@/lib/intake/text/read-text';

/** The words of a clause around one of its words. */
export type ClauseKeys = {
  before: string[];
  after: string[];
  /** What follows in the sentence, but for its relative clauses. */
  beyond: string[];
};

const longestReach = 24;

export function clauseKeysAround(scene: Scene, word: number): ClauseKeys {
  const clause = scene.clauses[word];
  return {
    before: keysOfClause(scene, clause, word - longestReach, word),
    after: keysOfClause(scene, clause, word + 1, word + longestReach),
    beyond: keysOfSentence(scene, word),
  };
}

function keysOfClause(
  { reading: { words }, clauses }: Scene,
  clause: Clause | undefined,
  from: number,
  to: number,
): string[] {
  const keys: string[] = [];
  for (let at = Math.max(0, from); at < Math.min(words.length, to); at += 1)
    if (clauses[at] === clause) keys.push(words[at]?.key ?? '');
  return keys;
}

function keysOfSentence({ reading: { words, sentences, sentenceOf }, clauses }: Scene, word: number): string[] {
  const end = sentences[sentenceOf[word] ?? 0]?.end ?? word;
  const keys: string[] = [];
  for (let at = word + 1; at < Math.min(end, word + longestReach); at += 1)
    if (!isRelative(clauses[at])) keys.push(words[at]?.key ?? '');
  return keys;
}

function isRelative(clause: Clause | undefined): boolean {
  return clause?.link === 'relative' || clause?.parent?.link === 'relative';
}

/** The words just before a clause, in its sentence: those that say what it is told as. */
export function keysBeforeClause({ reading: { words } }: Scene, sentence: Sentence, { first }: Clause): string[] {
  return words.slice(Math.max(sentence.first, first - longestLead), first).map(({ key }) => key);
}

const longestLead = 12;
