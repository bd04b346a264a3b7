import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { listMeetings, type MeetingSummary } from '@/lib/records/meetings/meetings';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';

/** So many of a whole. */
export type Share = { count: number; of: number };

/** The gaps of the record itself, counted. */
export type Missing = {
  meetings: Record<'withoutText' | 'withoutOfficial' | 'withoutArabic' | 'withoutPlace' | 'withoutFigure', Share>;
  /** Texts without their words. */
  textsNotHeld: Share;
  /** How many of these have no known link either. */
  textsWithoutLink: number;
  /** Designations that name fewer targets than their authority counts. */
  designationsShort: Share;
  /** Targets whose status has never been checked. */
  targetsUnchecked: Share;
  /** Memberships whose date of joining is not known. */
  joiningUnknown: Share;
  /** Claims that cite the sources of their record without exact words. */
  claimsWithoutWords: Share;
  /** Sources to which no reader can be sent. */
  sourcesWithoutAddress: Share;
};

const ofPublished = { body: published, party: published };

const onPublished = {
  OR: [
    { meeting: published },
    { body: published },
    { designation: published },
    { statement: published },
    { membership: ofPublished },
  ],
};

export async function getMissing(): Promise<Missing> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.designations, tags.memberships, tags.bodies, tags.sources);
  cacheLife('max');

  const [meetings, withoutFigure, texts, designations, memberships, claims, sources] = await Promise.all([
    listMeetings(),
    db.meeting.count({ where: { ...published, counts: { none: {} } } }),
    db.text.findMany({
      select: { extent: true, source: { select: { url: true } }, _count: { select: { paragraphs: true } } },
      where: { ...published, statement: published },
    }),
    db.designation.findMany({
      select: { targetCount: true, targets: { select: { checkedOn: true } } },
      where: published,
    }),
    db.membership.findMany({ select: { joined: true }, where: { ...published, ...ofPublished } }),
    db.claim.findMany({ select: { words: true }, where: onPublished }),
    db.source.findMany({ select: { url: true, state: true }, where: published }),
  ]);
  const notHeld = texts.filter(({ extent, _count }) => extent === 'link' || _count.paragraphs === 0);
  return {
    meetings: { ...missingOfMeetings(meetings), withoutFigure: { count: withoutFigure, of: meetings.length } },
    textsNotHeld: { count: notHeld.length, of: texts.length },
    textsWithoutLink: notHeld.filter(({ source }) => (source?.url ?? null) === null).length,
    designationsShort: share(
      designations,
      (each) => each.targetCount !== null && each.targets.length < each.targetCount,
    ),
    targetsUnchecked: share(
      designations.flatMap(({ targets }) => targets),
      ({ checkedOn }) => checkedOn === null,
    ),
    joiningUnknown: share(memberships, ({ joined }) => joined === null),
    claimsWithoutWords: share(claims, ({ words }) => words === null),
    sourcesWithoutAddress: share(sources, ({ url, state }) => url === null || state !== 'listed'),
  };
}

function missingOfMeetings(meetings: MeetingSummary[]): Omit<Missing['meetings'], 'withoutFigure'> {
  return {
    withoutText: share(meetings, ({ texts }) => texts.length === 0),
    withoutOfficial: share(meetings, ({ texts }) => !texts.some(({ standing }) => standing === 'official')),
    withoutArabic: share(meetings, ({ texts }) => !texts.some(({ lang }) => lang === 'ar')),
    withoutPlace: share(meetings, ({ place, country, mode }) => !place && !country && mode !== 'virtual'),
  };
}

function share<Item>(items: Item[], lacks: (item: Item) => boolean): Share {
  return { count: items.filter(lacks).length, of: items.length };
}
