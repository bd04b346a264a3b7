import { bodyNameTable, bodyTable } from './body-tables';
import {
  bodyClaimTable,
  designationClaimTable,
  meetingClaimTable,
  membershipClaimTable,
  statementClaimTable,
} from './claim-tables';
import { designationTable, targetNameTable, targetTable } from './designation-tables';
import { meetingCountTable, meetingTable, meetingTopicTable } from './meeting-tables';
import { membershipTable, memberTable } from './member-tables';
import { sourceTable } from './source-table';
import { paragraphTable, statementTable, textTable } from './statement-tables';
import type { AnyTable } from './table';
import { topicTable } from './topic-table';

/** The tables of the whole record, each of them a file. The first of a noun has a line for each of its records. */
export const recordTables = [
  meetingTable,
  meetingCountTable,
  meetingTopicTable,
  meetingClaimTable,
  statementTable,
  textTable,
  paragraphTable,
  statementClaimTable,
  designationTable,
  targetTable,
  targetNameTable,
  designationClaimTable,
  memberTable,
  membershipTable,
  membershipClaimTable,
  bodyTable,
  bodyNameTable,
  bodyClaimTable,
  topicTable,
  sourceTable,
] as const satisfies readonly AnyTable[];

export function findRecordTable(name: string): AnyTable | null {
  return recordTables.find((table) => table.name === name) ?? null;
}
