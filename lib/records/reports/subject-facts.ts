import type { Prisma } from '@/lib/db/generated/client';
import type { ReportAbout } from '@/lib/i18n/report-about';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { countPages, ofCorrections } from '@/lib/records/history/corrections';
import { published } from '@/lib/records/published';
import { paragraphsInOrder, toPublicWords } from '@/lib/records/statements/paragraphs';

type Client = Prisma.TransactionClient;

export type SubjectRecord = {
  type: 'meeting' | 'statement' | 'body' | 'party' | 'topic' | 'designation';
  id: string;
  name: Bilingual;
};

/** What the record knows of the addresses that were asked for. */
export type SubjectFacts = {
  /** By `area/id`. */
  records: ReadonlyMap<string, SubjectRecord>;
  /** The places, versions and texts of statements, withdrawn or not: `cifg-12/p3`, `cifg-12/v/2`, `cifg-12/text/ar`. */
  parts: ReadonlySet<string>;
  /** The properties of claims, by `type id claim`, for each record whose page shows the claim. */
  claims: ReadonlyMap<string, string>;
  /** The figures of meetings by their places: `meeting cifg-12 figure-2`. */
  figures: ReadonlySet<string>;
  /** The addresses of changes and of pages of older ones that are there: `104`, `older/2`. */
  corrections: ReadonlySet<string>;
};

/** Reads it in as many queries for one address as for fifty. */
export async function readSubjectFacts(client: Client, abouts: readonly ReportAbout[]): Promise<SubjectFacts> {
  const statements = idsIn(abouts, 'statements');
  return {
    records: await readRecords(client, abouts),
    parts: statements.length === 0 ? new Set() : await readParts(client, statements, abouts),
    claims: await readClaims(client, abouts),
    figures: await readFigures(client, abouts),
    corrections: await readCorrections(client, abouts),
  };
}

const name = { publicId: true, nameAr: true, nameEn: true } as const;
const title = { publicId: true, titleAr: true, titleEn: true } as const;

type Reader = (client: Client, where: { publicId: { in: string[] }; withdrawnAt?: null }) => Promise<SubjectRecord[]>;

const readers: Record<string, Reader> = {
  meetings: async (client, where) =>
    (await client.meeting.findMany({ select: title, where })).map((row) => titled('meeting', row)),
  statements: async (client, where) => {
    const select = { ...title, titleArOwn: true, meeting: { select: title } };
    const rows = await client.statement.findMany({ select, where });
    return rows.map(({ publicId, titleAr, titleArOwn, titleEn, meeting }) => {
      const ar = titleAr ?? titleArOwn;
      const isNamed = (ar ?? titleEn) !== null;
      const own = isNamed ? { titleAr: ar, titleEn } : { titleAr: meeting?.titleAr, titleEn: meeting?.titleEn };
      return titled('statement', { publicId, titleAr: own.titleAr ?? null, titleEn: own.titleEn ?? null });
    });
  },
  bodies: async (client, where) => {
    const rows = await client.body.findMany({ select: { ...name, nameArOwn: true }, where });
    return rows.map(({ nameArOwn, ...row }) => named('body', { ...row, nameAr: row.nameAr ?? nameArOwn }));
  },
  members: async (client, where) =>
    (await client.party.findMany({ select: name, where })).map((row) => named('party', row)),
  topics: async (client, where) => {
    const rows = await client.topic.findMany({ select: { publicId: true, labelAr: true, labelEn: true }, where });
    return rows.map(({ publicId: id, labelAr, labelEn }) => ({ type: 'topic', id, name: bilingual(labelAr, labelEn) }));
  },
  designations: async (client, where) =>
    (await client.designation.findMany({ select: title, where })).map((row) => titled('designation', row)),
};

function titled(
  type: SubjectRecord['type'],
  { publicId: id, titleAr, titleEn }: { publicId: string; titleAr: string | null; titleEn: string | null },
): SubjectRecord {
  return { type, id, name: bilingual(titleAr, titleEn) };
}

function named(
  type: SubjectRecord['type'],
  { publicId: id, nameAr, nameEn }: { publicId: string; nameAr: string | null; nameEn: string | null },
): SubjectRecord {
  return { type, id, name: bilingual(nameAr, nameEn) };
}

function idsIn(abouts: readonly ReportAbout[], area: string): string[] {
  return [...new Set(abouts.flatMap(({ segments }) => (segments[0] === area ? (segments[1] ?? []) : [])))];
}

/** Their pages stand once they are withdrawn, and say so. */
const marked = new Set(['meetings', 'statements']);

