import type { Database } from '@/lib/db/client';
import { answerQuotation } from '@/lib/findings/quotation/asked-quotation';
import { publicPart } from '@/lib/text/documents/excerpt';

const signs = ['', '"', '«', '%', '_', '*', ' & ', ' | ', '<->', ':*', '\u202e', '\u0000', '…', "'"];

/**
 * Asks for many parts of what press texts hide, whole and mangled, and returns every answer that shows words which are not public.
 * Takes the parts in a fixed order, so that a failure can be found again.
 */
export async function judgeHostileQuotations(db: Database, count: number): Promise<string[]> {
  const texts = await db.text.findMany({
    select: {
      slug: true,
      extent: true,
      statement: { select: { publicId: true } },
      paragraphs: { select: { kind: true, content: true }, orderBy: { position: 'asc' } },
    },
  });
  const open = new Map(
    texts.map(({ slug, extent, statement, paragraphs }) => [
      `${statement.publicId}/${slug}`,
      publicPart(extent, paragraphs)
        .map(({ content }) => content)
        .join('\n\n'),
    ]),
  );
  const hidden = texts.filter(({ extent }) => extent !== 'full').flatMap(({ paragraphs }) => paragraphs);
  const words = hidden.map(({ content }) => content.split(' '));
  const leaks: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const own = words[at % words.length] ?? [];
    const from = (at * 7) % Math.max(1, own.length - 3);
    const sign = signs[at % signs.length] ?? '';
    const asked = own.slice(from, from + 3 + (at % 12)).join(at % 5 === 0 ? ` ${sign} ` : ' ') + sign;
    const found = await answerQuotation({ words: asked, lang: null }, null);
    if ('kind' in found) continue;
    for (const { text, quote } of found.matches) {
      if (quote !== null && !open.get(text.id)?.includes(quote)) leaks.push(`${asked}: ${text.id} ${quote}`);
    }
  }
  return leaks;
}
