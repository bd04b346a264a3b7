import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import { designationTable, targetTable } from '@/lib/exchange/tables/designation-tables';
import { meetingCountTable, meetingTable } from '@/lib/exchange/tables/meeting-tables';
import { memberTable } from '@/lib/exchange/tables/member-tables';
import { statementTable, textTable } from '@/lib/exchange/tables/statement-tables';
import type { AnyTable } from '@/lib/exchange/tables/table';
import { topicTable } from '@/lib/exchange/tables/topic-table';
import type { FilterOf } from '@/lib/exchange/whole/listings';
import { readRows, type TooMany } from '@/lib/exchange/whole/read-rows';
import type { View } from './view';

/** The records of a noun that a page lists. `ids`: only these, in this order. */
async function viewOfRecords<Name extends Noun>(
  table: AnyTable & { noun: Name },
  filter: FilterOf<Name>,
  ids?: string[],
): Promise<View | TooMany> {
  const rows = await readRows({ noun: table.noun, filter, ids }, (item) => table.cellsOf(item));
  return 'tooMany' in rows ? rows : { table, rows };
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
