import { hyphenate } from '@/lib/exchange/api/code-json';
import { inBothLanguages } from '@/lib/exchange/tables/table';
import { locales } from '@/lib/i18n/locales';
import type { MeetingRoles } from '@/lib/records/meetings/meeting-roles';
import type { PartyName } from '@/lib/records/members/parties';
import type { OwnTable } from './view';

type Row = { meeting: MeetingRoles; position: number; figure: MeetingRoles['figures'][number] | null };

/** Who held and who chaired each meeting, with every figure stated of it. */
export const meetingRolesTable: OwnTable<Row> = {
  name: 'meetings-table',
  keys: ['id', 'position'],
  columns: [
    { name: 'id', field: 'Meeting.id', kind: 'text', read: ({ meeting }) => meeting.meeting.id },
    { name: 'body', field: 'Meeting.body', kind: 'text', read: ({ meeting }) => meeting.body },
    { name: 'ordinal', field: 'Meeting.ordinal', kind: 'integer', read: ({ meeting }) => meeting.ordinal },
    { name: 'date_edtf', field: 'MeetingDate.edtf', kind: 'edtf', read: ({ meeting }) => meeting.meeting.edtf },
    { name: 'hosts', field: 'Meeting.hosts', kind: 'list', read: ({ meeting }) => codesOf(meeting.hosts) },
    { name: 'co_chairs', field: 'Meeting.coChairs', kind: 'list', read: ({ meeting }) => codesOf(meeting.coChairs) },
    {
      name: 'mode',
      field: 'Meeting.mode',
      kind: 'text',
      read: ({ meeting }) => meeting.mode && hyphenate(meeting.mode),
    },
    { name: 'value', field: 'Count.value', kind: 'integer', read: ({ figure }) => figure?.value ?? null },
    {
      name: 'qualifier',
      field: 'Count.qualifier',
      kind: 'text',
      read: ({ figure }) => figure && hyphenate(figure.qualifier),
    },
    { name: 'basis', field: 'Count.basis', kind: 'text', read: ({ figure }) => figure && hyphenate(figure.basis) },
    { name: 'unit', field: 'Count.unit', kind: 'text', read: ({ figure }) => figure && hyphenate(figure.unit) },
    ...inBothLanguages<Row>('said_by', 'CountSource.saidBy', ({ figure }) => figure?.saidBy ?? null),
    { name: 'position', field: 'Row.position', kind: 'integer', read: ({ position }) => position },
    ...inBothLanguages<Row>('title', 'Meeting.title', ({ meeting }) => meeting.meeting.title),
    ...namesOf('host_names', 'Row.hostNames', ({ meeting }) => meeting.hosts),
    ...namesOf('co_chair_names', 'Row.coChairNames', ({ meeting }) => meeting.coChairs),
  ],
};

/** A line for each figure of a meeting; a meeting without one has a line too. */
export function rowsOfRoles(meetings: readonly MeetingRoles[]): Row[] {
  return meetings.flatMap((meeting): Row[] => {
    const figures = meeting.figures.length > 0 ? meeting.figures : [null];
    return figures.map((figure, index) => ({ meeting, position: index + 1, figure }));
  });
}

function codesOf(parties: readonly PartyName[]): string[] {
  return parties.map(({ code }) => code);
}

function namesOf(name: string, field: string, read: (row: Row) => readonly PartyName[]) {
  return locales.toReversed().map((lang) => ({
    name: `${name}_${lang}`,
    field,
    kind: 'list' as const,
    lang,
    read: (row: Row) => read(row).map((party) => party.name[lang] ?? party.name.en ?? party.code),
  }));
}
