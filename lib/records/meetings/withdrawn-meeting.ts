import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { type Withdrawal, withWithdrawals } from '@/lib/records/history/withdrawal';
import { tags } from '@/lib/records/tags';

export type WithdrawnMeeting = { id: string; title: Bilingual; withdrawal: Withdrawal };

/** What is left at the address of a meeting that was withdrawn. */
export async function getWithdrawnMeeting(id: string): Promise<WithdrawnMeeting | null> {
  'use cache';
  cacheTag(tags.meeting(id), tags.meetings);
  cacheLife('max');

  const row = await db.meeting.findUnique({
    select: { titleAr: true, titleEn: true, withdrawnAt: true, withdrawnReason: true },
    where: { publicId: id, withdrawnAt: { not: null } },
  });
  const [found] = await withWithdrawals('meeting', row ? [row] : [], () => id);
  return found ? { id, title: bilingual(found.titleAr, found.titleEn), withdrawal: found.withdrawal } : null;
}
