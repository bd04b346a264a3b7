import { readClitics } from '@/lib/language/clitics/clitics';
import { foldText } from '@/lib/text/characters/fold';
import type { Token } from '@/lib/text/characters/tokens';
import file from './asking-words.json';

/** What a word of a question asks for, rather than what it asks about. */
export type Intent =
  | 'founding'
  | 'event'
  | 'where'
  | 'when'
  | 'host'
  | 'chair'
  | 'listing'
  | 'joining'
  | 'text'
  | 'plain';

type Sort = keyof typeof file;

const sorts = new Map<Sort, ReadonlySet<string>>(
  (Object.keys(file) as Sort[]).map((sort) => [
    sort,
    new Set(foldText(`${file[sort].ar} ${file[sort].en}`).split(' ').map(asEnded)),
  ]),
);

const intents: readonly Intent[] = [
  'founding',
  'event',
  'where',
  'when',
  'host',
  'chair',
  'listing',
  'joining',
  'text',
  'plain',
];

/** Returns what a question word asks for; empty for a word that names the thing asked about. */
export function intentsOf(token: Token): Intent[] {
  return intents.filter((intent) => isAmong(token, intent));
}

/** A word that only makes a question of the others: "who", "did", «هل». */
export function isQuestionWord(token: Token): boolean {
  return sorts.get('question')?.has(asEnded(token.raw)) ?? false;
}

/** Whether a word says that a number beside it counts meetings, rounds, years, or is one. */
export function isMark(
  token: Token,
  sort: 'event' | 'round' | 'list' | 'joint' | 'joining' | 'state' | 'number' | 'count' | 'newest' | 'next' | 'year',
): boolean {
  return isAmong(token, sort);
}

/** The languages in which an official text is asked for: «النص الرسمي بالعربية», "official English text". */
export function officialTextAskedIn(tokens: readonly Token[]): ('ar' | 'en')[] {
  const has = (sort: Sort) => tokens.some((token) => isAmong(token, sort));
  if (!has('official') || !has('text')) return [];
  return [...(has('arabic') ? ['ar' as const] : []), ...(has('english') ? ['en' as const] : [])];
}

/** «للاجتماع» and «بالاجتماع» are the word too. */
function isAmong({ raw, kind }: Token, sort: Sort): boolean {
  const words = sorts.get(sort) ?? new Set();
  if (words.has(asEnded(raw))) return true;
  return (
    kind === 'arabic' &&
    readClitics(raw)
      .map(({ rest }) => asEnded(rest))
      .some((rest) => words.has(rest) || words.has(rest.replace(/^ال/, '')))
  );
}

/** «الدوره» is often typed for «الدورة», «الذى» for «الذي». */
function asEnded(word: string): string {
  return word.replace(/ة$/, 'ه').replace(/ى$/, 'ي');
}
