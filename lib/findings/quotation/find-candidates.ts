import { Prisma } from '@/lib/db/generated/client';
import { findCandidates as findStatementsWith, listStatements } from '@/lib/findings/phrase/find-candidates';
import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import { queryForms } from '@/lib/search/indexing/analyse';
import { leastPart, type QuotationPart } from './cut-parts';
import type { Quotation } from './quotation';

const mostExact = 60;
const mostNear = 40;
/** So many of the longest words are looked for, three together: a quotation that was altered has kept three of them. */
const mostTelling = 7;

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

/** Statements with a text that has three of the longest words. */
export async function findNearCandidates({ tokens, lang }: Quotation): Promise<string[]> {
  const distinct = [...new Map(tokens.map((token) => [token.raw, token])).values()];
  const telling = distinct.toSorted((a, b) => b.raw.length - a.raw.length).slice(0, mostTelling);
  const forms = telling.map((token) => `(${queryForms(token).surface.map(quote).join(' | ')})`);
  const query = combinations(forms, Math.min(3, forms.length))
    .map((three) => `(${three.join(' & ')})`)
    .join(' | ');
  return (await listStatements(Prisma.sql`lexemes @@ ${query}::tsquery`, lang, mostNear)).statements;
}

function combinations<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

function quote(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}
