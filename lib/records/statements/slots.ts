import { findParagraphs } from './reading';
import { getStatementVersion, type StatementVersion } from './statement-versions';
import type { Statement } from './statements';

/** The newest earlier version that has this place of the statement; null where none has it. */
export async function findVersionWithSlot(statement: Statement, slot: string): Promise<StatementVersion | null> {
  if (!/^[px][1-9]\d{0,3}$/.test(slot)) return null;
  for (const { n } of statement.versions.toReversed()) {
    const version = await getStatementVersion(statement.id, n);
    if (!version) continue;
    const isHidden = version.hidden.some(({ slots }) => slots.includes(slot));
    if (isHidden || findParagraphs(version.statement.texts, slot).length > 0) return version;
  }
  return null;
}
