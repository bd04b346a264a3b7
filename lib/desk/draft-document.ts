import { db } from '@/lib/db/client';
import { Standing } from '@/lib/db/generated/enums';
import { keptOfText } from '@/lib/editing/drafts/parts/fields/text-fields';
import { readDocument } from '@/lib/editing/texts/document/read-document';
import type { DraftView } from './drafts';

/** The document that the text of a draft came as: what was cut from it as no part of the text, and where to look twice. */
export type DraftDocument = { removed: MarkedWords[]; warnings: MarkedWords[] };

export type MarkedWords = { start: number; why: string; words: string };

/** What the text of a draft that somebody may read came as. Null: it came without a document. */
export async function getDraftDocument({ parts }: DraftView): Promise<DraftDocument | null> {
  const text = parts.find(({ type }) => type === 'text');
  const sha256 = text?.payload[keptOfText.original];
  if (!text || !sha256) return null;
  const kept = await db.draftOriginal.findUnique({ where: { sha256 } });
  if (kept === null) return null;
  const standing = Object.values(Standing).find((each) => each === text.payload['text.standing']) ?? 'official';
  const document = readDocument(kept.bytes, { lang: text.payload['text.lang'] || null, standing, disclaimer: null });
  return 'faults' in document ? null : { removed: document.removed, warnings: document.warnings };
}
