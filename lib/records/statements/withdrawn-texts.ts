import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Withdrawal, withWithdrawals } from '@/lib/records/history/withdrawal';
import { tags } from '@/lib/records/tags';
import { byStanding } from '@/lib/text/documents/firmest-texts';
import { type TextMark, textMark } from './texts';

/** A text of a statement that readers could read once, without its words. */
export type WithdrawnText = TextMark & Withdrawal & { slug: string };

/** The withdrawn texts of the statement with this public id, for the addresses at which they were read. */
export async function listWithdrawnTexts(id: string): Promise<WithdrawnText[]> {
  'use cache';
  cacheTag(tags.statement(id), tags.statements);
  cacheLife('max');

  const rows = await db.text.findMany({
    select: { ...textMark, slug: true, withdrawnAt: true, withdrawnReason: true },
    where: { statement: { publicId: id }, withdrawnAt: { not: null } },
  });
  const told = await withWithdrawals('text', rows, ({ slug }) => `${id}/${slug}`);
  return byStanding(told.map(({ withdrawal, ...text }) => ({ ...text, ...withdrawal })));
}
