import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { published } from '@/lib/records/published';

/** Something to choose in a form, by its public id or, of a state, its code. */
export type Choice = { id: string; ar: string | null; en: string | null };

export const choiceKinds = ['bodies', 'places', 'parties', 'topics', 'sources', 'meetings', 'statements'] as const;

export type ChoiceKind = (typeof choiceKinds)[number];

/** What the forms of the desk offer of each kind that is asked for, in the order of the record. */
export async function getChoices<Kind extends ChoiceKind>(
  actor: PersonActor,
  kinds: readonly Kind[],
): Promise<Record<Kind, Choice[]>> {
  authorize(actor, 'record.read');
  const lists = await Promise.all(kinds.map(async (kind) => [kind, await readers[kind]()] as const));
  return Object.fromEntries(lists) as Record<Kind, Choice[]>;
}

const names = { nameAr: true, nameEn: true } as const;
const titles = { publicId: true, titleAr: true, titleEn: true } as const;

const readers: Record<ChoiceKind, () => Promise<Choice[]>> = {
  async bodies() {
    const rows = await db.body.findMany({
      select: { publicId: true, ...names, nameArOwn: true },
      where: published,
      orderBy: { position: 'asc' },
    });
    return rows.map((row) => ({ id: row.publicId, ar: row.nameAr ?? row.nameArOwn, en: row.nameEn }));
  },
  async places() {
    const rows = await db.place.findMany({ select: { publicId: true, ...names }, orderBy: { nameEn: 'asc' } });
    return rows.map((row) => ({ id: row.publicId, ar: row.nameAr, en: row.nameEn }));
  },
  async parties() {
    const rows = await db.party.findMany({
      select: { code: true, ...names },
      where: published,
      orderBy: { nameEn: 'asc' },
    });
    return rows.map((row) => ({ id: row.code, ar: row.nameAr, en: row.nameEn }));
  },
  async topics() {
    const rows = await db.topic.findMany({
      select: { publicId: true, labelAr: true, labelEn: true },
      where: published,
      orderBy: { position: 'asc' },
    });
    return rows.map((row) => ({ id: row.publicId, ar: row.labelAr, en: row.labelEn }));
  },
  async sources() {
    const rows = await db.source.findMany({
      select: { publicId: true, publisherAr: true, publisherEn: true },
      where: published,
      orderBy: { publicId: 'asc' },
    });
    return rows.map((row) => ({ id: row.publicId, ar: row.publisherAr, en: row.publisherEn }));
  },
  async meetings() {
    const rows = await db.meeting.findMany({
      select: titles,
      where: published,
      orderBy: [{ earliest: 'desc' }, { publicId: 'asc' }],
    });
    return rows.map((row) => ({ id: row.publicId, ar: row.titleAr, en: row.titleEn }));
  },
  async statements() {
    const rows = await db.statement.findMany({
      select: { ...titles, titleArOwn: true },
      where: published,
      orderBy: { publicId: 'asc' },
    });
    return rows.map((row) => ({ id: row.publicId, ar: row.titleAr ?? row.titleArOwn, en: row.titleEn }));
  },
};
