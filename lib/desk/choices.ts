import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { firstDay } from '@/lib/dates/first-day';
import { db } from '@/lib/db/client';
import type { OrdinalScope, PartType } from '@/lib/db/generated/enums';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { placeNamed } from '@/lib/editing/drafts/parts/place/draft-place';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { yearDoubt } from '@/lib/records/dates';
import { published } from '@/lib/records/published';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { ownSource } from '@/lib/text/own-source-words';
import { idsToOffer, longKindOf } from './rows/long-choices';
import { readLongList } from './rows/long-lists';

/** Something to choose in a form, by its public id or, of a state, its code. */
export type Choice = {
  id: string;
  ar: string | null;
  en: string | null;
  /** What else it is called in either language. */
  others?: string[];
  /** The body of a meeting or of the meeting of a statement, its number, and the day in EDTF: they tell like titles apart. */
  body?: string | null;
  ordinal?: number | null;
  /** Whether the number counts the meetings of one year only, and whether it is in doubt. */
  isOrdinalOfYear?: boolean;
  isOrdinalUnconfirmed?: boolean;
  date?: string | null;
  /** Of a statement: the day of its meeting, where it has one. */
  heldOn?: string | null;
  /** Whether the day of the meeting is stated and its year inferred. */
  isYearUnconfirmed?: boolean;
  /** Of a source: what it is found by beside its id, and the language that it is in. */
  url?: string | null;
  lang?: string;
  /** Of a source: the draft itself brings it. */
  isOfDraft?: boolean;
};

export const choiceKinds = ['bodies', 'places', 'parties', 'topics', 'sources', 'meetings', 'statements'] as const;

export type ChoiceKind = (typeof choiceKinds)[number];

/** Of a kind with more records than are `whole`, forms offer those that were changed last. */
const choiceBounds = { whole: 20_000, offered: 1_000 };

/**
 * What the forms of the desk offer of each kind that is asked for: what has a date newest first, else in the record's order.
 * `named`: what their fields say; whatever of it is on record is offered too.
 */
export async function getChoices<Kind extends ChoiceKind>(
  actor: PersonActor,
  kinds: readonly Kind[],
  named: readonly string[] = [],
  bounds = choiceBounds,
): Promise<Record<Kind, Choice[]>> {
  authorize(actor, 'record.read');
  const lists = await Promise.all(kinds.map(async (kind) => [kind, await readKind(kind, named, bounds)] as const));
  return Object.fromEntries(lists) as Record<Kind, Choice[]>;
}

async function readKind(kind: ChoiceKind, named: readonly string[], bounds: typeof choiceBounds): Promise<Choice[]> {
  const long = longKindOf(kind);
  if (long === null || (await long.count()) <= bounds.whole) return readers[kind]();
  return readers[kind](await idsToOffer(long, named, bounds.offered));
}

export type FoundChoices = { choices: Choice[]; total: number };

const choicesAtOnce = 300;
/** If more have the words, none are shown. */
const mostFound = 20_000;

/** The first of a kind that have each of these words somewhere, however a letter or a digit is spelled, and how many have. */
export async function findChoices(
  actor: PersonActor,
  kind: ChoiceKind,
  typed: string,
  { whole } = choiceBounds,
): Promise<FoundChoices> {
  authorize(actor, 'record.read');
  const long = longKindOf(kind);
  if (long !== null && (await long.count()) > whole) {
    const sought = { q: typed, isWithdrawn: false, sort: 'date', direction: 'desc', locale: 'en' } as const;
    const { rows, total } = await readLongList(long.type, { ...sought, skip: 0, take: choicesAtOnce, most: mostFound });
    return { choices: await readers[kind](rows.map(({ record }) => record.id)), total };
  }
  const { [kind]: all } = await getChoices(actor, [kind]);
  const words = foldedKey(typed).split(' ').filter(Boolean);
  const keyOf = ({ id, ar, en, others = [], date, url }: Choice) =>
    foldedKey([id, ar, en, ...others, date, url].filter(Boolean).join(' '));
  const found = words.length === 0 ? all : all.filter((choice) => words.every((word) => keyOf(choice).includes(word)));
  return { choices: found.slice(0, choicesAtOnce), total: found.length };
}

