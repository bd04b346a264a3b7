import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { Database } from '@/lib/db/client';
import { toDay } from '@/lib/db/day';
import type { GapKind, Standing } from '@/lib/db/generated/enums';
import { mainBodyOf } from '@/lib/language/names/main-body-of';
import { meetingGoals, memberGoals, roundGoals } from '@/lib/search/indexing/goals';
import { type IndexedDate, yearsOf } from '@/lib/search/indexing/when-words';
import { groupBy } from '@/lib/text/group-by';
import { type BodyFacts, readBodyFacts } from './body-facts';
import { endsOf, type FirstAndLast, firstAndLastOf } from './first-and-last-of';

type Names = { ar: string | null; en: string };

export type MeetingFacts = {
  id: string;
  title: Names;
  edtf: string;
  /** Whether its day is stated and its year inferred. */
  isYearUnconfirmed: boolean;
  body: string;
  place: Names | null;
  mode: string;
  chairs: Names[];
  hosts: Names[];
  /** Those of its statements. An official text may be known to exist in a language, and not be at hand. */
  texts: { lang: string; standing: Standing; isWithdrawn: boolean }[];
};
export type GapFacts = {
  id: string;
  kind: GapKind;
  body: string;
  ordinal: number;
  known: Names;
  meeting: string | null;
};
export type MemberFacts = {
  name: Names;
  memberships: {
    body: Names;
    role: string;
    joined: string | null;
    left: string | null;
    ordinal: number | null;
    knownFrom: string | null;
  }[];
};

/** What the cards above the results say, read once for all of them after each change of the record. */
export type CardFacts = {
  mainBody: string | null;
  /** By body and number: `cifg:12`. */
  numbered: Map<string, MeetingFacts>;
  /** The first of some meetings on record, and the last: of a body, in a mode, at a place, as `endsKey` names them. */
  ends: Map<string, FirstAndLast>;
  /** The member that joined last, if the dates tell. */
  newestMember: string | null;
  /** The last designation of all, and by authority. */
  newestDesignation: Map<string | null, string>;
  gaps: Map<string, GapFacts>;
  /** The numbers that records bear, as the goals that lead there: of meetings, of rounds, of members. */
  numbers: Set<string>;
  /** By year as addresses spell it: the number of meetings and designations. */
  years: Map<string, { meetings: number; designations: number }>;
  modes: Map<string, number>;
  bodies: Map<string, BodyFacts>;
  members: Map<string, MemberFacts>;
  places: Map<string, { name: Names; country: Names; meetings: MeetingFacts[] }>;
  topics: Map<string, { name: Names; definition: Names; meetings: number }>;
};

const published = { withdrawnAt: null } as const;
const names = { nameAr: true, nameEn: true } as const;

/** Reads what cards say. Costs a few small queries; grows with meetings, not with texts. */
export async function readCardFacts(db: Database): Promise<CardFacts> {
  const meetings = await db.meeting.findMany({
    where: published,
    orderBy: [{ earliest: 'asc' }, { publicId: 'asc' }],
    select: {
      publicId: true,
      titleAr: true,
      titleEn: true,
      edtf: true,
      mode: true,
      ordinal: true,
      ordinalInferred: true,
      ordinalScope: true,
      earliest: true,
      latest: true,
      datePrecision: true,
      body: { select: { publicId: true } },
      gaps: { select: { kind: true }, where: { ...published, kind: 'year_unconfirmed' } },
      statements: {
        where: published,
        select: {
          officialLanguage: true,
          texts: { select: { lang: true, standing: true, withdrawnAt: true } },
        },
      },
      parties: {
        select: { role: true, party: { select: names } },
        where: { role: { in: ['co_chair', 'host'] } },
        orderBy: { party: { code: 'asc' } },
      },
      place: { select: { publicId: true, ...names, country: { select: names } } },
    },
  });
  const designations = await db.designation.findMany({
    where: published,
    select: {
      publicId: true,
      earliest: true,
      latest: true,
      datePrecision: true,
      round: true,
      authority: { select: { publicId: true } },
    },
  });
  const gaps = await db.gap.findMany({
    where: published,
    include: { body: { select: { publicId: true } }, meeting: { select: { publicId: true } } },
    orderBy: { ordinal: 'asc' },
  });
  const members = await readMembers(db);
  const facts: CardFacts = {
    mainBody: mainBodyOf(meetings.map((row) => ({ ...row, body: row.body.publicId }))),
    numbered: new Map(),
    ends: endsOf(meetings.map((row) => ({ ...row, body: row.body.publicId, place: row.place?.publicId ?? null }))),
    newestMember: newestOf(members),
    newestDesignation: newestByAuthority(designations),
    gaps: new Map(),
    numbers: new Set([
      ...meetings.flatMap((row) => meetingGoals(row.body.publicId, [row.ordinal, row.ordinalInferred])),
      ...designations.flatMap(({ authority, round }) => roundGoals(authority.publicId, round)),
      ...[...members.values()].flatMap(({ memberships }) => memberGoals(memberships.map(({ ordinal }) => ordinal))),
    ]),
    years: new Map(),
    modes: new Map(),
    bodies: await readBodyFacts(db),
    members,
    places: new Map(),
    topics: await readTopics(db),
  };
  for (const row of meetings) {
    const inRole = (role: string) =>
      row.parties.filter((each) => each.role === role).map(({ party }) => namesOf(party));
    const meeting: MeetingFacts = {
      id: row.publicId,
      title: { ar: row.titleAr, en: row.titleEn },
      edtf: row.edtf,
      isYearUnconfirmed: row.gaps.length > 0,
      body: row.body.publicId,
      place: row.place && namesOf(row.place),
      mode: row.mode ?? 'unknown',
      chairs: inRole('co_chair'),
      hosts: inRole('host'),
      texts: row.statements.flatMap(({ officialLanguage, texts }) => [
        ...texts.map(({ withdrawnAt, ...text }) => ({ ...text, isWithdrawn: withdrawnAt !== null })),
        ...(officialLanguage ? [{ lang: officialLanguage, standing: 'official' as const, isWithdrawn: false }] : []),
      ]),
    };
    if (row.ordinal !== null && row.ordinalScope === 'series')
      facts.numbered.set(`${meeting.body}:${row.ordinal}`, meeting);
    facts.modes.set(meeting.mode, (facts.modes.get(meeting.mode) ?? 0) + 1);
    countYears(facts, row, 'meetings');
    if (row.place === null) continue;
    const place = facts.places.get(row.place.publicId) ?? {
      name: namesOf(row.place),
      country: namesOf(row.place.country),
      meetings: [],
    };
    place.meetings.push(meeting);
    facts.places.set(row.place.publicId, place);
  }
  for (const row of designations) countYears(facts, row, 'designations');
  for (const { publicId, kind, body, ordinal, knownAr, knownEn, meeting } of gaps) {
    facts.gaps.set(`${body.publicId}:${ordinal}`, {
      id: publicId,
      kind,
      ordinal,
      body: body.publicId,
      known: { ar: knownAr, en: knownEn },
      meeting: meeting?.publicId ?? null,
    });
  }
  return facts;
}

