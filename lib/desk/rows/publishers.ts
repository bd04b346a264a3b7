import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';

const most = 200;

/** Who has published sources on record, the most frequent first, to be offered while a name is typed. */
export async function listPublishers(actor: PersonActor, locale: Locale): Promise<string[]> {
  authorize(actor, 'draft.start');
  const rows = await db.source.findMany({
    select: { publisherAr: true, publisherEn: true },
    where: { withdrawnAt: null },
  });
  const counts = new Map<string, number>();
  for (const { publisherAr, publisherEn } of rows) {
    const name = locale === 'ar' ? publisherAr : publisherEn;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  return sorted.slice(0, most).map(([name]) => name);
}