async function readRecords(client: Client, abouts: readonly ReportAbout[]): Promise<Map<string, SubjectRecord>> {
  const records = new Map<string, SubjectRecord>();
  for (const [area, read] of Object.entries(readers)) {
    const ids = idsIn(abouts, area);
    if (ids.length === 0) continue;
    const where = { publicId: { in: ids }, ...(!marked.has(area) && published) };
    for (const record of await read(client, where)) {
      records.set(`${area}/${record.id}`, record);
    }
  }
  return records;
}

/** What stands after the ids of statements; places that readers can see now, or could see before they were retired. */
async function readParts(client: Client, ids: string[], abouts: readonly ReportAbout[]): Promise<Set<string>> {
  const statement = { publicId: { in: ids }, ...published };
  const wanted = abouts.flatMap(({ segments: [area, , ...rest] }) => (area === 'statements' ? [rest] : []));
  const numbers = wanted.flatMap(([part, n]) => (part === 'v' && /^[1-9]\d{0,8}$/.test(n ?? '') ? [Number(n)] : []));
  const parts = new Set<string>();
  if (wanted.every((rest) => rest.length === 0)) return parts;
  const of = { statement: { select: { publicId: true } } };
  const texts = await client.text.findMany({
    select: { ...of, slug: true, extent: true, withdrawnAt: true, paragraphs: paragraphsInOrder },
    where: { statement },
  });
  for (const { statement: own, slug, extent, withdrawnAt, paragraphs } of texts) {
    parts.add(`${own.publicId}/text/${slug}`);
    if (withdrawnAt !== null) continue;
    for (const label of toPublicWords(extent, paragraphs).paragraphs.flatMap(({ slots }) => slots)) {
      parts.add(`${own.publicId}/${label}`);
    }
  }
  const retired = await client.slot.findMany({
    select: { ...of, label: true },
    where: { statement, label: { in: wanted.flatMap(([label]) => label ?? []) }, retiredAt: { not: null } },
  });
  for (const { statement: own, label } of retired) parts.add(`${own.publicId}/${label}`);
  const versions = await client.statementVersion.findMany({
    select: { ...of, number: true },
    where: { statement, number: { in: numbers } },
  });
  for (const { statement: own, number } of versions) parts.add(`${own.publicId}/v/${number}`);
  return parts;
}

async function readCorrections(client: Client, abouts: readonly ReportAbout[]): Promise<Set<string>> {
  const wanted = abouts.flatMap(({ segments: [area, ...rest] }) => (area === 'corrections' ? [rest.join('/')] : []));
  const seqs = wanted.filter((part) => /^[1-9]\d{0,17}$/.test(part));
  const there = new Set<string>();
  if (seqs.length > 0) {
    const where = { AND: [ofCorrections, { seq: { in: seqs.map(BigInt) } }] };
    for (const { seq } of await client.change.findMany({ select: { seq: true }, where })) there.add(String(seq));
  }
  const pages = wanted.filter((part) => /^older\/[1-9]\d{0,5}$/.test(part));
  if (pages.length > 0) {
    const newest = countPages(await client.change.count({ where: ofCorrections }));
    for (const page of pages) if (Number(page.slice('older/'.length)) <= newest) there.add(page);
  }
  return there;
}

const owner = { select: { publicId: true } } as const;

/** The claims of a record, those of a statement's meeting too: its page shows where texts differ from them. */
async function readClaims(client: Client, abouts: readonly ReportAbout[]): Promise<Map<string, string>> {
  const ids = abouts.flatMap(({ anchor }) => (anchor?.startsWith('claim-') ? [anchor.slice('claim-'.length)] : []));
  const claims = new Map<string, string>();
  if (ids.length === 0) return claims;
  const rows = await client.claim.findMany({
    select: {
      publicId: true,
      property: true,
      meeting: { select: { publicId: true, statements: owner } },
      statement: owner,
      body: owner,
      designation: owner,
      membership: { select: { party: owner } },
    },
    where: { publicId: { in: ids } },
  });
  for (const { publicId, property, meeting, statement, body, designation, membership } of rows) {
    const add = (type: SubjectRecord['type'], record: { publicId: string } | null) => {
      if (record) claims.set(`${type} ${record.publicId} ${publicId}`, property);
    };
    add('meeting', meeting);
    for (const each of meeting?.statements ?? []) add('statement', each);
    add('statement', statement);
    add('body', body);
    add('designation', designation);
    add('party', membership?.party ?? null);
  }
  return claims;
}

async function readFigures(client: Client, abouts: readonly ReportAbout[]): Promise<Set<string>> {
  const ids = idsIn(
    abouts.filter(({ anchor }) => anchor?.startsWith('figure-')),
    'meetings',
  );
  if (ids.length === 0) return new Set();
  const rows = await client.count.findMany({
    select: { number: true, position: true, meeting: owner },
    where: { meeting: { publicId: { in: ids } } },
  });
  return new Set(
    rows.map(({ number, position, meeting }) => `meeting ${meeting.publicId} figure-${number ?? position}`),
  );
}
