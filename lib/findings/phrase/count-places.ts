import { db } from '@/lib/db/reading/db';
import { characterOf } from '@/lib/search/indexing/said-words';
import type { Phrase } from './phrase';
import { quoteLexeme } from './quote-lexeme';

/**
 * A text that has the phrase in words that may be shown. `uses`: how often; null where only reading it tells. `isCounted`: it is
 * the text in which phrases of its statement are counted.
 */
export type Place = { text: string; statement: string; uses: number | null; isCounted: boolean };

type Row = Omit<Place, 'statement'>;

const matchesNothing = '(?!)';

/**
 * Every text of today that has the phrase, by date, then by statement, without one being read: PostgreSQL counts in `said`, where
 * each word is one character. `but`: statements that are left out.
 */
export async function countPlaces({ forms, lang }: Phrase, but: readonly string[]): Promise<Place[]> {
  const words = await readCharacters(forms);
  const isKnown = words.every(({ length }) => length > 0);
  const pattern = isKnown ? words.map((characters) => `[${characters.join('')}]`).join('') : matchesNothing;
  const rows = await db.$queryRaw<Row[]>`
    SELECT subject AS text, regexp_count(said, ${pattern}) AS uses, is_counted AS "isCounted"
      FROM search_document
     WHERE kind = 'text' AND ${lang} = ANY(langs) AND lexemes @@ ${allOf(forms)}::tsquery AND (said ~ ${pattern} OR said IS NULL)
       AND split_part(subject, '/', 1) <> ALL(${but}::text[])
     ORDER BY day = 0, day, subject COLLATE "C"`;
  return rows.map((row) => ({ ...row, statement: row.text.slice(0, row.text.indexOf('/')) }));
}

export function sumOfUses(places: readonly Place[]): number {
  return places.reduce((sum, { uses }) => sum + (uses ?? 0), 0);
}

/** For each word of the phrase, the characters of all words of the record that it finds. */
async function readCharacters(wanted: Phrase['forms']): Promise<string[][]> {
  const rows = await db.$queryRaw<{ forms: string[]; number: number }[]>`
    SELECT forms, number FROM said_word WHERE forms && ${wanted.flat()}::text[]`;
  return wanted.map((own) =>
    rows.flatMap(({ forms, number }) => (forms.some((form) => own.includes(form)) ? (characterOf(number) ?? []) : [])),
  );
}

/** The index finds texts that have all of the words more quickly than texts that have them in a row. */
function allOf(forms: Phrase['forms']): string {
  return forms.map((own) => `(${own.map(quoteLexeme).join(' | ')})`).join(' & ');
}
