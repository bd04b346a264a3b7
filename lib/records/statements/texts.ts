import type { Prisma } from '@/lib/db/generated/client';
import type { Extent, Rights, Standing } from '@/lib/db/generated/enums';
import { published } from '@/lib/records/published';
import { type Source, sourceRow, toSource } from '@/lib/records/sources/sources';
import { type PublicWords, paragraphsInOrder, toPublicWords } from './paragraphs';

/** A text as other records name it: its language and its standing travel together. */
export type TextMark = { lang: string; standing: Standing };

/** One document in one language that carries or reports a statement, with those of its words that are public. */
export type Text = TextMark &
  PublicWords & {
    slug: string;
    rights: Rights;
    extent: Extent;
    disclaimer: string | null;
    published: string | null;
    /** ISO instant at which the portal received the document; null where it has none. */
    fetchedAt: string | null;
    /** Whether the portal has words of it, be they of a document or typed at the desk. */
    isHeld: boolean;
    /** Null: it is ours, and nobody else has published it. */
    source: Source | null;
    version: number;
    /** The places where the text that it renders has changed since; left out where there are none, and in earlier versions. */
    outdated?: string[];
  };

export const textMark = { lang: true, standing: true } satisfies Prisma.TextSelect;

export const textRow = {
  ...textMark,
  slug: true,
  rights: true,
  extent: true,
  disclaimer: true,
  published: true,
  fetchedAt: true,
  version: true,
  source: { select: sourceRow },
  paragraphs: paragraphsInOrder,
  stale: { select: { slot: { select: { label: true } } }, where: { source: published } },
} satisfies Prisma.TextSelect;

export function toText(row: Prisma.TextGetPayload<{ select: typeof textRow }>): Text {
  const { slug, lang, standing, rights, extent, disclaimer, version } = row;
  return {
    slug,
    lang,
    standing,
    rights,
    extent,
    disclaimer,
    published: row.published,
    version,
    fetchedAt: row.fetchedAt?.toISOString() ?? null,
    isHeld: row.paragraphs.length > 0,
    source: row.source && toSource(row.source),
    ...(row.stale.length > 0 && { outdated: row.stale.map(({ slot }) => slot.label) }),
    ...toPublicWords(extent, row.paragraphs),
  };
}

/** How much of a text readers see here: only the link while the portal does not have the text itself. */
export function shownExtent({ isHeld, extent }: Pick<Text, 'isHeld' | 'extent'>): Extent {
  return isHeld ? extent : 'link';
}

/** A text without a date of its own has that of its source. */
export function dateOfText(text: Text | null): string | null {
  return text?.published ?? text?.source?.published ?? null;
}