type Part = { type: PartType; subject: string | null; payload: Payload };

/** The parts with a field that names a meeting, or a statement. */
const naming: Record<'meetings' | 'statements', PartType[]> = {
  meetings: ['statement', 'designation', 'plan', 'gap'],
  statements: ['text', 'designation', 'commitment'],
};

/**
 * What the forms of these parts offer; nothing of a kind that no field of theirs is about. The source that is one of them
 * comes first.
 */
export async function getPartChoices(
  actor: PersonActor,
  parts: readonly Part[],
  bounds = choiceBounds,
): Promise<Record<ChoiceKind, Choice[]>> {
  const types = parts.map(({ type }) => type);
  const isAsked = (kind: ChoiceKind) => {
    if (kind === 'meetings') return types.some((type) => naming.meetings.includes(type));
    return kind !== 'statements' || types.some((type) => naming.statements.includes(type));
  };
  const none: Record<ChoiceKind, Choice[]> = {
    bodies: [],
    places: [],
    parties: [],
    topics: [],
    sources: [],
    meetings: [],
    statements: [],
  };
  const named = parts.flatMap(({ subject, payload }) => namesIn(payload, subject));
  const choices = { ...none, ...(await getChoices(actor, choiceKinds.filter(isAsked), named, bounds)) };
  return {
    ...choices,
    sources: [...sourceOfDraft(parts), ...choices.sources],
    places: [...placeOfDraft(parts), ...choices.places],
  };
}

/** Whatever fields of a form may name: all but the words of paragraphs. */
export function namesIn(payload: Payload, subject: string | null): string[] {
  const values = Object.entries(payload).flatMap(([name, value]) => (name.startsWith('paragraph.') ? [] : [value]));
  return [...(subject?.split('/').slice(0, 1) ?? []), ...values];
}

/** The new place that the draft brings, which its other parts may name. */
function placeOfDraft(parts: readonly Part[]): Choice[] {
  const payload = parts.find(({ type, subject }) => type === 'place' && subject === null)?.payload;
  const named = payload && placeNamed(payload);
  if (!payload || !named) return [];
  const { id, names } = named;
  const read = (name: string) => typed(payload, name).trim() || null;
  return [{ id, ar: read('place.nameAr'), en: read('place.nameEn'), others: names }];
}

/** As it was typed, and where its own fields are empty as the text beside it says. */
function sourceOfDraft(parts: readonly Part[]): Choice[] {
  const source = parts.find(({ type }) => type === 'source')?.payload;
  const text = parts.find(({ type }) => type === 'text')?.payload ?? {};
  if (source === undefined) return [];
  const read = (name: 'publisher' | 'publisherAr' | 'url') => typed(source, `source.${name}`).trim() || null;
  const readOrText = (name: 'published' | 'lang') =>
    typed(source, `source.${name}`).trim() || typed(text, `text.${name}`).trim();
  const published = readTypedDate(readOrText('published'));
  return [
    {
      id: ownSource,
      ar: read('publisherAr'),
      en: read('publisher'),
      date: 'edtf' in published ? published.edtf : null,
      url: read('url'),
      lang: readOrText('lang') || 'en',
      isOfDraft: true,
    },
  ];
}

const names = { nameAr: true, nameEn: true } as const;
const variants = { variantsAr: true, variantsEn: true } as const;
const meetingOf = {
  ordinal: true,
  ordinalScope: true,
  unconfirmed: true,
  edtf: true,
  body: { select: { publicId: true } },
  ...yearDoubt,
} as const;
const titles = { publicId: true, titleAr: true, titleEn: true } as const;

