import { toDay } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import { mainBodyOf } from '@/lib/language/names/main-body-of';
import { ordinalAr, ordinalEn, ordinalFigureEn } from '@/lib/language/ordinals/write-ordinal';
import type { DocumentField, Findable, Weight } from './document';
import { dateGoals, type IndexedDate, whenWords, yearsOf } from './when-words';

type Tx = Prisma.TransactionClient;

const names = { nameAr: true, nameEn: true } as const;
const partyNames = { ...names, publicId: true, acronym: true } as const;
const published = { withdrawnAt: null } as const;
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
        select: { party: { select: partyNames } },
        where: { party: published },
        orderBy: [{ role: 'asc' }, { party: { code: 'asc' } }],
      },
      topics: { select: labels, where: published, orderBy: { position: 'asc' } },
    },
  });
  const numbered = ids
    ? await tx.meeting.findMany({
        where: { ...published, ordinalScope: 'series' },
        select: { ordinal: true, ordinalScope: true, body: { select: { publicId: true } } },
      })
    : rows;
  const mainBody = mainBodyOf(numbered.map((row) => ({ ...row, body: row.body.publicId })));
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
        ...fields('D', row.noteAr, row.noteEn, row.attendanceNoteAr, row.attendanceNoteEn),
      ],
      langs: ['ar', 'en'],
      standing: null,
      body: row.body.publicId,
      topics: row.topics.map(({ publicId }) => publicId),
      years: yearsOf(when),
      goals: [
        `id:${row.publicId}`,
        ...dateGoals(when),
        ...(row.body.publicId === mainBody && row.ordinal !== null ? [`o:${row.ordinal}`] : []),
        ...[row.place?.publicId, row.country?.publicId].filter((id) => id !== undefined).map((id) => `p:${id}`),
      ],
      edtf: row.edtf,
      day: dayNumberOf(when),
    };
  });
}

export async function collectDesignations(tx: Tx): Promise<Findable[]> {
  const rows = await tx.designation.findMany({
    where: published,
    include: {
      authority: { select: { ...names, nameArOwn: true, publicId: true, acronym: true } },
      targets: { orderBy: { position: 'asc' }, include: { country: { select: partyNames } } },
      topics: { select: labels, where: published, orderBy: { position: 'asc' } },
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
        ...fields('B', ...namesOf(row.authority), row.authority.nameArOwn, ...row.topics.flatMap(labelsOf)),
        ...fields('C', ...row.targets.flatMap((target) => [target.nameAr, target.nameEn, target.nameArOwn])),
        ...fields('D', ...row.targets.flatMap(({ aliases, weakAliases }) => [...aliases, ...weakAliases])),
        ...fields('D', ...row.targets.flatMap(({ country }) => namesOf(country))),
        ...fields('D', row.noteAr, row.noteEn, row.targetCountNoteAr, row.targetCountNoteEn),
      ],
      langs: ['ar', 'en'],
      standing: null,
      body: row.authority.publicId,
      topics: row.topics.map(({ publicId }) => publicId),
      years: when ? yearsOf(when) : [],
      goals: [`id:${row.publicId}`, ...(when ? dateGoals(when) : [])],
      edtf: row.edtf,
      day: when ? dayNumberOf(when) : 0,
    };
  });
}

export async function collectMembers(tx: Tx): Promise<Findable[]> {
  const rows = await tx.party.findMany({ where: { ...published, memberships: { some: {} } } });
  return rows.map((row) => ({
    ...undated,
    kind: 'member',
    subject: row.publicId,
    title: { ar: row.nameAr, en: row.nameEn },
    content: { ar: '', en: '' },
    fields: [
      ...fields('A', row.nameAr, row.nameEn, row.acronym),
      ...fields('B', ...row.variantsAr, ...row.variantsEn, ...row.wrongFormsAr),
    ],
    goals: [`id:${row.publicId}`],
  }));
}

export async function collectTopics(tx: Tx): Promise<Findable[]> {
  const rows = await tx.topic.findMany({ where: published });
  return rows.map((row) => ({
    ...undated,
    kind: 'topic',
    subject: row.publicId,
    title: { ar: row.labelAr, en: row.labelEn },
    content: { ar: row.definitionAr, en: row.definitionEn },
    fields: [...fields('A', row.labelAr, row.labelEn), ...fields('C', row.definitionAr, row.definitionEn)],
    topics: [row.publicId],
    goals: [`id:${row.publicId}`],
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

/** Adds the ordinal in both languages and in figures, whichever of them the title has. */
function ordinalWords(ordinal: number | null): string[] {
  if (ordinal === null || ordinal > 99) return [];
  const arabic = (['nominative', 'oblique'] as const).map(
    (form) => `الاجتماع ${ordinalAr(ordinal, 'masculine', form)}`,
  );
  return [...arabic, `${ordinalFigureEn(ordinal)} meeting`, `${ordinalEn(ordinal)} meeting`, `meeting ${ordinal}`];
}
