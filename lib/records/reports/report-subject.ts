import { cacheLife, cacheTag } from 'next/cache';
import { parseYearSegment } from '@/lib/dates/calendar-year';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { formatAbout, parseAbout, type ReportAbout } from '@/lib/i18n/report-about';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';
import { published } from '@/lib/records/published';
import { findParagraphs } from '@/lib/records/statements/reading';
import { findStatement } from '@/lib/records/statements/statements';
import { tags } from '@/lib/records/tags';
import { parseAddress } from '@/lib/text/documents/paragraph-addresses';

type Client = Prisma.TransactionClient;

/** Pages that are about no single record. */
export const sitePages = [
  'home',
  'meetings',
  'years',
  'members',
  'designations',
  'topics',
  'search',
  'about',
  'data',
  'corrections',
  'glossary',
] as const;

export type SitePage = (typeof sitePages)[number];

export type SubjectRecord = {
  type: 'meeting' | 'statement' | 'body' | 'party' | 'topic' | 'designation';
  id: string;
  name: Bilingual;
};

/** A page that is there, and the place on it: what a reader may report on. */
export type ReportSubject = {
  /** The one spelling of it: `/meetings/cifg-12#claim-x`. */
  about: string;
  /** The page of the site that it is, or is part of. */
  page: SitePage;
  record: SubjectRecord | null;
  /** A year, a day, a pair of texts, a version: the last part of the address of a page that has no record of its own. */
  detail: string | null;
  paragraph: string | null;
  /** The property that the claim is about. */
  claim: string | null;
};

/** What this address names. Null: no page of the portal, or no such place on it. */
export async function getReportSubject(about: string): Promise<ReportSubject | null> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies, tags.parties, tags.topics, tags.designations);
  cacheLife('max');

  return findReportSubject(db, about);
}

/** The same, through a client of the caller. */
export async function findReportSubject(client: Client, typed: string): Promise<ReportSubject | null> {
  const about = parseAbout(typed);
  if (about === null) return null;
  const found = await findPage(client, about.segments);
  if (found === null) return null;
  const claim = about.anchor === null ? null : await findClaim(client, found.record, about.anchor);
  if (about.anchor !== null && claim === null) return null;
  return { about: formatAbout(about), ...found, claim };
}

type Page = Omit<ReportSubject, 'about' | 'claim'>;

const noPart = { detail: null, paragraph: null };

async function findPage(client: Client, segments: ReportAbout['segments']): Promise<Page | null> {
  const [area = '', id, ...rest] = segments;
  if (area === '') return { page: 'home', record: null, ...noPart };
  const page = sitePages.find((each) => each === area && each !== 'home');
  if (id === undefined) return page ? { page, record: null, ...noPart } : null;
  const own = readDetail(segments);
  if (page && own) return { page, record: null, detail: own, paragraph: null };
  const record = await findRecord(client, area, id);
  if (record === null) return null;
  const at = { page: page ?? (area === 'statements' ? 'meetings' : 'home'), record };
  if (rest.length === 0) return { ...at, ...noPart };
  return record.type === 'statement' ? findPart(client, at, rest) : null;
}

/** Pages of a year and of the members on a day. */
function readDetail([area, first = '', second, ...rest]: string[]): string | null {
  if (area === 'years' && second === undefined) return parseYearSegment(first) && first;
  return area === 'members' && first === 'on' && rest.length === 0 ? parseMembershipDay(second ?? '') : null;
}

const name = { nameAr: true, nameEn: true } as const;
const title = { titleAr: true, titleEn: true } as const;

