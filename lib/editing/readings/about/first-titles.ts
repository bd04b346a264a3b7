import type { Prisma } from '@/lib/db/generated/client';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { findCityName } from '@/lib/language/names/city-names';
import { ordinalAr, ordinalEn } from '@/lib/language/ordinals/write-ordinal';

type Name = { ar: string | null; en: string | null };

/** What titles are made of: the body in full, as titles of its meetings name it, and where the meeting was. */
export type TitleNames = { body: Name; short: Name; place: Name };

/** A meeting by its number, body, place and year, as the titles on record have them. */
export function titlesOfMeeting(meeting: Payload, { short, place }: TitleNames): Payload {
  const ordinal = ordinalIn(meeting);
  if (ordinal === null || short.ar === null || short.en === null) return {};
  const [year] = /^\d{4}(?=-|$)/.exec(typed(meeting, 'meeting.date')) ?? [];
  const isOnline = typed(meeting, 'meeting.mode') === 'virtual' && place.en === null;
  const where = isOnline ? { ar: 'عن بُعد', en: 'online' } : place;
  const ordinalWord = ordinalEn(ordinal);
  const ar = [`الاجتماع ${ordinalAr(ordinal, 'masculine')} ${ofBody(short.ar)}`, where.ar, year];
  const en = [
    `${ordinalWord.charAt(0).toUpperCase()}${ordinalWord.slice(1)} meeting of the ${short.en.replace(/^the /i, '')}`,
    where.en,
    year,
  ];
  return { 'meeting.titleAr': ar.filter(Boolean).join('، '), 'meeting.titleEn': en.filter(Boolean).join(', ') };
}

/** What a statement is called in Arabic where its text is in another language: a title of our own, and said to be so. */
export function ownTitleOfStatement(meeting: Payload, isJoint: boolean, { body }: TitleNames): Payload {
  const ordinal = ordinalIn(meeting);
  if (ordinal === null || body.ar === null) return {};
  const kind = isJoint ? 'البيان المشترك الصادر' : 'البيان الصادر';
  return {
    'statement.titleArOwn': `${kind} عن الاجتماع ${ordinalAr(ordinal, 'masculine', 'oblique')} ${ofBody(body.ar)}`,
  };
}

/** Reads the names for a meeting of a body that is not on record yet. */
export async function readTitleNames(
  tx: Prisma.TransactionClient,
  id: string | null,
  meeting: Payload,
): Promise<TitleNames> {
  const body = id === null ? null : await tx.body.findUnique({ where: { publicId: id }, include: { names: true } });
  const full = { ar: body?.nameAr ?? body?.nameArOwn ?? null, en: body?.nameEn ?? null };
  const last = await tx.meeting.findFirst({
    select: { titleAr: true, titleEn: true },
    where: { body: { publicId: id ?? '' }, withdrawnAt: null, ordinal: { not: null } },
    orderBy: { ordinal: 'desc' },
  });
  const others = body?.names.map(({ name }) => name) ?? [];
  const short = { ar: nameIn(last?.titleAr, full.ar, others), en: nameIn(last?.titleEn, full.en, others) };
  const written = typed(meeting, 'meeting.place').trim();
  const place = written === '' ? null : await tx.place.findUnique({ where: { publicId: written } });
  const city = place === null ? findCityName(written) : { ar: place.nameAr, en: place.nameEn };
  return { body: full, short, place: city ?? inOwnLanguage(written) };
}

/** A place that neither the record nor the portal knows has the name that was typed, in the title of its language alone. */
function inOwnLanguage(written: string): Name {
  const isArabic = /\p{Script=Arabic}/u.test(written);
  return { ar: (isArabic && written) || null, en: (!isArabic && written) || null };
}

/** The longest name of a body that a title has in it; its first name where it has none. */
function nameIn(title: string | null | undefined, full: string | null, others: string[]): string | null {
  const held = withoutArticle(title ?? '');
  const found = [full ?? '', ...others].filter((name) => name !== '' && held.includes(withoutArticle(name)));
  return found.toSorted((a, b) => b.length - a.length)[0] ?? full;
}

/** «للمجموعة» has the name «المجموعة» in it without its alif. */
function withoutArticle(name: string): string {
  return name.replace(/^ال(?=[\u0621-\u064a])/, '');
}

function ordinalIn(meeting: Payload): number | null {
  const ordinal = Number(typed(meeting, 'meeting.ordinal'));
  return Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= 99 ? ordinal : null;
}

/** The preposition is written with the name, and takes the alif of its article. */
function ofBody(name: string): string {
  return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`;
}
