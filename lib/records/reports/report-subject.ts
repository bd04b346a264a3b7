import { cacheLife, cacheTag } from 'next/cache';
import { parseYearSegment } from '@/lib/dates/calendar-year';
import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { formatAbout, parseAbout, type ReportAbout } from '@/lib/i18n/report-about';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';
import { parsePair } from '@/lib/records/statements/reading';
import { tags } from '@/lib/records/tags';
import { parseAddress } from '@/lib/text/documents/paragraph-addresses';
import { readSubjectFacts, type SubjectFacts, type SubjectRecord } from './subject-facts';

type Client = Prisma.TransactionClient;

/** Pages that are about no single record. */
export const sitePages = [
  'home',
  'meetings',
  'statements',
  'years',
  'members',
  'designations',
  'topics',
  'search',
  'compare',
  'quotation',
  'about',
  'data',
  'disagreements',
  'corrections',
  'glossary',
  'dates',
  'phrases',
  'concordance',
  'themes',
  'commitments',
] as const;

export type SitePage = (typeof sitePages)[number];

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
  /** The property that the claim or the figure is about. */
  claim: string | null;
};

/** What this address names. Null: no page of the portal, or no such place on it. */
export async function getReportSubject(about: string): Promise<ReportSubject | null> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies, tags.parties, tags.topics, tags.designations, tags.history);
  cacheLife('max');

  return findReportSubject(db, about);
}

/** The same, through a client of the caller. */
export async function findReportSubject(client: Client, typed: string): Promise<ReportSubject | null> {
  return (await findReportSubjects(client, [typed])).get(typed) ?? null;
}

/** What many addresses name, by the addresses; those that name nothing are left out. */
export async function findReportSubjects(
  client: Client,
  typed: readonly string[],
): Promise<Map<string, ReportSubject>> {
  const abouts = new Map(
    typed.flatMap((each) => {
      const about = parseAbout(each);
      return about === null ? [] : [[each, about] as const];
    }),
  );
  const facts = await readSubjectFacts(client, [...abouts.values()]);
  return new Map(
    [...abouts].flatMap(([each, about]) => {
      const subject = subjectOf(about, facts);
      return subject === null ? [] : [[each, subject] as const];
    }),
  );
}

function subjectOf(about: ReportAbout, facts: SubjectFacts): ReportSubject | null {
  const found = findPage(about.segments, facts);
  if (found === null) return null;
  const claim = about.anchor === null ? null : findClaim(found.record, about.anchor, facts);
  if (about.anchor !== null && claim === null) return null;
  return { about: formatAbout(about), ...found, claim };
}

type Page = Omit<ReportSubject, 'about' | 'claim'>;

const noPart = { detail: null, paragraph: null };

function findPage(segments: ReportAbout['segments'], facts: SubjectFacts): Page | null {
  const [area = '', id, ...rest] = segments;
  if (area === '') return { page: 'home', record: null, ...noPart };
  const page = sitePages.find((each) => each === area && each !== 'home');
  if (id === undefined) return page ? { page, record: null, ...noPart } : null;
  const own = readDetail(segments, facts);
  if (page && own) return { page, record: null, detail: own, paragraph: null };
  const record = facts.records.get(`${area}/${id}`);
  if (record === undefined) return null;
  const at = { page: page ?? 'home', record };
  if (rest.length === 0) return { ...at, ...noPart };
  return record.type === 'statement' ? findPart(at, rest, facts) : null;
}

/** Pages of a year, of the members on a day, of one change and of older ones. */
function readDetail([area, first = '', second, ...rest]: string[], { corrections }: SubjectFacts): string | null {
  if (area === 'corrections') {
    const part = [first, ...(second === undefined ? [] : [second]), ...rest].join('/');
    return corrections.has(part) ? (second ?? first) : null;
  }
  if (area === 'years' && second === undefined) return parseYearSegment(first) && first;
  if (area === 'meetings') return first === 'table' && second === undefined ? first : null;
  if (area === 'compare') return isCompared(first, second) && rest.length === 0 ? first : null;
  if (area === 'data') return (first === 'api' || first === 'dictionary') && second === undefined ? first : null;
  return area === 'members' && first === 'on' && rest.length === 0 ? parseMembershipDay(second ?? '') : null;
}

/** Two statements and a language: `cifg-11...cifg-12`, `ar`. */
function isCompared(pair: string, lang: string | undefined): boolean {
  return parsePair(pair).length === 2 && (lang === 'ar' || lang === 'en');
}

type OfStatement = Pick<Page, 'page'> & { record: SubjectRecord };

/** A paragraph, an earlier version, or texts beside each other. */
function findPart(at: OfStatement, rest: string[], { parts }: SubjectFacts): Page | null {
  const has = (part: string) => parts.has(`${at.record.id}/${part}`);
  const [part = '', detail, ...more] = rest;
  if (more.length > 0) return null;
  if (detail === undefined && parseAddress(part)) return has(part) ? { ...at, detail: null, paragraph: part } : null;
  if (part === 'v' && detail !== undefined) return has(`v/${detail}`) ? { ...at, detail, paragraph: null } : null;
  if (part !== 'parallel') return null;
  if (detail === undefined) return { ...at, detail: part, paragraph: null };
  const slugs = parsePair(detail);
  const isPair = slugs.length === 2 && slugs.every((slug) => has(`text/${slug}`));
  return isPair ? { ...at, detail, paragraph: null } : null;
}

function findClaim(record: SubjectRecord | null, anchor: string, { claims, figures }: SubjectFacts): string | null {
  if (record === null) return null;
  if (figures.has(`${record.type} ${record.id} ${anchor}`)) return 'count';
  if (!anchor.startsWith('claim-')) return null;
  return claims.get(`${record.type} ${record.id} ${anchor.slice('claim-'.length)}`) ?? null;
}