/** All of a kind, or those with these ids. */
const readers: Record<ChoiceKind, (ids?: string[]) => Promise<Choice[]>> = {
  async bodies() {
    const rows = await db.body.findMany({
      select: { publicId: true, ...names, nameArOwn: true, acronym: true, names: { select: { name: true } } },
      where: published,
      orderBy: { position: 'asc' },
    });
    return rows.map((row) => ({
      id: row.publicId,
      ar: row.nameAr ?? row.nameArOwn,
      en: row.nameEn,
      others: [...(row.acronym ? [row.acronym] : []), ...row.names.map(({ name }) => name)],
    }));
  },
  async places() {
    const rows = await db.place.findMany({
      select: { publicId: true, ...names, ...variants },
      where: published,
      orderBy: { nameEn: 'asc' },
    });
    return rows.map((row) => ({
      id: row.publicId,
      ar: row.nameAr,
      en: row.nameEn,
      others: [...row.variantsAr, ...row.variantsEn],
    }));
  },
  async parties() {
    const rows = await db.party.findMany({
      select: { code: true, ...names, acronym: true, ...variants },
      where: published,
      orderBy: { nameEn: 'asc' },
    });
    return rows.map((row) => ({
      id: row.code,
      ar: row.nameAr,
      en: row.nameEn,
      others: [...(row.acronym ? [row.acronym] : []), ...row.variantsAr, ...row.variantsEn],
    }));
  },
  async topics() {
    const rows = await db.topic.findMany({
      select: { publicId: true, labelAr: true, labelEn: true },
      where: published,
      orderBy: { position: 'asc' },
    });
    return rows.map((row) => ({ id: row.publicId, ar: row.labelAr, en: row.labelEn }));
  },
  async sources(ids) {
    const rows = await db.source.findMany({
      select: { publicId: true, publisherAr: true, publisherEn: true, published: true, url: true, lang: true },
      where: { ...published, ...(ids && { publicId: { in: ids } }) },
      orderBy: [{ published: { sort: 'desc', nulls: 'last' } }, { publicId: 'asc' }],
    });
    return rows.map(({ publicId, publisherAr, publisherEn, published: date, url, lang }) => ({
      id: publicId,
      ar: publisherAr,
      en: publisherEn,
      date,
      url,
      lang,
    }));
  },
  async meetings(ids) {
    const rows = await db.meeting.findMany({
      select: { ...titles, ...meetingOf },
      where: { ...published, ...(ids && { publicId: { in: ids } }) },
      orderBy: [{ earliest: 'desc' }, { publicId: 'asc' }],
    });
    return rows.map(({ publicId, titleAr, titleEn, edtf, body, gaps, ...numbered }) => ({
      id: publicId,
      ar: titleAr,
      en: titleEn,
      body: body.publicId,
      ...numberOf(numbered),
      date: edtf,
      isYearUnconfirmed: gaps.length > 0,
    }));
  },
  async statements(ids) {
    const rows = await db.statement.findMany({
      select: { ...titles, titleArOwn: true, issued: true, meeting: { select: meetingOf } },
      where: { ...published, ...(ids && { publicId: { in: ids } }) },
      orderBy: { publicId: 'asc' },
    });
    const choices = rows.map(({ publicId, titleAr, titleArOwn, titleEn, issued, meeting }) => ({
      id: publicId,
      ar: titleAr ?? titleArOwn,
      en: titleEn,
      body: meeting?.body.publicId ?? null,
      ...(meeting ? numberOf(meeting) : { ordinal: null }),
      date: meeting?.edtf ?? issued,
      heldOn: meeting?.edtf ?? null,
      isYearUnconfirmed: (meeting?.gaps.length ?? 0) > 0,
    }));
    // What has no first day comes last.
    return choices.toSorted((a, b) => firstDay(b.date).localeCompare(firstDay(a.date), 'en'));
  },
};

type Numbered = { ordinal: number | null; ordinalScope: OrdinalScope | null; unconfirmed: string[] };

function numberOf({ ordinal, ordinalScope, unconfirmed }: Numbered) {
  const isOrdinalUnconfirmed = unconfirmed.some((field) => field === 'ordinal' || field === 'ordinalScope');
  return { ordinal, isOrdinalOfYear: ordinalScope === 'year', isOrdinalUnconfirmed };
}
