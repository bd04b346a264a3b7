import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';
import { tokenize } from '@/lib/text/characters/tokens';
import { splitSentences } from '@/lib/text/documents/sentences';
import { sliceOf } from '@/lib/text/span';
import { findExact, keysOf } from './match-quotation';
import type { Quotation } from './quotation';

/** A shorter one could be guessed. */
const leastWords = 6;

/**
 * The texts of these statements that are shown as excerpts and have the quotation as one whole sentence or several. Whole sentences alone:
 * otherwise somebody who knows a few words could ask for the next one until the answer is yes.
 */
export async function findHidingTexts({ tokens, lang }: Quotation, statements: string[]): Promise<Set<string>> {
  const wanted = keysOf(tokens);
  if (wanted.length < leastWords || statements.length === 0) return new Set();
  const rows = await db.text.findMany({
    select: {
      slug: true,
      statement: { select: { publicId: true } },
      paragraphs: { select: { content: true }, orderBy: { position: 'asc' } },
    },
    where: { ...published, lang, extent: 'excerpt', statement: { publicId: { in: statements }, ...published } },
  });
  const hiding = rows.filter(({ paragraphs }) => paragraphs.some(({ content }) => hasSentences(content, wanted)));
  return new Set(hiding.map(({ slug, statement }) => `${statement.publicId}/${slug}`));
}

function hasSentences(content: string, wanted: readonly string[]): boolean {
  const sentences = splitSentences(content).map((span) => keysOf(tokenize(sliceOf(content, span))));
  const found = findExact(wanted, sentences.flat());
  if (found === null) return false;
  const borders = new Set([0]);
  let at = 0;
  for (const sentence of sentences) {
    at += sentence.length;
    borders.add(at);
  }
  return borders.has(found.from) && borders.has(found.to);
}
