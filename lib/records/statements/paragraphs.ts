import type { Prisma } from '@/lib/db/generated/client';
import type { Extent, ParagraphKind } from '@/lib/db/generated/enums';
import { publicPart } from '@/lib/text/documents/excerpt';

/** A block of a text as readers may read it, and the places of the work that it renders: p1, or p2 and p3, or x1. */
export type Paragraph = { slots: string[]; kind: ParagraphKind; content: string };

/** The public words of a text. `isExcerpt`: the portal has more of it than it may show. */
export type PublicWords = { paragraphs: Paragraph[]; isExcerpt: boolean };

export const paragraphsInOrder = {
  select: { kind: true, content: true, slots: { select: { slot: { select: { label: true } } } } },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Text$paragraphsArgs;

type ParagraphRow = { kind: ParagraphKind; content: string; slots: { slot: { label: string } }[] };

/** The only way from rows to readers; it lets nothing pass that is not public. */
export function toPublicWords(extent: Extent, rows: ParagraphRow[]): PublicWords {
  const paragraphs = rows.map(({ kind, content, slots }) => ({
    slots: slots.map(({ slot }) => slot.label).toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    kind,
    content,
  }));
  return { paragraphs: publicPart(extent, paragraphs), isExcerpt: extent === 'excerpt' && rows.length > 0 };
}
