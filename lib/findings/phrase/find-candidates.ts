import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { toTsquery } from '@/lib/search/ask/pattern';
import { cutLexeme } from '@/lib/search/indexing/order-lexemes';
import type { Phrase, PhraseLanguage } from './phrase';

/** Texts that may have the phrase, by their statements; `isCapped`: of too many, the oldest and the newest. */
export type Candidates = { statements: string[]; isCapped: boolean };

/** Readers follow a phrase through some hundred statements at most; half of the room is for each end of time. */
const mostCandidates = 1_000;

/**
 * The index also knows words that may not be shown, so that whoever asks must look into the words that may. A document whose
 * positions were cut is a candidate by its words alone.
 */
export async function findCandidates({ forms, lang, topic }: Phrase, most = mostCandidates): Promise<Candidates> {
  const conditions = (topic?.names ?? [{ forms }]).map((name) => conditionOf(name.forms));
  return listStatements(Prisma.sql`(${Prisma.join(conditions, ' OR ')})`, lang, most);
}

function conditionOf(forms: Phrase['forms']): Prisma.Sql {
  const sequence = forms.map((lexemes) => ({ lexemes: [...lexemes] }));
  const inOrder = toTsquery([groupOf([sequence])], 'surface');
  const anywhere = toTsquery([groupOf(sequence.map((word) => [word]))], 'surface');
  return Prisma.sql`lexemes @@ (${inOrder}::tsquery || (${anywhere}::tsquery && ${`'${cutLexeme}'`}::tsquery))`;
}

/** The statements with texts in this language that meet a condition on their documents. */
export async function listStatements(
  condition: Prisma.Sql,
  lang: PhraseLanguage,
  most = mostCandidates,
): Promise<Candidates> {
  const found = await db.$queryRaw<{ statement: string }[]>`
    WITH found AS MATERIALIZED (
      SELECT split_part(subject, '/', 1) AS statement, min(day) AS day FROM search_document
       WHERE kind = 'text' AND ${lang} = ANY(langs) AND ${condition}
       GROUP BY 1),
    places AS (SELECT statement, row_number() OVER (ORDER BY day, statement) AS place, count(*) OVER () AS size FROM found)
    SELECT statement FROM places WHERE place <= ${most / 2} OR place > size - ${most / 2 + 1} ORDER BY place`;
  const statements = found.map(({ statement }) => statement);
  return { statements: statements.slice(-most), isCapped: statements.length > most };
}

function groupOf(pattern: { lexemes: string[] }[][]) {
  return { typed: '', tokens: [], surface: [pattern], stems: [], aliases: [], sounds: [], isNear: false, goals: [] };
}
