import type { Prisma } from '@/lib/db/generated/client';
import type { ConceptKind } from '@/lib/db/generated/enums';
import { type Body, type BodyName, findBodies, findBody } from '@/lib/records/bodies/bodies';
import { findMainBody } from '@/lib/records/bodies/main-body';
import { type Commitment, findCommitments } from '@/lib/records/commitments/commitments';
import { type Designation, findDesignation } from '@/lib/records/designations/designations';
import { findGaps, type Gap } from '@/lib/records/meetings/gaps';
import {
  findMeeting,
  findMeetings,
  findNeighbours,
  type Meeting,
  type MeetingSummary,
  type Neighbours,
} from '@/lib/records/meetings/meetings';
import { type BodyTimeline, findNewestYears, onTimeline, toBodyTimeline } from '@/lib/records/meetings/newest-years';
import { findMember, type MemberRecord, meetingIdsOf } from '@/lib/records/members/members';
import { published } from '@/lib/records/published';
import { findFigures, type MeetingFigures } from '@/lib/records/sources/figures';
import { type Source, sourceRow, toSource } from '@/lib/records/sources/sources';
import { findMoment } from '@/lib/records/statements/held/moment';
import { findPlaces, findTerms, type GlossaryEntry } from '@/lib/records/vocabulary/glossary';
import { findTopic, type Topic } from '@/lib/records/vocabulary/topics';

type Tx = Prisma.TransactionClient;

/** What the page of a meeting shows. */
export type ShownMeeting = { meeting: Meeting; body: Body; gap: Gap | null; neighbours: Neighbours };

export type ShownBody = {
  body: Body;
  mainBody: string | null;
  bodies: BodyName[];
  timeline: BodyTimeline;
  figures: MeetingFigures[];
};

/** The page on which readers find a record, its own or that of another, or its lines where it is no page. */
export type ShownPage =
  | ({ page: 'meeting' } & ShownMeeting)
  | ({ page: 'body' } & ShownBody)
  | { page: 'designation'; designation: Designation }
  | { page: 'member'; member: MemberRecord; meetings: MeetingSummary[] }
  | { page: 'topic'; topic: Topic; meetings: MeetingSummary[] }
  | { page: 'glossary'; entry: GlossaryEntry }
  | { page: 'commitment'; commitment: Commitment }
  | { page: 'source'; source: Source };

/** The kinds of records that are looked for here. */
export type ShownKind =
  | 'designation'
  | 'party'
  | 'membership'
  | 'body'
  | 'place'
  | 'topic'
  | 'plan'
  | 'gap'
  | 'concept'
  | 'commitment'
  | 'source';

/** Null: readers see nothing of the record. `nowhere`: no page names it, and search alone uses its words. */
export type Shown = ShownPage | 'nowhere' | null;

const finders: Record<ShownKind, (tx: Tx, id: string) => Promise<Shown>> = {
  designation: async (tx, id) => {
    const designation = await findDesignation(tx, id);
    return designation && { page: 'designation', designation };
  },
  party: showMember,
  membership: (tx, id) => showMember(tx, id.split('/')[1] ?? ''),
  body: showBody,
  place: async (tx, id) => inGlossary(await findPlaces(tx, { publicId: id })),
  topic: showTopic,
  plan: showPlan,
  gap: showGap,
  concept: showConcept,
  commitment: async (tx, id) => {
    const moment = await findMoment(tx);
    const all = 'fault' in moment ? [] : await findCommitments(tx, moment);
    const commitment = all.find((each) => each.id === id);
    return commitment ? { page: 'commitment', commitment } : null;
  },
  source: async (tx, id) => {
    const row = await tx.source.findUnique({ select: sourceRow, where: { publicId: id, ...published } });
    return row && { page: 'source', source: toSource(row) };
  },
};

export function findShown(tx: Tx, kind: ShownKind, id: string): Promise<Shown> {
  return finders[kind](tx, id);
}

export function isShownKind(type: string): type is ShownKind {
  return Object.hasOwn(finders, type);
}

export async function showMeeting(tx: Tx, id: string): Promise<ShownMeeting | null> {
  const meeting = await findMeeting(tx, id);
  const body = meeting && (await findBody(tx, meeting.body));
  if (!meeting || !body) return null;
  const gaps = await findGaps(tx);
  return {
    meeting,
    body,
    gap: gaps.find((gap) => gap.meeting === id) ?? null,
    neighbours: await findNeighbours(tx, meeting),
  };
}

async function pageOfMeeting(tx: Tx, id: string): Promise<Shown> {
  const shown = await showMeeting(tx, id);
  return shown && { page: 'meeting', ...shown };
}

async function showBody(tx: Tx, id: string): Promise<Shown> {
  const body = await findBody(tx, id);
  if (body === null) return null;
  const newest = await findNewestYears(tx, id);
  const gaps = (await findGaps(tx)).filter((gap) => gap.body === id);
  return {
    page: 'body',
    body,
    mainBody: await findMainBody(tx),
    bodies: await findBodies(tx),
    timeline: toBodyTimeline(newest, gaps),
    figures: await findFigures(tx, id, onTimeline),
  };
}

async function showMember(tx: Tx, id: string): Promise<Shown> {
  const member = await findMember(tx, id);
  return (
    member && {
      page: 'member',
      member,
      meetings: await findMeetings(tx, { ids: meetingIdsOf(member) }, { last: onTimeline }),
    }
  );
}

async function showTopic(tx: Tx, id: string): Promise<Shown> {
  const topic = await findTopic(tx, id);
  if (topic === null) return null;
  return { page: 'topic', topic, meetings: await findMeetings(tx, { ids: topic.meetings }, { last: onTimeline }) };
}

/** A plan stands at the meeting that announced it or became of it, else at its body. */
async function showPlan(tx: Tx, id: string): Promise<Shown> {
  const meeting = { select: { publicId: true }, where: published };
  const plan = await tx.plan.findUnique({
    select: { announcedAt: meeting, heldAs: meeting, body: { select: { publicId: true } } },
    where: { publicId: id, ...published },
  });
  if (plan === null) return null;
  const at = plan.announcedAt ?? plan.heldAs;
  return at ? pageOfMeeting(tx, at.publicId) : showBody(tx, plan.body.publicId);
}

/** A gap stands at the meeting that it is about, else in the timeline of its body. */
async function showGap(tx: Tx, id: string): Promise<Shown> {
  const gap = (await findGaps(tx)).find((each) => each.id === id);
  if (!gap) return null;
  return gap.meeting ? pageOfMeeting(tx, gap.meeting) : showBody(tx, gap.body);
}

const record = { select: { publicId: true } } as const;

/** A term stands in the glossary; the labels of a record stand where the record does. */
async function showConcept(tx: Tx, id: string): Promise<Shown> {
  const concept = await tx.concept.findUnique({
    select: { kind: true, body: record, party: record, place: record, topic: record },
    where: { publicId: id, ...published },
  });
  if (concept === null) return null;
  if (concept.kind === 'term') return inGlossary(await findTerms(tx, { publicId: id })) ?? 'nowhere';
  if (concept.kind === 'month') return 'nowhere';
  const named: Record<Exclude<ConceptKind, 'term' | 'month'>, { publicId: string } | null> = concept;
  const of = named[concept.kind];
  return of ? findShown(tx, concept.kind, of.publicId) : 'nowhere';
}

function inGlossary([entry]: GlossaryEntry[]): Shown {
  return entry ? { page: 'glossary', entry } : null;
}
