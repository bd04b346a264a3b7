import type { z } from 'zod';
import { BodyJson } from '@/lib/exchange/api/body-json';
import { ChangeListJson } from '@/lib/exchange/api/change-json';
import { DesignationJson } from '@/lib/exchange/api/designation-json';
import { HeadJson } from '@/lib/exchange/api/head-json';
import { listJson, TombstoneJson } from '@/lib/exchange/api/list-json';
import { MeetingJson } from '@/lib/exchange/api/meeting-json';
import { MemberJson } from '@/lib/exchange/api/member-json';
import { SearchJson } from '@/lib/exchange/api/search-json';
import { ListedSourceJson } from '@/lib/exchange/api/source-json';
import { StatementJson } from '@/lib/exchange/api/statement-json';
import { SuggestionsJson } from '@/lib/exchange/api/suggestion-json';
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
  { name: 'head', path: `${root}/head`, noun: null, query: queries.record, answers: { 200: HeadJson } },
  { name: 'search', path: `${root}/search`, noun: null, query: queries.search, answers: { 200: SearchJson } },
  { name: 'suggest', path: `${root}/suggest`, noun: null, query: queries.suggest, answers: { 200: SuggestionsJson } },
];

export function nounNames(): Noun[] {
  return Object.keys(nouns) as Noun[];
}
