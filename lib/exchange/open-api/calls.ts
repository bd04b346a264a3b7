import type { z } from 'zod';
import { BodyJson } from '@/lib/exchange/api/body-json';
import { ChangeListJson } from '@/lib/exchange/api/change-json';
import { CommitmentListJson } from '@/lib/exchange/api/commitment-json';
import { DesignationJson } from '@/lib/exchange/api/designation-json';
import { ConcordanceJson, PhraseTrackJson } from '@/lib/exchange/api/finding-json';
import { ComparisonJson } from '@/lib/exchange/api/findings/comparison-json';
import { QuotationCheckJson } from '@/lib/exchange/api/findings/quotation-json';
import { listJson, TombstoneJson } from '@/lib/exchange/api/list-json';
import { MeetingJson } from '@/lib/exchange/api/meeting-json';
import { MemberJson } from '@/lib/exchange/api/member-json';
import { SearchJson } from '@/lib/exchange/api/search-json';
import { ListedSourceJson } from '@/lib/exchange/api/source-json';
import { StatementJson } from '@/lib/exchange/api/statement-json';
import { SuggestionsJson } from '@/lib/exchange/api/suggestion-json';
import { ThemesJson } from '@/lib/exchange/api/themes-json';
import { TopicJson } from '@/lib/exchange/api/topic-json';
import { queries } from './parameters';

/** The kinds of records that the API lists, each with the shape of one. */
export const nouns = {
  meetings: MeetingJson,
  statements: StatementJson,
  designations: DesignationJson,
  members: MemberJson,
  bodies: BodyJson,
  topics: TopicJson,
  sources: ListedSourceJson,
} as const;

export type Noun = keyof typeof nouns;

/** A call of the API: where it is, what it takes, and the shapes of its answers by their status. */
export type Call = {
  name: string;
  path: string;
  /** The noun whose record `{id}` is; null: the path names none. */
  noun: Noun | null;
  query: z.ZodObject;
  answers: Record<number, z.ZodType>;
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
  { name: 'search', path: `${root}/search`, noun: null, query: queries.search, answers: { 200: SearchJson } },
  { name: 'phrases', path: `${root}/phrases`, noun: null, query: queries.phrases, answers: { 200: PhraseTrackJson } },
  {
    name: 'concordance',
    path: `${root}/concordance`,
    noun: null,
    query: queries.concordance,
    answers: { 200: ConcordanceJson },
  },
  { name: 'compare', path: `${root}/compare`, noun: null, query: queries.compare, answers: { 200: ComparisonJson } },
  {
    name: 'quotation',
    path: `${root}/quotation`,
    noun: null,
    query: queries.quotation,
    answers: { 200: QuotationCheckJson },
  },
  { name: 'themes', path: `${root}/themes`, noun: null, query: queries.themes, answers: { 200: ThemesJson } },
  {
    name: 'commitments',
    path: `${root}/commitments`,
    noun: null,
    query: queries.themes,
    answers: { 200: CommitmentListJson },
  },
  { name: 'suggest', path: `${root}/suggest`, noun: null, query: queries.suggest, answers: { 200: SuggestionsJson } },
];

export function nounNames(): Noun[] {
  return Object.keys(nouns) as Noun[];
}
