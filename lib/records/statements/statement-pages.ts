import { db } from '@/lib/db/client';
import {
  inOrderOfChange,
  type ListAsk,
  type ListPage,
  listed,
  listedAfter,
  type Tombstone,
  toListPage,
  tombstoneColumns,
  toTombstone,
} from '@/lib/records/list-page';
import { type Statement, statementRow, toStatement } from './statements';

/** Statements in the order of their last change. */
export async function listStatementPage(ask: ListAsk): Promise<ListPage<Statement>> {
  const [rows, total] = await Promise.all([
    db.statement.findMany({
      select: { ...statementRow, ...tombstoneColumns },
      where: listedAfter(ask),
      orderBy: inOrderOfChange,
      take: ask.limit + 1,
    }),
    db.statement.count({ where: listed(ask) }),
  ]);
  return toListPage(rows, ask, total, toStatement);
}

/** A statement that was published and withdrawn. */
export async function getStatementTombstone(id: string): Promise<Tombstone | null> {
  const row = await db.statement.findUnique({
    select: { publicId: true, updatedAt: true, withdrawnReason: true },
    where: { publicId: id, withdrawnAt: { not: null } },
  });
  return row && toTombstone(row);
}
