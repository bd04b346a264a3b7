import { findParagraphs } from './reading';
import { getStatementVersion, type StatementVersion } from './statement-versions';
import type { Statement } from './statements';

/** The newest earlier version that has a place of the statement, and the numbers of all of them. */
export type VersionsWithSlot = { newest: StatementVersion; numbers: number[] };

/** The earlier versions that have this place of the statement and that readers saw; null where none has it. */
export async function findVersionsWithSlot(statement: Statement, slot: string): Promise<VersionsWithSlot | null> {
  if (!/^[px][1-9]\d{0,3}$/.test(slot)) return null;
  const found: StatementVersion[] = [];
  for (const { n } of statement.versions) {
    const version = await getStatementVersion(statement.id, n);
    if (!version || version.withdrawnThen.isStatement) continue;
    const isHidden = version.hidden.some(({ slots }) => slots.includes(slot));
    if (isHidden || findParagraphs(version.statement.texts, slot).length > 0) found.push(version);
  }
  const newest = found.at(-1);
  return newest ? { newest, numbers: found.map(({ n }) => n) } : null;
}
