import { db } from '@/lib/db/client';
import { Standing } from '@/lib/db/generated/enums';
import type { DraftView } from '@/lib/desk/drafts';
import { placesOf } from '@/lib/editing/drafts/paragraphs/arrange-rows';
import { findLastStep } from '@/lib/editing/drafts/paragraphs/last-step';
import { paragraphsInOrder, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { listTexts, type ParagraphRecord } from '@/lib/editing/texts/rows/text-record';

/** A paragraph of a draft's text: the number of its row, and the places that it renders. */
export type DraftParagraph = { row: string; content: string; places: string[] };

/** Another text of the statement, as it is published. */
export type PublishedText = {
  slug: string;
  lang: string;
  standing: Standing;
  version: number;
  paragraphs: ParagraphRecord[];
};

/** The paragraphs of a draft's text, and the texts that they can be linked with. */
export type DraftParagraphs = {
  lang: string;
  /** Null: not chosen yet. */
  standing: Standing | null;
  paragraphs: DraftParagraph[];
  /** Official ones first. */
  others: PublishedText[];
  /** Whether this person's last step can be taken back. */
  canUndo: boolean;
};

/** Null: the draft, which the person may read, has no text. */
export async function getDraftParagraphs(draft: DraftView, person: string): Promise<DraftParagraphs | null> {
  const payload = draft.parts.find(({ type }) => type === 'text')?.payload;
  if (!payload) return null;
  const stored = await findDraft(db, draft.id);
  return {
    lang: typed(payload, 'text.lang') || 'ar',
    standing: Object.values(Standing).find((each) => each === payload['text.standing']) ?? null,
    paragraphs: paragraphsInOrder(payload).map((row) => ({
      row,
      content: typed(payload, `paragraph.${row}`),
      places: placesOf(payload, row),
    })),
    others: await listOthers(typed(payload, 'text.statement'), typed(payload, 'text.slug')),
    canUndo: stored !== null && (await findLastStep(db, stored, person)) !== null,
  };
}

/** The first paragraph of a draft's text that renders a place, by its row. Null: none does. */
export function rowAtPlace({ parts }: DraftView, place: string): string | null {
  const payload = parts.find(({ type }) => type === 'text')?.payload ?? {};
  return paragraphsInOrder(payload).find((row) => placesOf(payload, row).includes(place)) ?? null;
}

async function listOthers(statement: string, slug: string): Promise<PublishedText[]> {
  const texts = statement === '' ? [] : await listTexts(db, [statement]);
  const rank = Object.values(Standing);
  return texts
    .filter(({ record }) => record.slug !== slug && record.withdrawnReason === null && record.paragraphs.length > 0)
    .map(({ version, record }) => ({
      slug: record.slug,
      lang: record.lang,
      standing: record.standing,
      version,
      paragraphs: record.paragraphs,
    }))
    .toSorted((a, b) => rank.indexOf(a.standing) - rank.indexOf(b.standing) || (a.slug < b.slug ? -1 : 1));
}
