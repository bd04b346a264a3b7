import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { formatAbout } from '@/lib/i18n/report-about';
import { type Commitment, findCommitments } from '@/lib/records/commitments/commitments';
import { published } from '@/lib/records/published';
import { findReportSubject, type ReportSubject } from '@/lib/records/reports/report-subject';
import { type Claim, claimRow, toClaim } from '@/lib/records/sources/claims';
import { type Count, countRow, toCount } from '@/lib/records/sources/counts';
import type { Source } from '@/lib/records/sources/sources';
import { findMoment } from '@/lib/records/statements/held/moment';
import { tags } from '@/lib/records/tags';
import { type CitedAnchor, parseCitedPlace } from './cited-place';

type Client = Prisma.TransactionClient;

/** A source as it is cited: a text of a statement, where it is the source of one alone. */
export type CitedSource = { source: Source; text: { statement: string; slug: string } | null };

/** A page of the record, or a section, figure or claim on it, with what a citation of it needs. */
export type CitedPart = {
  /** The one spelling of it: `/meetings/cifg-12#figure-2`. */
  about: string;
  subject: ReportSubject;
  /** What is cited of the page. Null: the page itself. */
  part:
    | { kind: 'section'; id: string }
    | { kind: 'figure'; count: Count; sources: CitedSource[] }
    | { kind: 'claim'; claim: Claim; sources: CitedSource[] }
    | { kind: 'commitment'; commitment: Commitment }
    | null;
  /** The version of the entry. Null: a page that is about no single entry. */
  version: number | null;
  /** When the entry, or else the record, was last changed. */
  updatedAt: string | null;
};

/** What this address names, for whoever cites it. Null: no page of the portal, or no such part of it. */
export async function getCitedPart(about: string): Promise<CitedPart | null> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies, tags.parties, tags.topics, tags.designations);
  cacheTag(tags.memberships, tags.sources, tags.commitments, tags.history);
  cacheLife('max');

  return findCitedPart(db, about);
}

export async function findCitedPart(client: Client, typed: string): Promise<CitedPart | null> {
  const place = parseCitedPlace(typed);
  if (place === null) return null;
  const { path, anchor } = place;
  const claimed = anchor?.kind === 'claim' ? `#claim-${anchor.id}` : '';
  const subject = await findReportSubject(client, path + claimed);
  const state = subject && (await findState(client, subject, anchor));
  if (subject === null || state === null) return null;
  const part = anchor && (await findPart(client, subject, anchor));
  if (anchor !== null && part === null) return null;
  const anchorText = anchor === null ? null : `${anchor.kind}-${anchor.id}`;
  const segments = (subject.about.split('#')[0] ?? '').split('/').filter((segment) => segment !== '');
  const about = formatAbout({ segments, anchor: anchorText });
  return { about, subject, part, ...state };
}

/** What is left of a record that was withdrawn has no claims for readers. */
const ofPublished = {
  OR: [
    { meeting: published },
    { statement: published },
    { body: published },
    { designation: published },
    { membership: published },
  ],
} satisfies Prisma.ClaimWhereInput;

async function findPart(
  client: Client,
  { record, page }: ReportSubject,
  { kind, id }: CitedAnchor,
): Promise<CitedPart['part']> {
  if (kind === 'part') return { kind: 'section', id };
  if (kind === 'commitment') return page === 'commitments' ? findCommitment(client, id) : null;
  if (kind === 'claim') {
    const row = await client.claim.findFirst({ select: claimRow, where: { publicId: id, ...ofPublished } });
    const claim = row && toClaim(row);
    return claim && { kind: 'claim', claim, sources: await withTexts(client, claim.sources) };
  }
  if (record?.type !== 'meeting') return null;
  const rows = await client.count.findMany({ select: countRow, where: { meeting: { publicId: record.id } } });
  const count = rows.map(toCount).find(({ number }) => String(number) === id);
  return count ? { kind: 'figure', count, sources: await withTexts(client, count.sources) } : null;
}

async function findCommitment(client: Client, id: string): Promise<CitedPart['part']> {
  const moment = await findMoment(client);
  const all = 'fault' in moment ? [] : await findCommitments(client, moment);
  const commitment = all.find((each) => each.id === id);
  return commitment ? { kind: 'commitment', commitment } : null;
}

/** A source that several texts come from is cited as itself. */
async function withTexts(client: Client, sources: Source[]): Promise<CitedSource[]> {
  const rows = await client.text.findMany({
    select: { slug: true, source: { select: { publicId: true } }, statement: { select: { publicId: true } } },
    where: { ...published, source: { publicId: { in: sources.map(({ id }) => id) } }, statement: published },
  });
  return sources.map((source) => {
    const [own, ...others] = rows.filter((row) => row.source?.publicId === source.id);
    return { source, text: own && others.length === 0 ? { statement: own.statement.publicId, slug: own.slug } : null };
  });
}

type State = Pick<CitedPart, 'version' | 'updatedAt'>;

/** Null: the record was withdrawn, so there is nothing of it to cite. */
async function findState(client: Client, { record }: ReportSubject, anchor: CitedAnchor | null): Promise<State | null> {
  if (anchor?.kind === 'commitment') {
    const where = { publicId: anchor.id, ...published };
    return toState(await client.commitment.findUnique({ select: { version: true, updatedAt: true }, where }));
  }
  if (record === null) {
    const last = await client.change.findFirst({ select: { at: true }, orderBy: { seq: 'desc' } });
    return { version: null, updatedAt: last?.at.toISOString() ?? null };
  }
  const own = { select: { version: true, updatedAt: true }, where: { publicId: record.id, ...published } };
  const finders = {
    meeting: () => client.meeting.findUnique(own),
    statement: () => client.statement.findUnique(own),
    body: () => client.body.findUnique(own),
    party: () => client.party.findUnique(own),
    topic: () => client.topic.findUnique(own),
    designation: () => client.designation.findUnique(own),
  };
  return toState(await finders[record.type]());
}

function toState(row: { version: number; updatedAt: Date } | null): State | null {
  return row && { version: row.version, updatedAt: row.updatedAt.toISOString() };
}
