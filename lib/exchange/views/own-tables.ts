import { formatYearSegment } from '@/lib/dates/calendar-year';
import type { MembershipAnswer } from '@/lib/dates/membership-term';
import { hyphenate } from '@/lib/exchange/api/code-json';
import { type AnyTable, inBothLanguages } from '@/lib/exchange/tables/table';
import type { Bilingual } from '@/lib/records/bilingual';
import type { BodyCoverage } from '@/lib/records/coverage/coverage';
import type { PublicCorrection } from '@/lib/records/history/changes';
import type { CalendarYearCount } from '@/lib/records/meetings/years';
import type { GlossaryEntry } from '@/lib/records/vocabulary/glossary';
import type { Hit } from '@/lib/search/show/hit';
import { disagreementTable } from './disagreement-table';
import { meetingRolesTable } from './meeting-roles-table';
import { concordanceTable, phraseTable, quotationTable } from './phrase-tables';
import { commitmentTable, comparisonTable, pairTable, themeTable } from './statement-tables';
import type { OwnTable } from './view';

export const yearTable: OwnTable<CalendarYearCount> = {
  name: 'years',
  keys: ['calendar', 'year'],
  columns: [
    { name: 'calendar', field: 'Row.calendar', kind: 'text', read: ({ year }) => year.calendar },
    { name: 'year', field: 'Row.year', kind: 'text', read: ({ year }) => formatYearSegment(year) },
    { name: 'meetings', field: 'Row.meetings', kind: 'integer', read: ({ count }) => count },
  ],
};

export type DayRow = { member: string; name: Bilingual; body: string; answer: MembershipAnswer };

export const dayTable: OwnTable<DayRow> = {
  name: 'members_on_day',
  keys: ['member', 'body'],
  columns: [
    { name: 'member', field: 'Row.member', kind: 'text', read: ({ member }) => member },
    ...inBothLanguages<DayRow>('name', 'Member.name', ({ name }) => name),
    { name: 'body', field: 'Row.body', kind: 'text', read: ({ body }) => body },
    { name: 'answer', field: 'Row.answer', kind: 'text', read: ({ answer }) => answer },
  ],
};

export const glossaryTable: OwnTable<GlossaryEntry> = {
  name: 'glossary',
  keys: ['kind', 'id'],
  columns: [
    { name: 'kind', field: 'Row.kind', kind: 'text', read: ({ kind }) => kind },
    { name: 'id', field: 'Row.id', kind: 'text', read: ({ id }) => id },
    { name: 'acronym', field: 'Body.acronym', kind: 'text', read: ({ acronym }) => acronym },
    ...inBothLanguages<GlossaryEntry>('name', 'Member.name', ({ name }) => name),
    { name: 'name_ar_own', field: 'Body.nameArOwn', kind: 'text', lang: 'ar', read: ({ nameArOwn }) => nameArOwn },
    {
      name: 'other_names',
      field: 'Row.otherNames',
      kind: 'list',
      read: ({ others }) => others.map(({ name }) => name),
    },
  ],
};

export const coverageTable: OwnTable<BodyCoverage> = {
  name: 'coverage',
  keys: ['body'],
  columns: [
    { name: 'body', field: 'Row.body', kind: 'text', read: ({ body }) => body ?? 'none' },
    { name: 'meetings', field: 'Row.meetings', kind: 'integer', read: ({ meetings }) => meetings },
    { name: 'statements', field: 'Row.statementCount', kind: 'integer', read: ({ statements }) => statements },
    {
      name: 'texts',
      field: 'Row.textCount',
      kind: 'integer',
      read: ({ texts }) => texts.reduce((sum, { count }) => sum + count, 0),
    },
  ],
};

export const correctionTable: OwnTable<PublicCorrection> = {
  name: 'corrections',
  keys: ['seq'],
  columns: [
    { name: 'seq', field: 'Change.seq', kind: 'integer', read: ({ seq }) => seq },
    { name: 'at', field: 'Change.at', kind: 'instant', read: ({ at }) => at },
    { name: 'role', field: 'Change.role', kind: 'text', read: ({ role }) => role },
    { name: 'kind', field: 'Change.kind', kind: 'text', read: ({ kind }) => kind },
    { name: 'type', field: 'Row.type', kind: 'text', read: ({ record }) => record.type },
    { name: 'id', field: 'Row.id', kind: 'text', read: ({ record }) => record.id },
    ...inBothLanguages<PublicCorrection>('name', 'Member.name', ({ record }) => record.name),
    { name: 'why', field: 'Change.why', kind: 'text', read: ({ reason }) => reason },
  ],
};

type Found = Hit & { url: string };

export const searchTable: OwnTable<Found> = {
  name: 'search',
  keys: ['type', 'id'],
  columns: [
    { name: 'type', field: 'Hit.type', kind: 'text', read: ({ type }) => type },
    { name: 'id', field: 'Hit.id', kind: 'text', read: ({ id }) => id },
    { name: 'lang', field: 'Hit.lang', kind: 'text', read: ({ lang }) => lang },
    { name: 'status', field: 'Text.status', kind: 'text', read: ({ standing }) => standing && hyphenate(standing) },
    { name: 'date_edtf', field: 'Hit.edtf', kind: 'edtf', read: ({ edtf }) => edtf },
    { name: 'title', field: 'Hit.title', kind: 'text', read: ({ title }) => title.map(({ text }) => text).join('') },
    { name: 'url', field: 'Hit.url', kind: 'address', read: ({ url }) => url },
  ],
};

/** Every table of a page that is no table of records, as the dictionary shows it. */
export const ownTables: Pick<AnyTable, 'name' | 'keys' | 'columns'>[] = [
  yearTable,
  dayTable,
  glossaryTable,
  coverageTable,
  correctionTable,
  searchTable,
  meetingRolesTable,
  disagreementTable,
  phraseTable,
  concordanceTable,
  themeTable,
  commitmentTable,
  comparisonTable,
  pairTable,
  quotationTable,
].map(({ name, keys, columns }) => ({
  name,
  keys,
  columns: columns.map(({ name: column, field, lang, kind }) => ({
    name: column,
    field,
    kind,
    ...(lang && { lang }),
  })),
}));

/** Of these, the ones that are a file of the whole record: they ask no question. */
export const wholeTables = ownTables.filter(({ name }) => ['meetings-table', 'themes', 'commitments'].includes(name));