const readers: Record<string, (client: Client, publicId: string) => Promise<SubjectRecord | null>> = {
  meetings: async (client, publicId) => {
    const row = await client.meeting.findFirst({ select: title, where: { publicId, ...published } });
    return row && { type: 'meeting', id: publicId, name: bilingual(row.titleAr, row.titleEn) };
  },
  statements: async (client, publicId) => {
    const select = { ...title, titleArOwn: true, meeting: { select: title } };
    const row = await client.statement.findFirst({ select, where: { publicId, ...published } });
    const [ar, en] = [row?.titleAr ?? row?.titleArOwn ?? null, row?.titleEn ?? null];
    const own =
      (ar ?? en) ? bilingual(ar, en) : bilingual(row?.meeting?.titleAr ?? null, row?.meeting?.titleEn ?? null);
    return row && { type: 'statement', id: publicId, name: own };
  },
  bodies: async (client, publicId) => {
    const row = await client.body.findFirst({
      select: { ...name, nameArOwn: true },
      where: { publicId, ...published },
    });
    return row && { type: 'body', id: publicId, name: bilingual(row.nameAr ?? row.nameArOwn, row.nameEn) };
  },
  members: async (client, publicId) => {
    const row = await client.party.findFirst({ select: name, where: { publicId, ...published } });
    return row && { type: 'party', id: publicId, name: bilingual(row.nameAr, row.nameEn) };
  },
  topics: async (client, publicId) => {
    const select = { labelAr: true, labelEn: true };
    const row = await client.topic.findFirst({ select, where: { publicId, ...published } });
    return row && { type: 'topic', id: publicId, name: bilingual(row.labelAr, row.labelEn) };
  },
  designations: async (client, publicId) => {
    const row = await client.designation.findFirst({ select: title, where: { publicId, ...published } });
    return row && { type: 'designation', id: publicId, name: bilingual(row.titleAr, row.titleEn) };
  },
};

async function findRecord(client: Client, area: string, id: string): Promise<SubjectRecord | null> {
  return Object.hasOwn(readers, area) ? ((await readers[area]?.(client, id)) ?? null) : null;
}

/** A paragraph, an earlier version, or texts beside each other. */
async function findPart(client: Client, at: Pick<Page, 'page' | 'record'>, rest: string[]): Promise<Page | null> {
  const statement = { publicId: at.record?.id ?? '' };
  const [part = '', detail, ...more] = rest;
  if (more.length > 0) return null;
  if (detail === undefined && parseAddress(part)) {
    const isThere = await hasPlace(client, statement.publicId, part);
    return isThere ? { ...at, detail: null, paragraph: part } : null;
  }
  if (part === 'v' && /^[1-9]\d{0,8}$/.test(detail ?? '')) {
    const isThere = await client.statementVersion.count({ where: { statement, number: Number(detail) } });
    return isThere > 0 ? { ...at, detail: detail ?? null, paragraph: null } : null;
  }
  if (part !== 'parallel') return null;
  const slugs = detail?.split('...') ?? [];
  const isThere = await client.text.count({ where: { statement, slug: { in: slugs }, ...published } });
  const isPair = detail === undefined || (slugs.length === 2 && isThere === 2);
  return isPair ? { ...at, detail: detail ?? part, paragraph: null } : null;
}

/** Whether readers can see this place now, or could see it before it was retired. */
async function hasPlace(client: Client, id: string, slot: string): Promise<boolean> {
  const statement = await findStatement(client, id);
  if (statement === null) return false;
  if (findParagraphs(statement.texts, slot).length > 0) return true;
  const where = { statement: { publicId: id }, label: slot, retiredAt: { not: null } };
  return (await client.slot.count({ where })) > 0;
}

/** The claims of a record, those of a statement's meeting too: its page shows where texts differ from them. */
async function findClaim(client: Client, record: SubjectRecord | null, anchor: string): Promise<string | null> {
  if (record === null || !anchor.startsWith('claim-')) return null;
  const at = { publicId: record.id };
  const owners: Partial<Record<SubjectRecord['type'], Prisma.ClaimWhereInput[]>> = {
    meeting: [{ meeting: at }],
    statement: [{ statement: at }, { meeting: { statements: { some: at } } }],
    body: [{ body: at }],
    designation: [{ designation: at }],
  };
  const OR = owners[record.type];
  if (OR === undefined) return null;
  const where = { publicId: anchor.slice('claim-'.length), OR };
  return (await client.claim.findFirst({ select: { property: true }, where }))?.property ?? null;
}
