import { Prisma } from '@/lib/db/generated/client';
import type { Json } from '@/lib/text/canonical-json';
import { openProposal, saysNews } from './propose-newer';

/**
 * What a draft that was given up had taken in waits again, unless the record says the same by now or something later was
 * decided of it. Where a newer release is waiting already, that one proposes all of it.
 */
export async function reopenProposal(tx: Prisma.TransactionClient, draft: string): Promise<void> {
  const taken = await tx.proposal.findFirst({ where: { draft, state: 'taken' } });
  if (taken === null) return;
  const { type, subject, base, record } = taken;
  const own = await tx.proposal.findMany({ where: { type, subject, id: { not: taken.id } } });
  const isDecided = own.some(
    ({ state, settledAt }) =>
      (state === 'taken' || state === 'set_aside') && +(settledAt ?? 0) > +(taken.settledAt ?? 0),
  );
  if (isDecided) return;
  const newer = own.find(({ settledAt }) => settledAt === null);
  if (newer) {
    await tx.proposal.update({
      where: { id: newer.id },
      data: { base: base ?? Prisma.DbNull, version: { increment: 1 } },
    });
    return;
  }
  const news = { type, id: subject, base: base as Json, record: record as Json };
  if (await saysNews(tx, news)) await openProposal(tx, news);
}
