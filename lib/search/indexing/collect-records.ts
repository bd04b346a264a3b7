import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { toDay } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import { ordinalAr, ordinalEn, ordinalFigureEn } from '@/lib/language/ordinals/write-ordinal';
import { topicOfTerm, wordsOfTopic } from '@/lib/search/vocabulary/topic-words';
import type { DocumentField, Findable, Weight } from './document';
import { meetingGoals, memberGoals, roundGoals } from './goals';
import { dateGoals, type IndexedDate, whenWords, yearsOf } from './when-words';

type Tx = Prisma.TransactionClient;

const names = { nameAr: true, nameEn: true } as const;
const partyNames = { ...names, publicId: true, acronym: true } as const;
const published = { withdrawnAt: null } as const;
const statementNames = { issuerAr: true, issuerEn: true, titleAr: true, titleArOwn: true, titleEn: true } as const;
const labels = { publicId: true, labelAr: true, labelEn: true } as const;

/** Collects the published meetings with these ids, or all of them. */
export async function collectMeetings(tx: Tx, ids?: string[]): Promise<Findable[]> {
  const rows = await tx.meeting.findMany({
    where: { ...published, ...(ids && { publicId: { in: ids } }) },
    include: {
      body: { select: { ...names, nameArOwn: true, publicId: true, acronym: true } },
      place: { select: { ...names, publicId: true, variantsAr: true, variantsEn: true } },
      country: { select: partyNames },
      parties: {
        select: { role: true, party: { select: partyNames } },
        where: { party: published },
        orderBy: [{ role: 'asc' }, { party: { code: 'asc' } }],
      },
      topics: { select: labels, where: published, orderBy: { position: 'asc' } },
      statements: { select: statementNames, where: published, orderBy: { publicId: 'asc' } },
      sources: sourcesOf,
    },
  });
  return rows.map((row) => {
    const when = whenOf(row.earliest, row.latest, row.datePrecision);
    return {
      kind: 'meeting',
      subject: row.publicId,
      title: { ar: row.titleAr, en: row.titleEn },
      content: { ar: row.summaryAr ?? '', en: row.summaryEn ?? '' },
      fields: [
        ...fields('A', row.titleAr, row.titleEn),
        ...fields('B', row.publicId, ...ordinalWords(row.ordinal), whenWords(when), row.dateAsSaid),
        ...fields('B', ...namesOf(row.body), row.body.nameArOwn, ...namesOf(row.country)),
        ...fields('B', ...namesOf(row.place), ...(row.place?.variantsAr ?? []), ...(row.place?.variantsEn ?? [])),
        ...fields('B', ...row.parties.flatMap(({ party }) => namesOf(party)), ...row.topics.flatMap(labelsOf)),
        ...fields('C', row.summaryAr, row.summaryEn),
        ...fields(
          'D',
          row.noteAr,
          row.noteEn,
          row.attendanceNoteAr,
          row.attendanceNoteEn,
          row.dateNoteAr,
          row.dateNoteEn,
        ),
        ...fields('A', ...row.statements.flatMap((own) => [own.titleAr ?? own.titleArOwn, own.titleEn])),
        ...fields('D', ...row.statements.flatMap(({ issuerAr, issuerEn }) => [issuerAr, issuerEn])),
        ...fields('D', ...row.sources.flatMap(({ source }) => referencesOf(source))),
      ],
      langs: ['ar', 'en'],
      standing: null,
      body: row.body.publicId,
      topics: row.topics.map(({ publicId }) => publicId),
      years: yearsOf(when),
      goals: [
        `id:${row.publicId}`,
        ...dateGoals(when),
        ...meetingGoals(row.body.publicId, [row.ordinal, row.ordinalInferred]),
        ...(row.ordinalInferred === null ? [] : ['number:inferred']),
        ...[row.place?.publicId, row.country?.publicId].filter((id) => id !== undefined).map((id) => `p:${id}`),
        ...row.parties.map(({ role, party }) => `${roleGoals[role]}:${party.publicId}`),
        ...row.topics.map(({ publicId }) => `t:${publicId}`),
        `b:${row.body.publicId}`,
        `mode:${row.mode ?? 'unknown'}`,
        `kind:${row.type}`,
        ...(row.placeId === null && row.mode !== 'virtual' ? ['place:unknown'] : []),
      ],
      edtf: row.edtf,
      day: dayNumberOf(when),
    };
  });
}

