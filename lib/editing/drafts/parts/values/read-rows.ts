import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { rowFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { type NumberedRow, rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Known } from './known-records';
import { readName } from './read-names';
import { entry, fault, isUnchanged, readWords, type Sheet } from './sheet';

type Quoted = { lang: string; text: string };

/** A row that says something. `isDue`: it is new, or says something else than the published one. */
export type TypedRow = { at(last: string): string; number: number; isDue: boolean };

/**
 * The rows of one kind in their order, the new ones last; a new row in which nothing was typed is none. A published row keeps
 * its number, and a new one gets the next that none has ever had. `given`: the highest that one has had.
 */
export function readRows(sheet: Sheet, kind: NumberedRow, given: number): TypedRow[] {
  const names = rowFields[kind].map(({ name }) => name);
  const at = (row: string) => (last: string) => `${kind}.${row}.${last}`;
  const isOfBase = (row: string) => rowsOf(sheet.base ?? {}, kind).includes(row);
  const rows = rowsOf(sheet.payload, kind);
  const isSaid = (row: string) => names.some((last) => entry(sheet, at(row)(last)) !== '');
  let highest = Math.max(given, ...rowsOf(sheet.base ?? {}, kind).map(Number));
  return [...rows.filter(isOfBase), ...rows.filter((row) => !isOfBase(row))].filter(isSaid).map((row) => {
    const isNew = !isOfBase(row);
    if (isNew) highest += 1;
    const isDue = isNew || names.some((last) => !isUnchanged(sheet, at(row)(last)));
    return { at: at(row), number: isNew ? highest : Number(row), isDue };
  });
}

/** The highest number that a row of this record has ever had, as the history tells it. */
export async function highestNumber(
  tx: Prisma.TransactionClient,
  type: PartType,
  subject: string | null,
  list: string,
): Promise<number> {
  if (subject === null) return 0;
  const [row] = await tx.$queryRaw<{ highest: number }[]>`
    SELECT coalesce(max(coalesce((item.told ->> 'number')::int, item.place::int)), 0) AS highest
      FROM change c
     CROSS JOIN LATERAL (VALUES (c.before), (c.after)) AS state(record)
     CROSS JOIN LATERAL jsonb_array_elements(coalesce(state.record -> ${list}, '[]'))
           WITH ORDINALITY AS item(told, place)
     WHERE c.subject_type = ${type} AND c.subject_id = ${subject}`;
  return row?.highest ?? 0;
}

type Context = { known: Known; source: string | null };

/**
 * The source of a row and the words there; those of one that is due are required. Left empty, the source is that of the draft.
 */
export function readEvidence(
  sheet: Sheet,
  { at, isDue }: Pick<TypedRow, 'at' | 'isDue'>,
  { known, source }: Context,
  names: { source: string; words: string } = { source: 'source', words: 'words' },
): { source: string | null; words: Quoted | null } {
  const [ofSource, ofWords] = [at(names.source), at(names.words)];
  const text = readWords(sheet, ofWords, 'source');
  const isKept = sheet.base !== null && Object.hasOwn(sheet.base, ofSource) && isUnchanged(sheet, ofSource);
  const isLeft = entry(sheet, ofSource) === '' && !isKept;
  const own = isLeft && (isDue || text !== null) ? source : readName(sheet, ofSource, known, 'source');
  if (isDue && text === null && entry(sheet, ofWords) === '') fault(sheet, ofWords, 'claimWords');
  if ((isDue || text !== null) && own === null && entry(sheet, ofSource) === '') fault(sheet, ofSource, 'claimSources');
  return { source: own, words: text === null ? null : { lang: languageOf(text, own, known), text } };
}

/** Words are in the language of their source, unless their letters are not of it. */
export function languageOf(text: string, source: string | null, known: Known): string {
  const lang = known.source.find(({ id }) => id === source)?.lang ?? 'en';
  if (/\p{scx=Arab}/u.test(text)) return lang.startsWith('ar') ? lang : 'ar';
  return lang.startsWith('ar') ? 'en' : lang;
}

/** What is left out of a row where there is none. */
export function evidenceOf({ source, words }: { source: string | null; words: Quoted | null }) {
  return { ...(source !== null && { source }), ...(words !== null && { words }) };
}
