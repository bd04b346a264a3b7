import type { StatementKind } from '@/lib/db/generated/enums';
import { type ListAsk, type ListPage, readListed, toListPage, tombstoneRow } from '@/lib/records/list-page';
import { type MeetingFilter, whereStatement } from '@/lib/records/meetings/meeting-filter';
import { type Statement, statementRow, toStatement } from './statements';

/** Statements in the order of their last change. */
export async function listStatementPage(
  ask: ListAsk,
  { kind, ...filter }: MeetingFilter & { kind?: StatementKind | undefined } = {},
): Promise<ListPage<Statement>> {
  const found = await readListed(
    ask,
    { AND: [whereStatement(filter), kind === undefined ? {} : { kind }] },
    {
      rows: (tx, page) => tx.statement.findMany({ select: { ...statementRow, ...tombstoneRow }, ...page }),
      count: (tx, where) => tx.statement.count({ where }),
    },
  );
  return toListPage(found, ask, toStatement);
}