/** Collects the published designations with these ids, or all of them. */
export async function collectDesignations(tx: Tx, ids?: string[]): Promise<Findable[]> {
  const rows = await tx.designation.findMany({
    where: { ...published, ...(ids && { publicId: { in: ids } }) },
    include: {
      authority: { select: { ...names, nameArOwn: true, publicId: true, acronym: true } },
      targets: { orderBy: { position: 'asc' }, include: { country: { select: partyNames } } },
      topics: { select: labels, where: published, orderBy: { position: 'asc' } },
      sources: sourcesOf,
    },
  });
  return rows.map((row) => {
    const when =
      row.earliest && row.latest && row.datePrecision ? whenOf(row.earliest, row.latest, row.datePrecision) : null;
    const shown = (own: 'Ar' | 'En') =>
      row.targets.map((target) => (own === 'Ar' ? (target.nameAr ?? target.nameEn) : (target.nameEn ?? target.nameAr)));
    return {
      kind: 'designation',
      subject: row.publicId,
      title: { ar: row.titleAr, en: row.titleEn },
      content: {
        ar: [...shown('Ar'), row.noteAr].filter(Boolean).join(' · '),
        en: [...shown('En'), row.noteEn].filter(Boolean).join(' · '),
      },
      fields: [
        ...fields('A', row.titleAr, row.titleEn),
        ...fields('B', row.publicId, when && whenWords(when), row.programmeAr, row.programmeEn),
        ...fields('B', row.legalBasisAr, row.legalBasisEn),
        ...fields('B', ...roundWords(row.round)),
        ...fields('B', ...namesOf(row.authority), row.authority.nameArOwn, ...row.topics.flatMap(labelsOf)),
        ...fields('B', ...row.targets.flatMap((target) => [target.nameAr, target.nameEn, target.nameArOwn])),
        ...fields('D', ...row.targets.flatMap(({ aliases, weakAliases }) => [...aliases, ...weakAliases])),
        ...fields('D', ...row.targets.flatMap(({ country }) => namesOf(country))),
        ...fields('D', row.noteAr, row.noteEn, row.targetCountNoteAr, row.targetCountNoteEn),
        ...fields('D', ...row.sources.flatMap(({ source }) => referencesOf(source))),
      ],
      names: row.targets.flatMap(({ nameAr, nameEn, nameArOwn, aliases }) => [
        ...(nameAr === null && nameArOwn === null ? [nameEn ?? '', ...aliases] : []),
        ...(nameEn === null ? [nameAr ?? '', ...aliases] : []),
      ]),
      langs: ['ar', 'en'],
      standing: null,
      body: row.authority.publicId,
      topics: row.topics.map(({ publicId }) => publicId),
      years: when ? yearsOf(when) : [],
      goals: [
        `id:${row.publicId}`,
        ...(when ? dateGoals(when) : ['date:unknown']),
        ...roundGoals(row.authority.publicId, row.round),
        ...(row.unconfirmed.includes('round') ? ['number:inferred'] : []),
        `b:${row.authority.publicId}`,
        ...row.topics.map(({ publicId }) => `t:${publicId}`),
      ],
      edtf: row.edtf,
      day: when ? dayNumberOf(when) : 0,
    };
  });
}

export async function collectMembers(tx: Tx): Promise<Findable[]> {
  const rows = await tx.party.findMany({
    where: { ...published, memberships: { some: published } },
    include: {
      memberships: {
        select: {
          joined: true,
          left: true,
          ordinal: true,
          role: true,
          noteAr: true,
          noteEn: true,
          body: { select: names },
        },
        where: published,
        orderBy: [{ body: { position: 'asc' } }, { role: 'asc' }],
      },
    },
  });
  return rows.map(({ memberships, ...row }) => ({
    ...undated,
    kind: 'member',
    subject: row.publicId,
    title: { ar: row.nameAr, en: row.nameEn },
    content: { ar: '', en: '' },
    fields: [
      ...fields('A', row.nameAr, row.nameEn, row.acronym),
      ...fields('B', ...row.variantsAr, ...row.variantsEn, ...row.wrongFormsAr),
      ...fields('C', ...memberships.flatMap(membershipWords)),
      ...fields('D', ...memberships.flatMap(({ body, noteAr, noteEn }) => [...namesOf(body), noteAr, noteEn])),
    ],
    goals: [
      `id:${row.publicId}`,
      ...memberGoals(memberships.map(({ ordinal }) => ordinal)),
      ...new Set(memberships.flatMap(({ joined, left }) => [...goalsOfEdtf(joined), ...goalsOfEdtf(left)])),
    ],
  }));
}

