import { withoutArticle } from '@/lib/language/clitics/clitics';
import { englishStem } from '@/lib/language/stems/english-stem';
import type { Token } from '@/lib/text/characters/tokens';
import type { Concept } from './concept';

/** The words of each name of a body, for readers who give some of them and in their own order. */
export type BodyWords = { names: { body: Concept; words: ReadonlySet<string> }[]; enemy: ReadonlySet<string> };

const heads = new Set([
  'group',
  'center',
  'centr',
  'committe',
  'coalit',
  'offic',
  'مجموعه',
  'مركز',
  'لجنه',
  'تحالف',
  'مكتب',
]);
/** Under any of its names the enemy is the same word of a body's name. */
export const enemyId = 'isis';
/** What readers say for words of these names, by stem or key. */
const colloquial = new Map([
  ['money', 'financ'],
  ['fund', 'financ'],
  ['اموال', 'تمويل'],
]);
const least = 2;
const leastWithoutHead = 3;

export function readBodyWords(concepts: readonly Concept[]): BodyWords {
  const own = concepts.find(({ id }) => id === enemyId)?.labels.filter(({ tokens }) => tokens.length === 1) ?? [];
  const enemy = new Set(own.flatMap(({ tokens }) => tokens.flatMap(({ keys }) => keys)));
  const bodies = concepts.filter(({ kind, ref }) => kind === 'body' && ref !== null);
  const names = bodies.flatMap((body) =>
    body.labels.map(({ tokens }) => ({ body, words: new Set(tokens.flatMap((token) => wordsOf(token, enemy))) })),
  );
  return { names, enemy };
}

/**
 * Finds the body whose name has these words: "ISIL finance group". If several bodies have them, it is the one that some
 * of the words already name, `known`, or else the main one. `isNamed`: the words say what sort of body it is; without
 * that, «مكافحة تمويل داعش» is also what the body does.
 */
export function bodyOfWords(
  { names, enemy }: BodyWords,
  tokens: readonly Token[],
  { main, known }: { main: string | null; known: Concept | undefined },
): { body: Concept; isNamed: boolean } | null {
  const isNamed = tokens.some(isHead);
  if (tokens.length < (isNamed ? least : leastWithoutHead)) return null;
  const asked = tokens.map((token) =>
    wordsOf(token, enemy).flatMap((word) => [word, colloquial.get(word) ?? []].flat()),
  );
  const found = names.filter(({ words }) => asked.every((forms) => forms.some((form) => words.has(form))));
  const bodies = [...new Set(found.map(({ body }) => body))];
  const body = bodies.length === 1 ? bodies[0] : bodies.find((each) => each === known || each.ref === main);
  return body ? { body, isNamed } : null;
}

/** Whether a word says what sort of body something is: group, «مركز». */
export function isHead({ kind, raw, keys }: Token): boolean {
  return kind === 'latin' ? heads.has(englishStem(raw)) : keys.flatMap(withoutArticle).some((key) => heads.has(key));
}

function wordsOf({ kind, raw, keys }: Token, enemy: ReadonlySet<string>): string[] {
  if (keys.some((key) => enemy.has(key))) return [enemyId];
  return kind === 'latin' ? [englishStem(raw)] : keys.flatMap(withoutArticle);
}
