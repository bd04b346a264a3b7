import { db } from '@/lib/db/client';
import {
  type ListAsk,
  type ListPage,
  listed,
  pageOf,
  type Tombstone,
  toListPage,
  tombstoneRow,
  toTombstone,
  withdrawnRecord,
} from '@/lib/records/list-page';
import { type Statement, statementRow, toStatement } from './statements';

/** Statements in the order of their last change. */
export async function listStatementPage(ask: ListAsk): Promise<ListPage<Statement>> {
  const [rows, total] = await Promise.all([
    db.statement.findMany({ select: { ...statementRow, ...tombstoneRow }, ...pageOf(ask) }),
    db.statement.count({ where: listed(ask) }),
  ]);
  return toListPage(rows, ask, total, toStatement);
}

/** A statement that was published and withdrawn. */
export async function getStatementTombstone(id: string): Promise<Tombstone | null> {
  const row = await db.statement.findUnique(withdrawnRecord(id));
  return row && toTombstone(row);
}
