import type { Prisma } from '@/lib/db/generated/client';
import { DomainError } from '@/lib/errors/domain-error';
import { findText, type StoredText } from './text-record';

/** The text at the version that its editor saw, published unless a withdrawn one is wanted, and its statement's meeting. */
export async function takeText(
  tx: Prisma.TransactionClient,
  statement: string,
  slug: string,
  version: number,
  wanted: 'published' | 'withdrawn' = 'published',
): Promise<{ before: StoredText; meeting: string | null }> {
  const before = await findText(tx, statement, slug);
  if (before === null) throw new DomainError('not-found', `there is no text ${statement}/${slug}`);
  if (before.version !== version) {
    throw new DomainError('conflict', `${statement}/${slug} is at version ${before.version}, not ${version}`);
  }
  const state = before.record.withdrawnReason === null ? 'published' : 'withdrawn';
  if (state !== wanted) throw new DomainError('conflict', `${statement}/${slug} is ${state} already`);
  const row = await tx.statement.findUnique({
    select: { meeting: { select: { publicId: true } } },
    where: { publicId: statement },
  });
  return { before, meeting: row?.meeting?.publicId ?? null };
}
