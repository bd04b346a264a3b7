import { db } from '@/lib/db/reading/db';
import { inOneSnapshot } from '@/lib/records/list-page';
import { type Correction, toCorrection } from './changes';
import { ofRecords } from './corrections';
import { findRecordNames } from './record-names';

/** A run through the history from the change after `since` on. `next`: the last change of this page, where more follow. */
export type ChangeList = { changes: Correction[]; total: number; next: string | null; head: string };

/** Published changes in their order, those of loads and imports too. `total` counts those after `since`; `head` is the last. */
export async function listChangePage({ since, limit }: { since: bigint; limit: number }): Promise<ChangeList> {
  return inOneSnapshot(async (tx) => {
    const where = { AND: [ofRecords, { seq: { gt: since } }] };
    const rows = await tx.change.findMany({ where, orderBy: { seq: 'asc' }, take: limit + 1 });
    const last = await tx.change.findFirst({ select: { seq: true }, where: ofRecords, orderBy: { seq: 'desc' } });
    const page = rows.slice(0, limit);
    const names = await findRecordNames(tx, page);
    return {
      changes: page.map((row) => toCorrection(row, names)),
      total: await tx.change.count({ where }),
      next: rows.length > limit ? String(page.at(-1)?.seq) : null,
      head: String(last?.seq ?? 0),
    };
  });
}

/** The last change before a day, in UTC; 0 where there is none. Their times never go back, so the newest are looked at first. */
export async function findSeqBefore(day: string): Promise<bigint> {
  const where = { at: { lt: new Date(`${day}T00:00:00Z`) } };
  const last = await db.change.findFirst({ select: { seq: true }, where, orderBy: { seq: 'desc' } });
  return last?.seq ?? 0n;
}

/** The hash of the first change: no other record has one like it, so what one portal gave out is told from another's. */
export async function readOrigin(): Promise<string> {
  const first = await db.change.findFirst({ select: { hash: true }, orderBy: { seq: 'asc' } });
  return first?.hash ?? '';
}
