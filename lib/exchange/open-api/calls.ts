import { z } from 'zod';
import { ChangeListJson } from '@/lib/exchange/api/change-json';
import { PopoloJson, TableDescriptionJson } from '@/lib/exchange/api/file-json';
import { CommitmentListJson } from '@/lib/exchange/api/findings/commitment-json';
import { ComparisonJson } from '@/lib/exchange/api/findings/comparison-json';
import { ConcordanceJson, PhraseTrackJson } from '@/lib/exchange/api/findings/finding-json';
import { MeetingTableJson } from '@/lib/exchange/api/findings/meeting-table-json';
import { QuotationCheckJson } from '@/lib/exchange/api/findings/quotation-json';
import { SearchJson } from '@/lib/exchange/api/findings/search-json';
import { SuggestionsJson } from '@/lib/exchange/api/findings/suggestion-json';
import { ThemesJson } from '@/lib/exchange/api/findings/themes-json';
import { HeadJson } from '@/lib/exchange/api/head-json';
import { listJson, TombstoneJson } from '@/lib/exchange/api/list-json';
import { type Noun, nounNames, nouns } from '@/lib/exchange/api/nouns';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import { queries } from './parameters';
import { findingTableQueries, tableQueries } from './table-queries';

/** A call of the API: where it is, what it takes, and the shapes of its answers by their status. */
export type Call = {
  name: string;
  path: string;
  /** The noun whose record `{id}` is; null: the path names none. */
  noun: Noun | null;
  query: z.ZodObject;
  answers: Record<number, z.ZodType>;
  /** The media type of what it answers, where that is not JSON. */
  type?: string;
  /** The table that it gives or describes. */
  table?: string;
};

const root = '/api/v1';

/** Every call, as the description, its readable page and the tests have it. */
export const calls: Call[] = [
  ...nounNames().flatMap((noun): Call[] => [
    {
      name: noun,
      path: `${root}/${noun}`,
      noun: null,
      query: queries[noun],
      answers: { 200: listJson(nouns[noun]) },
    },
    {
      name: `${noun}One`,
      path: `${root}/${noun}/{id}`,
      noun,
      query: queries.record,
      answers: { 200: nouns[noun], 410: TombstoneJson },
    },
  ]),
  { name: 'changes', path: `${root}/changes`, noun: null, query: queries.changes, answers: { 200: ChangeListJson } },
  { name: 'head', path: `${root}/head`, noun: null, query: queries.record, answers: { 200: HeadJson } },
  { name: 'search', path: `${root}/search`, noun: null, query: queries.search, answers: { 200: SearchJson } },
  { name: 'phrases', path: `${root}/phrases`, noun: null, query: queries.phrases, answers: { 200: PhraseTrackJson } },
  {
    name: 'concordance',
    path: `${root}/concordance`,
    noun: null,
    query: queries.concordance,
    answers: { 200: ConcordanceJson },
  },
  { name: 'themes', path: `${root}/themes`, noun: null, query: queries.themes, answers: { 200: ThemesJson } },
  {
    name: 'commitments',
    path: `${root}/commitments`,
    noun: null,
    query: queries.themes,
    answers: { 200: CommitmentListJson },
  },
  {
    name: 'meetingTable',
    path: `${root}/meetings-table`,
    noun: null,
    query: queries.themes,
    answers: { 200: MeetingTableJson },
  },
  { name: 'compare', path: `${root}/compare`, noun: null, query: queries.compare, answers: { 200: ComparisonJson } },
  {
    name: 'quotation',
    path: `${root}/quotation`,
    noun: null,
    query: queries.quotation,
    answers: { 200: QuotationCheckJson },
  },
  { name: 'suggest', path: `${root}/suggest`, noun: null, query: queries.suggest, answers: { 200: SuggestionsJson } },
  {
    name: 'exportZip',
    path: `${root}/export.zip`,
    noun: null,
    query: queries.record,
    answers: { 200: z.string() },
    type: 'application/zip',
  },
  {
    name: 'entities',
    path: `${root}/entities.ftm.json`,
    noun: null,
    query: queries.record,
    answers: { 200: z.string() },
    type: 'application/x-ndjson',
  },
  {
    name: 'popolo',
    path: `${root}/popolo.json`,
    noun: null,
    query: queries.record,
    answers: { 200: PopoloJson },
    type: 'application/json',
  },
  ...recordTables.flatMap(({ name, noun }) => callsOfTable(name, tableQueries[noun])),
  ...Object.entries<z.ZodObject>(findingTableQueries).flatMap(([name, query]) =>
    callsOfTable(name, query, query.partial()),
  ),
];

/** A table, and the description of it. */
function callsOfTable(name: string, query: z.ZodObject, queryOfDescription = query): Call[] {
  const ofTable = { noun: null, table: name };
  return [
    {
      ...ofTable,
      name: `${name}.csv`,
      path: `${root}/${name}.csv`,
      query,
      answers: { 200: z.string() },
      type: 'text/csv',
    },
    {
      ...ofTable,
      name: `${name}.csv-metadata`,
      path: `${root}/${name}.csv-metadata.json`,
      query: queryOfDescription,
      answers: { 200: TableDescriptionJson },
      type: 'application/csvm+json',
    },
  ];
}
