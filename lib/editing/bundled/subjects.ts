import { tags } from '@/lib/records/tags';
import { type Json, toJson } from '@/lib/text/canonical-json';
import type { BundledRecords } from './parse-records';
import type * as format from './records-format';

export const subjectTypes = [
  'source',
  'party',
  'place',
  'topic',
  'body',
  'membership',
  'meeting',
  'statement',
  'text',
  'plan',
  'gap',
  'designation',
  'concept',
  'commitment',
] as const;

export type SubjectType = (typeof subjectTypes)[number];

type Placed<Record> = Record & { position: number };

/** The record of each subject as the history keeps it: as its file has it, with its position where order matters. */
export type SubjectRecords = {
  source: format.BundledSource;
  party: format.BundledParty;
  place: format.BundledPlace;
  topic: Placed<format.BundledTopic>;
  body: Placed<format.BundledBody>;
  membership: format.BundledMembership;
  meeting: format.BundledMeeting;
  statement: Omit<format.BundledStatement, 'texts'>;
  text: format.BundledText & { statement: string };
  plan: format.BundledPlan;
  gap: format.BundledGap;
  designation: format.BundledDesignation;
  concept: format.BundledConcept;
  commitment: format.BundledCommitment;
};

/** One record that has a history of its own. */
export type Subject<Type extends SubjectType = SubjectType> = {
  type: Type;
  id: string;
  record: SubjectRecords[Type];
  json: Json;
  tags: string[];
};

// Every kind of page shows names of these.
const everywhere = [tags.meetings, tags.statements, tags.designations, tags.bodies, tags.memberships];

export const staledBySource = [tags.sources, ...everywhere];

/** The tag of all meetings is on the pages of its neighbours too. */
export function staledByMeeting(id: string): string[] {
  return [tags.meetings, tags.meeting(id)];
}

/** The tags of every answer that a record of each type may alter. */
export const staledBy: { [Type in SubjectType]: (record: SubjectRecords[Type]) => string[] } = {
  source: () => staledBySource,
  party: ({ id }) => [tags.parties, tags.party(id), ...everywhere],
  place: () => [tags.places, ...everywhere],
  topic: ({ id }) => [tags.topics, tags.topic(id), ...everywhere],
  body: ({ id }) => [tags.bodies, tags.body(id), ...everywhere],
  membership: ({ body, party }) => [tags.memberships, tags.body(body), tags.party(party)],
  meeting: ({ id }) => staledByMeeting(id),
  statement: ({ id, meeting }) => staledByStatement(id, meeting),
  text: ({ statement }) => staledByStatement(statement, null),
  plan: ({ announcedAt, heldAs }) => [tags.plans, ...staledMeetings(announcedAt, heldAs)],
  gap: ({ meeting }) => [tags.gaps, ...staledMeetings(meeting)],
  designation: ({ id, meeting, statement }) => [
    tags.designations,
    tags.designation(id),
    ...staledMeetings(meeting),
    ...(statement ? [tags.statement(statement)] : []),
  ],
  concept: () => [tags.vocabulary],
  commitment: () => [tags.commitments],
};

/** The id of a membership is made of whose it is. */
export function membershipId({ body, party, role }: Pick<format.BundledMembership, 'body' | 'party' | 'role'>): string {
  return `${body}/${party}/${role}`;
}

/** The subjects of each type, in the order of the files. Each text is a subject of its own. */
export function toSubjects(records: BundledRecords): { [Type in SubjectType]: Subject<Type>[] } {
  const byId = <Type extends SubjectType>(type: Type, list: SubjectRecords[Type][]) =>
    (list as (SubjectRecords[Type] & { id: string })[]).map((record) =>
      subject(type, record.id, record, staledBy[type](record)),
    );
  const texts = records.statements.flatMap((statement) =>
    statement.texts.map((text) => ({ meeting: statement.meeting, record: { ...text, statement: statement.id } })),
  );
  return {
    source: byId('source', records.sources),
    party: byId('party', records.parties),
    place: byId('place', records.places),
    topic: byId('topic', records.topics.map(withPosition)),
    body: byId('body', records.bodies.map(withPosition)),
    membership: records.memberships.map((record) =>
      subject('membership', membershipId(record), record, staledBy.membership(record)),
    ),
    meeting: byId('meeting', records.meetings),
    statement: byId(
      'statement',
      records.statements.map(({ texts: _texts, ...record }) => record),
    ),
    text: texts.map(({ record, meeting }) =>
      subject('text', `${record.statement}/${record.slug}`, record, staledByStatement(record.statement, meeting)),
    ),
    plan: byId('plan', records.plans),
    gap: byId('gap', records.gaps),
    designation: byId('designation', records.designations),
    concept: byId('concept', records.vocabulary),
    commitment: byId('commitment', records.commitments),
  };
}

function subject<Type extends SubjectType>(
  type: Type,
  id: string,
  record: SubjectRecords[Type],
  staled: string[],
): Subject<Type> {
  return { type, id, record, json: toJson(record), tags: staled };
}

function withPosition<Record>(record: Record, index: number): Placed<Record> {
  return { ...record, position: index + 1 };
}

/** Lists of meetings name the texts of their statements. */
export function staledByStatement(statement: string, meeting: string | null): string[] {
  return [tags.statements, tags.statement(statement), tags.meetings, ...staledMeetings(meeting)];
}

function staledMeetings(...ids: (string | null)[]): string[] {
  return ids.filter((id) => id !== null).map(tags.meeting);
}
