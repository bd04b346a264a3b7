import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import { designationTable, targetTable } from '@/lib/exchange/tables/designation-tables';
import { meetingCountTable, meetingTable } from '@/lib/exchange/tables/meeting-tables';
import { memberTable } from '@/lib/exchange/tables/member-tables';
import { statementTable, textTable } from '@/lib/exchange/tables/statement-tables';
import type { AnyTable } from '@/lib/exchange/tables/table';
import { topicTable } from '@/lib/exchange/tables/topic-table';
import type { FilterOf } from '@/lib/exchange/whole/listings';
import { inLongSnapshot, readWhole } from '@/lib/exchange/whole/read-whole';
import type { View } from './view';

/** The records of a noun that a page lists. `ids`: only these, in this order. */
async function viewOfRecords<Name extends Noun>(
  table: AnyTable & { noun: Name },
  filter: FilterOf<Name>,
  ids?: string[],
): Promise<View> {
  const items = await inLongSnapshot((snapshot) => readWhole(snapshot, table.noun, filter, ids));
  const shown = ids === undefined ? items : inOrderOf(ids, items);
  return { table, rows: shown.flatMap((item) => table.cellsOf(item)) };
}

function inOrderOf<Item extends { id: string }>(ids: string[], items: Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export const viewOfMeetings = (filter: FilterOf<'meetings'>, ids?: string[]) =>
  viewOfRecords(meetingTable, filter, ids);
export const viewOfStatements = (filter: FilterOf<'statements'>) => viewOfRecords(statementTable, filter);
export const viewOfDesignations = (filter: FilterOf<'designations'>, ids?: string[]) =>
  viewOfRecords(designationTable, filter, ids);
export const viewOfMembers = (filter: FilterOf<'members'>, ids?: string[]) => viewOfRecords(memberTable, filter, ids);
export const viewOfTopics = (filter: FilterOf<'topics'>, ids?: string[]) => viewOfRecords(topicTable, filter, ids);

/** What one record holds many of, as its page shows them. */
export function viewOfCounts(meeting: ItemOf<'meetings'>): View {
  return { table: meetingCountTable, rows: meetingCountTable.cellsOf(meeting) };
}

export function viewOfTargets(designation: ItemOf<'designations'>): View {
  return { table: targetTable, rows: targetTable.cellsOf(designation) };
}

export function viewOfTexts(statement: ItemOf<'statements'>): View {
  return { table: textTable, rows: textTable.cellsOf(statement) };
}
