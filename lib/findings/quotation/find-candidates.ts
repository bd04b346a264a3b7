import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { findCandidates as findStatementsWith } from '@/lib/findings/phrase/find-candidates';
import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import { quoteLexeme } from '@/lib/findings/phrase/quote-lexeme';
import { queryForms } from '@/lib/search/indexing/analyse';
import { leastPart, type QuotationPart } from './cut-parts';
import type { Quotation } from './quotation';

const mostExact = 60;
const mostNear = 40;
/** So many of the rarest words are looked for, three together: a quotation that was altered has kept three of them. */
const mostTelling = 7;
/** Words that stand together in many documents tell little, and to look for them costs what it costs to read those. */
const mostExpected = 400;
const fewestSets = 5;

/** Statements with a text that may have the words in a row. The index also knows words that may not be shown. */
export async function findExactCandidates({ tokens, words, lang }: Quotation): Promise<string[]> {
  const forms = tokens.map((token) => queryForms(token).surface);
  const { statements } = await findStatementsWith({ forms, words, lang }, mostExact);
  return statements;
}

/** Statements with a text that has some part of a quotation, those first that have the most of them. */
export async function findPartCandidates(parts: QuotationPart[], lang: PhraseLanguage): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { words, tokens } of parts.filter((part) => part.tokens.length >= leastPart)) {
    for (const id of await findExactCandidates({ words, tokens, lang })) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const inOrder = [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
  return inOrder.slice(0, mostNear);
}

/** Statements with a text that has three of the rarest words, those first that have the most of them. */
export async function findNearCandidates({ tokens, lang }: Quotation): Promise<string[]> {
  const forms = [...new Map(tokens.map((token) => [token.raw, queryForms(token).surface])).values()];
  const { counted, documents } = await countWords(forms);
  const words = counted.toSorted(rarestFirst).slice(0, mostTelling);
  const query = tellingSets(words, documents)
    .map((set) => `(${set.map(({ query: word }) => word).join(' & ')})`)
    .join(' | ');
  const shared = words.map(({ query: word }) => Prisma.sql`(lexemes @@ ${word}::tsquery)::int`);
  const found = await db.$queryRaw<{ statement: string }[]>`
    SELECT split_part(subject, '/', 1) AS statement FROM search_document
     WHERE kind = 'text' AND ${lang} = ANY(langs) AND lexemes @@ ${query}::tsquery
     GROUP BY 1
     ORDER BY max(${Prisma.join(shared, ' + ')}) DESC, min(day), 1
     LIMIT ${mostNear}`;
  return found.map(({ statement }) => statement);
}

/** `share`: of all documents that have it; 0 for a word that PostgreSQL has not counted, which is rare. */
type Word = { query: string; length: number; share: number };

/** What PostgreSQL has counted of the commonest thousand lexemes when it last looked at the documents. */
async function countWords(words: (readonly string[])[]): Promise<{ counted: Word[]; documents: number }> {
  const rows = await db.$queryRaw<{ lexeme: string; share: number; documents: number }[]>`
    SELECT e.lexeme, e.share, c.reltuples AS documents
      FROM pg_stats s
      JOIN pg_class c ON c.oid = 'search_document'::regclass,
           unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS e(lexeme, share)
     WHERE s.schemaname = current_schema() AND s.tablename = 'search_document' AND s.attname = 'lexemes'
       AND e.lexeme = ANY(${words.flat()}::text[])`;
  const shares = new Map(rows.map(({ lexeme, share }) => [lexeme, share]));
  const counted = words.map((forms) => ({
    query: `(${forms.map(quoteLexeme).join(' | ')})`,
    length: Math.max(...forms.map(({ length }) => length)),
    share: forms.reduce((sum, form) => sum + (shares.get(form) ?? 0), 0),
  }));
  return { counted, documents: Math.max(0, rows[0]?.documents ?? 0) };
}

/** Among words that were not counted, the longest first. */
function rarestFirst(a: Word, b: Word): number {
  return a.share - b.share || b.length - a.length;
}

/** The words three by three, the rarest sets first, up to as many documents as all of them may lead to. */
function tellingSets(words: readonly Word[], documents: number): Word[][] {
  const sets = combinations(words, Math.min(3, words.length))
    .map((set) => ({ set, expected: set.reduce((left, { share }) => left * share, documents) }))
    .toSorted((a, b) => a.expected - b.expected);
  const chosen: Word[][] = [];
  let sum = 0;
  for (const { set, expected } of sets) {
    sum += expected;
    if (chosen.length >= fewestSets && sum > mostExpected) break;
    chosen.push(set);
  }
  return chosen;
}

function combinations<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
