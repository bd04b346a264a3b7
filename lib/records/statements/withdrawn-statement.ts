import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { type Withdrawal, withWithdrawals } from '@/lib/records/history/withdrawal';
import { tags } from '@/lib/records/tags';
import { type StatementTitle, titleColumns, toStatementTitle } from './statements';

export type WithdrawnStatement = { id: string; title: StatementTitle; withdrawal: Withdrawal };

/** What is left at the address of a statement that was withdrawn. */
export async function getWithdrawnStatement(id: string): Promise<WithdrawnStatement | null> {
  'use cache';
  cacheTag(tags.statement(id), tags.statements);
  cacheLife('max');

  const row = await db.statement.findUnique({
    select: { ...titleColumns, withdrawnAt: true, withdrawnReason: true },
    where: { publicId: id, withdrawnAt: { not: null } },
  });
  const [found] = await withWithdrawals('statement', row ? [row] : [], () => id);
  return found ? { id, title: toStatementTitle(found), withdrawal: found.withdrawal } : null;
}

/** The statements of a meeting that readers could read once. */
export async function listWithdrawnStatements(meeting: string): Promise<Pick<WithdrawnStatement, 'id' | 'title'>[]> {
  'use cache';
  cacheTag(tags.meeting(meeting), tags.statements);
  cacheLife('max');

  const rows = await db.statement.findMany({
    select: { publicId: true, ...titleColumns },
    where: { meeting: { publicId: meeting }, withdrawnAt: { not: null } },
    orderBy: { publicId: 'asc' },
  });
  return rows.map(({ publicId, ...row }) => ({ id: publicId, title: toStatementTitle(row) }));
}