export async function collectTopics(tx: Tx): Promise<Findable[]> {
  const terms = await tx.concept.findMany({
    where: { ...published, publicId: { in: [...topicOfTerm.keys()] } },
    select: { publicId: true, labels: { select: { text: true } } },
  });
  const namesOfTerms = (topic: string) =>
    terms.filter(({ publicId }) => topicOfTerm.get(publicId) === topic).flatMap(({ labels: own }) => own);
  const rows = await tx.topic.findMany({
    where: published,
    include: { concepts: { select: { labels: { select: { text: true } } }, where: published } },
  });
  return rows.map((row) => ({
    ...undated,
    kind: 'topic',
    subject: row.publicId,
    title: { ar: row.labelAr, en: row.labelEn },
    content: { ar: row.definitionAr, en: row.definitionEn },
    fields: [
      ...fields('A', row.labelAr, row.labelEn),
      ...fields('B', ...row.concepts.flatMap(({ labels: own }) => own.map(({ text }) => text))),
      ...fields('C', row.definitionAr, row.definitionEn),
      ...fields('D', ...namesOfTerms(row.publicId).map(({ text }) => text)),
      ...fields('D', ...wordsOfTopic(row.publicId, row.facet)),
    ],
    topics: [row.publicId],
    goals: [`id:${row.publicId}`, `t:${row.publicId}`],
  }));
}

const undated = {
  langs: ['ar', 'en'],
  standing: null,
  body: null,
  topics: [] as string[],
  years: [],
  edtf: null,
  day: 0,
};

export function fields(weight: Weight, ...texts: (string | null | undefined)[]): DocumentField[] {
  return texts.filter((text) => text != null && text !== '').map((text) => ({ weight, text: text as string }));
}

export function whenOf(earliest: Date, latest: Date, precision: IndexedDate['precision']): IndexedDate {
  return { earliest: toDay(earliest), latest: toDay(latest), precision };
}

export function dayNumberOf({ earliest }: IndexedDate): number {
  return Number(earliest.replaceAll('-', ''));
}

type Named = { nameAr: string | null; nameEn: string; acronym?: string | null };

function namesOf(named: Named | null): (string | null | undefined)[] {
  return named ? [named.nameAr, named.nameEn, named.acronym] : [];
}

function labelsOf({ labelAr, labelEn }: { labelAr: string; labelEn: string }): string[] {
  return [labelAr, labelEn];
}

const roleGoals = { host: 'host', co_chair: 'chair', participant: 'with', observer: 'with' } as const;

const sourcesOf = {
  select: { source: { select: { url: true } } },
  where: { source: published },
  orderBy: { position: 'asc' },
} as const;

/** The number under which a source is cited: SM834, JY0198. It is the end of its address. */
export function referencesOf({ url }: { url: string | null }): string[] {
  const last = (url ?? '').split(/[/?#]/).findLast((part) => part !== '') ?? '';
  return /^[a-z]{1,4}-?\d{2,6}$/i.test(last) ? [last] : [];
}

type Joined = { joined: string | null; left: string | null; ordinal: number | null; role: string };

function whenOfEdtf(edtf: string): IndexedDate | null {
  const { earliest, latest } = edtfBounds(readEdtf(edtf));
  const precision = edtf.length >= 10 ? 'day' : edtf.length === 7 ? 'month' : 'year';
  return earliest && latest ? { earliest, latest, precision } : null;
}

function goalsOfEdtf(edtf: string | null): string[] {
  const when = edtf === null ? null : whenOfEdtf(edtf);
  return when ? dateGoals(when) : [];
}

/** Writes what is known of a membership in the words by which readers ask for it. */
function membershipWords({ joined, left, ordinal, role }: Joined): string[] {
  const day = (edtf: string) => {
    const when = whenOfEdtf(edtf);
    return when ? whenWords(when) : edtf;
  };
  return [
    role === 'observer' ? 'observer, مراقب' : 'member, عضو, عضوية',
    ...(joined === null ? [] : [`joined, accession, انضم, انضمام. ${day(joined)}`]),
    ...(left === null ? [] : [`left, withdrew, انسحاب, غادر. ${day(left)}`]),
    ...(ordinal === null
      ? []
      : [`${ordinalFigureEn(ordinal)} member, ${ordinalEn(ordinal)} member, العضو ${ordinalAr(ordinal, 'masculine')}`]),
  ];
}

/** Writes the round of a joint designation in both languages. */
function roundWords(round: number | null): string[] {
  if (round === null || round > 99) return [];
  return [
    `round ${round}, ${ordinalFigureEn(round)} round, ${ordinalEn(round)} round, ${ordinalEn(round)} joint designation`,
    `الجولة ${ordinalAr(round, 'feminine')}. التصنيف المشترك ${ordinalAr(round, 'masculine')}`,
  ];
}

/** Adds the ordinal in both languages and in figures, whichever of them the title has. */
function ordinalWords(ordinal: number | null): string[] {
  if (ordinal === null || ordinal > 99) return [];
  const arabic = (['nominative', 'oblique'] as const).map(
    (form) => `الاجتماع ${ordinalAr(ordinal, 'masculine', form)}`,
  );
  return [...arabic, `${ordinalFigureEn(ordinal)} meeting`, `${ordinalEn(ordinal)} meeting`, `meeting ${ordinal}`];
}
