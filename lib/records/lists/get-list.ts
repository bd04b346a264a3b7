import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { inOrderOfDate } from '@/lib/records/dates';
import { listMeetings, type MeetingSummary } from '@/lib/records/meetings/meetings';
import { published } from '@/lib/records/published';
import { listStatements, type StatementLine } from '@/lib/records/statements/statement-lines';
import { tags } from '@/lib/records/tags';
import { meetingEntryRow, statementEntryRow, toMeetingEntry, toStatementEntry } from './list-entries';
import { getListNames, type ListNames } from './list-names';
import type { ListFacet, ListFault, ListFilter, ListQuery } from './list-query';
import { countValues, type ListCounts, type ListEntry, narrowList } from './narrow-list';

/** The records that a query finds, the earliest first, with what each other value would find. */
export type FoundList<Item> = {
  items: Item[];
  counts: ListCounts;
  names: ListNames;
  /** The query, with a fault for each name that no record has. */
  query: ListQuery;
};

export async function getMeetingList(query: ListQuery): Promise<FoundList<MeetingSummary>> {
  return toFound(query, await listMeetings(), await listMeetingEntries());
}

export async function getStatementList(query: ListQuery): Promise<FoundList<StatementLine>> {
  return toFound(query, await listStatements(), await listStatementEntries());
}

/** What is wrong with a query: what it cannot be read as, and each name that no record has. */
export async function findListFaults(query: ListQuery): Promise<ListFault[]> {
  return withNameFaults(query, await getListNames()).faults;
}

async function toFound<Item extends { id: string }>(
  query: ListQuery,
  items: Item[],
  entries: ListEntry[],
): Promise<FoundList<Item>> {
  const names = await getListNames();
  const checked = withNameFaults(query, names);
  const { filter, faults } = checked;
  const found = new Set(narrowList(entries, filter).map(({ id }) => id));
  return {
    // A list that is not the one that was asked for would be taken for it.
    items: faults.length > 0 ? [] : items.filter(({ id }) => found.has(id)),
    counts: countValues(entries, filter),
    names,
    query: checked,
  };
}

const namesOf: Partial<Record<ListFacet, keyof ListNames>> = {
  body: 'bodies',
  place: 'places',
  host: 'parties',
  chair: 'parties',
  topic: 'topics',
};

function withNameFaults(query: ListQuery, names: ListNames): ListQuery {
  const filter: ListFilter = {};
  const faults = [...query.faults];
  for (const [key, value] of Object.entries(query.filter)) {
    const name = key as ListFacet;
    const kind = namesOf[name];
    const isNamed = kind === undefined || value === 'unknown' || value === 'none';
    if (isNamed || names[kind].some(({ id }) => id === value)) filter[name] = value;
    else faults.push({ name, value });
  }
  return { ...query, filter, faults };
}

async function listMeetingEntries(): Promise<ListEntry[]> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies, tags.parties, tags.places, tags.topics);
  cacheLife('max');

  const rows = await db.meeting.findMany({ select: meetingEntryRow, where: published, orderBy: inOrderOfDate });
  return rows.map(toMeetingEntry);
}

async function listStatementEntries(): Promise<ListEntry[]> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies, tags.parties, tags.places, tags.topics);
  cacheLife('max');

  const rows = await db.statement.findMany({ select: statementEntryRow, where: published });
  return rows.map(toStatementEntry);
}