type Dated = { earliest: Date | null; latest: Date | null; datePrecision: IndexedDate['precision'] | null };

function countYears(
  { years }: CardFacts,
  { earliest, latest, datePrecision }: Dated,
  what: 'meetings' | 'designations',
) {
  if (earliest === null || latest === null || datePrecision === null) return;
  for (const year of yearsOf({ earliest: toDay(earliest), latest: toDay(latest), precision: datePrecision })) {
    const known = years.get(year) ?? { meetings: 0, designations: 0 };
    years.set(year, { ...known, [what]: known[what] + 1 });
  }
}

async function readMembers(db: Database): Promise<CardFacts['members']> {
  const rows = await db.party.findMany({
    where: { ...published, memberships: { some: published } },
    include: {
      memberships: {
        include: { body: { select: names } },
        where: published,
        orderBy: [{ body: { position: 'asc' } }, { role: 'asc' }],
      },
    },
  });
  return new Map(
    rows.map((row) => [
      row.publicId,
      {
        name: namesOf(row),
        memberships: row.memberships.map(({ body, role, joined, left, ordinal, knownFrom }) => ({
          role,
          joined,
          left,
          ordinal,
          knownFrom,
          body: namesOf(body),
        })),
      },
    ]),
  );
}

type Designated = { publicId: string; earliest: Date | null; latest: Date | null; authority: { publicId: string } };

/** One without a date may be older or newer than all others, and is taken for older. */
function newestByAuthority(rows: Designated[]): Map<string | null, string> {
  const dated = rows.filter(({ earliest }) => earliest !== null);
  const groups = [[null, dated] as const, ...groupBy(dated, ({ authority }) => authority.publicId)];
  return new Map(
    groups.flatMap(([authority, own]) => {
      const { last } = firstAndLastOf(own);
      return last === null ? [] : [[authority, last] as const];
    }),
  );
}

/** Null where two joined last, as far as is known. */
function newestOf(members: CardFacts['members']): string | null {
  const joined = [...members].flatMap(([publicId, { memberships }]) =>
    memberships.flatMap((each) => {
      if (each.joined === null) return [];
      const { earliest, latest } = edtfBounds(readEdtf(each.joined));
      return { publicId, earliest: toDateOrNull(earliest), latest: toDateOrNull(latest) };
    }),
  );
  return firstAndLastOf(joined).last;
}

function toDateOrNull(day: string | null): Date | null {
  return day === null ? null : new Date(day);
}

async function readTopics(db: Database): Promise<CardFacts['topics']> {
  const rows = await db.topic.findMany({
    where: published,
    include: { _count: { select: { meetings: { where: published } } } },
  });
  return new Map(
    rows.map((row) => [
      row.publicId,
      {
        name: { ar: row.labelAr, en: row.labelEn },
        definition: { ar: row.definitionAr, en: row.definitionEn },
        meetings: row._count.meetings,
      },
    ]),
  );
}

function namesOf({ nameAr, nameEn }: { nameAr: string | null; nameEn: string }): Names {
  return { ar: nameAr, en: nameEn };
}
