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
const enemyId = 'isis';
const least = 2;

export function readBodyWords(concepts: readonly Concept[]): BodyWords {
  const enemy = concepts.find(({ id }) => id === enemyId)?.labels.filter(({ tokens }) => tokens.length === 1) ?? [];
  const known = new Set(enemy.flatMap(({ tokens }) => tokens.flatMap(({ keys }) => keys)));
  const bodies = concepts.filter(({ kind, ref }) => kind === 'body' && ref !== null);
  const names = bodies.flatMap((body) =>
    body.labels.map(({ tokens }) => ({ body, words: new Set(tokens.flatMap((token) => wordsOf(token, known))) })),
  );
  return { names, enemy: known };
}

/**
 * Finds the body that some of these words name, if they are all of one name of it and say what sort of body it is: "ISIL
 * finance group", «مجموعة مكافحة تمويل داعش». With `main` that one is meant where several could be.
 */
export function bodyOfWords(
  { names, enemy }: BodyWords,
  tokens: readonly Token[],
  main: string | null,
): Concept | null {
  const asked = tokens.map((token) => wordsOf(token, enemy));
  const hasHead = asked.flat().some((word) => heads.has(word));
  if (asked.length < least || !hasHead) return null;
  const found = new Set(
    names.filter(({ words }) => asked.every((forms) => forms.some((form) => words.has(form)))).map(({ body }) => body),
  );
  const [only, ...others] = found;
  if (others.length === 0) return only ?? null;
  return [...found].find(({ ref }) => ref === main) ?? null;
}

function wordsOf({ kind, raw, keys }: Token, enemy: ReadonlySet<string>): string[] {
  if (keys.some((key) => enemy.has(key))) return [enemyId];
  if (kind === 'latin') return [englishStem(raw)];
  return keys.flatMap(withoutArticle);
}
