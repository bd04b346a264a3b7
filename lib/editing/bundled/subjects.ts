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

/** The subjects of each type, in the order of the files. Each text is a subject of its own. */
export function toSubjects(records: BundledRecords): { [Type in SubjectType]: Subject<Type>[] } {
  const byId = <Type extends SubjectType>(type: Type, list: SubjectRecords[Type][], staled: (id: string) => string[]) =>
    (list as (SubjectRecords[Type] & { id: string })[]).map((record) =>
      subject(type, record.id, record, staled(record.id)),
    );
  const texts = records.statements.flatMap((statement) =>
    statement.texts.map((text) => ({ meeting: statement.meeting, record: { ...text, statement: statement.id } })),
  );
  return {
    source: byId('source', records.sources, () => staledBySource),
    party: byId('party', records.parties, (id) => [tags.parties, tags.party(id), ...everywhere]),
    place: byId('place', records.places, () => [tags.places, ...everywhere]),
    topic: byId('topic', records.topics.map(withPosition), (id) => [tags.topics, tags.topic(id), ...everywhere]),
    body: byId('body', records.bodies.map(withPosition), (id) => [tags.bodies, tags.body(id), ...everywhere]),
    membership: records.memberships.map((record) =>
      subject('membership', `${record.body}/${record.party}/${record.role}`, record, [
        tags.memberships,
        tags.body(record.body),
        tags.party(record.party),
      ]),
    ),
    meeting: byId('meeting', records.meetings, staledByMeeting),
    statement: records.statements.map(({ texts: _texts, ...record }) =>
      subject('statement', record.id, record, staledByStatement(record.id, record.meeting)),
    ),
    text: texts.map(({ record, meeting }) =>
      subject('text', `${record.statement}/${record.slug}`, record, staledByStatement(record.statement, meeting)),
    ),
    plan: records.plans.map((record) =>
      subject('plan', record.id, record, [tags.plans, ...staledMeetings(record.announcedAt, record.heldAs)]),
    ),
    gap: records.gaps.map((record) =>
      subject('gap', record.id, record, [tags.gaps, ...staledMeetings(record.meeting)]),
    ),
    designation: records.designations.map((record) =>
      subject('designation', record.id, record, [
        tags.designations,
        tags.designation(record.id),
        ...staledMeetings(record.meeting),
        ...(record.statement ? [tags.statement(record.statement)] : []),
      ]),
    ),
    concept: byId('concept', records.vocabulary, () => [tags.vocabulary]),
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
