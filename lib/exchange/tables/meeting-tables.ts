import type { ItemOf } from '@/lib/exchange/api/nouns';
import { inBothLanguages, tableOf } from './table';

type Meeting = ItemOf<'meetings'>;

export const meetingTable = tableOf<'meetings', Meeting>({
  name: 'meetings',
  noun: 'meetings',
  keys: ['id'],
  rows: (meeting) => [meeting],
  columns: [
    { name: 'id', field: 'Meeting.id', kind: 'text', read: ({ id }) => id },
    { name: 'body', field: 'Meeting.body', kind: 'text', read: ({ body }) => body },
    { name: 'type', field: 'Meeting.type', kind: 'text', read: ({ type }) => type },
    { name: 'ordinal', field: 'Meeting.ordinal', kind: 'integer', read: ({ ordinal }) => ordinal },
    { name: 'ordinal_scope', field: 'Meeting.ordinalScope', kind: 'text', read: ({ ordinalScope }) => ordinalScope },
    {
      name: 'ordinal_inferred',
      field: 'Meeting.ordinalInferred',
      kind: 'integer',
      read: ({ ordinalInferred }) => ordinalInferred,
    },
    ...inBothLanguages<Meeting>('title', 'Meeting.title', ({ title }) => title),
    { name: 'date_edtf', field: 'MeetingDate.edtf', kind: 'edtf', read: ({ date }) => date.edtf },
    { name: 'date_earliest', field: 'MeetingDate.earliest', kind: 'date', read: ({ date }) => date.earliest },
    { name: 'date_latest', field: 'MeetingDate.latest', kind: 'date', read: ({ date }) => date.latest },
    { name: 'date_precision', field: 'MeetingDate.precision', kind: 'text', read: ({ date }) => date.precision },
    { name: 'date_basis', field: 'MeetingDate.basis', kind: 'text', read: ({ date }) => date.basis },
    {
      name: 'year_unconfirmed',
      field: 'MeetingDate.yearUnconfirmed',
      kind: 'boolean',
      read: ({ date }) => date.yearUnconfirmed,
    },
    { name: 'date_as_said', field: 'MeetingDate.asSaid', kind: 'text', read: ({ date }) => date.asSaid },
    ...inBothLanguages<Meeting>('date_note', 'MeetingDate.note', ({ date }) => date.note),
    ...inBothLanguages<Meeting>('place', 'MeetingPlace.city', ({ place }) => place?.city ?? null),
    { name: 'country', field: 'MeetingPlace.country', kind: 'text', read: ({ place }) => place?.country ?? null },
    { name: 'mode', field: 'Meeting.mode', kind: 'text', read: ({ mode }) => mode },
    { name: 'hosts', field: 'Meeting.hosts', kind: 'list', read: ({ hosts }) => hosts },
    { name: 'co_chairs', field: 'Meeting.coChairs', kind: 'list', read: ({ coChairs }) => coChairs },
    { name: 'topics', field: 'Meeting.topics', kind: 'list', read: ({ topics }) => topics },
    { name: 'statements', field: 'Meeting.statements', kind: 'list', read: ({ statements }) => statements },
    { name: 'sources', field: 'Meeting.sources', kind: 'list', read: ({ sources }) => sources.map(({ id }) => id) },
    { name: 'unconfirmed', field: 'Meeting.unconfirmed', kind: 'list', read: ({ unconfirmed }) => unconfirmed },
    { name: 'confidence', field: 'Meeting.confidence', kind: 'text', read: ({ confidence }) => confidence },
    ...inBothLanguages<Meeting>('summary', 'Meeting.summary', ({ summary }) => summary),
    { name: 'version', field: 'Meeting.version', kind: 'integer', read: ({ version }) => version },
    { name: 'updated_at', field: 'Meeting.updatedAt', kind: 'instant', read: ({ updatedAt }) => updatedAt },
  ],
});

type CountRow = { meeting: string; position: number; count: Meeting['counts'][number] };

/** How many members or participants a source gives, with what it counts. */
export const meetingCountTable = tableOf<'meetings', CountRow>({
  name: 'meeting_counts',
  noun: 'meetings',
  keys: ['meeting', 'position'],
  rows: ({ id, counts }) => counts.map((count, index) => ({ meeting: id, position: index + 1, count })),
  columns: [
    { name: 'meeting', field: 'Row.meeting', kind: 'text', read: ({ meeting }) => meeting },
    { name: 'position', field: 'Row.position', kind: 'integer', read: ({ position }) => position },
    { name: 'value', field: 'Count.value', kind: 'integer', read: ({ count }) => count.value },
    { name: 'qualifier', field: 'Count.qualifier', kind: 'text', read: ({ count }) => count.qualifier },
    { name: 'basis', field: 'Count.basis', kind: 'text', read: ({ count }) => count.basis },
    { name: 'unit', field: 'Count.unit', kind: 'text', read: ({ count }) => count.unit },
    { name: 'as_said', field: 'Count.asSaid', kind: 'text', read: ({ count }) => count.asSaid },
    ...inBothLanguages<CountRow>('said_by', 'CountSource.saidBy', ({ count }) => count.source.saidBy),
    { name: 'source_url', field: 'CountSource.url', kind: 'address', read: ({ count }) => count.source.url },
    { name: 'sources', field: 'CountSource.ids', kind: 'list', read: ({ count }) => count.source.ids },
  ],
});

/** Which topics each meeting treats, one to a line, for whoever joins tables. */
export const meetingTopicTable = tableOf<'meetings', { meeting: string; topic: string }>({
  name: 'meeting_topics',
  noun: 'meetings',
  keys: ['meeting', 'topic'],
  rows: ({ id, topics }) => topics.map((topic) => ({ meeting: id, topic })),
  columns: [
    { name: 'meeting', field: 'Row.meeting', kind: 'text', read: ({ meeting }) => meeting },
    { name: 'topic', field: 'Row.topic', kind: 'text', read: ({ topic }) => topic },
  ],
});
