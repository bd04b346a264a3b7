import type { z } from 'zod';
import { BodyJson } from './body-json';
import { DesignationJson } from './designation-json';
import { MeetingJson } from './meeting-json';
import { MemberJson } from './member-json';
import { ListedSourceJson } from './source-json';
import { StatementJson } from './statement-json';
import { TopicJson } from './topic-json';

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

/** A record as the API gives it. */
export type ItemOf<Name extends Noun> = z.output<(typeof nouns)[Name]>;

export function nounNames(): Noun[] {
  return Object.keys(nouns) as Noun[];
}
