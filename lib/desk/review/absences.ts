import { readDigits } from '@/lib/dates/digits';
import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { db } from '@/lib/db/client';
import { toDay } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftView, PartView } from '@/lib/desk/drafts';
import { fieldOf } from '@/lib/editing/drafts/parts/claims/claim-values';
import { type Aspect, absencesAbout, absencesIn } from '@/lib/language/absences/absences-about';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';

const meetingNotes = ['note', 'summary', 'attendanceNote', 'dateNote'] as const;

/** Words of the record by which something is not known or not there. `meeting`: the one that they are about. */
export type Absence = {
  kind: (typeof meetingNotes)[number] | 'gap' | 'designation' | 'plan';
  meeting: { id: string; title: Bilingual } | null;
  /** The sentences that say so. */
  words: Bilingual;
  /** The page that says so names the new meeting by itself once it is published, so nobody has to correct it. */
  endsByItself?: boolean;
};

/** What a draft tells of meetings, by their ids. */
type Touched = Map<string, Set<Aspect>>;

/**
 * The sentences of notes that publishing a draft may make untrue: they say that something is not known, and the draft tells
 * it. They are those of the meetings that it is about or whose statement it brings. A meeting that is new may also fill the gap of
 * its number, and be what its neighbours in the series or a plan for its time do not know of. Sentences that name a figure which
 * the draft replaces are listed too. Notes that the draft itself changes are left out.
 */
export async function findAbsences(draft: DraftView): Promise<Absence[]> {
  const edited = draft.parts.find(({ type }) => type === 'meeting');
  const touched: Touched = new Map();
  if (edited?.subject)
    touch(
      touched,
      edited.subject,
      edited.changed.flatMap((name) => aspectsOf(name, edited)),
    );
  const words = aspectsOfWords(draft);
  if (words.length > 0) for (const id of await meetingsOfWords(draft)) touch(touched, id, words);
  const isNew = edited !== undefined && edited.subject === null;
  const besides = isNew ? await besidesOf(edited) : { neighbours: [], gaps: [] };
  for (const id of besides.neighbours) touch(touched, id, ['series']);
  const rows = await db.meeting.findMany({
    select: meetingRow,
    where: { AND: [published, { publicId: { in: [...touched.keys()] } }] },
    orderBy: [{ earliest: 'asc' }, { publicId: 'asc' }],
  });
  const changed = new Set(edited?.subject ? edited.changed.map((name) => `${edited.subject} ${name}`) : []);
  return [
    ...besides.gaps,
    ...rows.flatMap((row) =>
      absencesOf(row, touched.get(row.publicId) ?? new Set(), { changed, figures: figuresOf(row.publicId, edited) }),
    ),
    ...(isNew ? await plansFor(edited) : []),
  ];
}

const meetingRow = {
  publicId: true,
  titleAr: true,
  titleEn: true,
  noteAr: true,
  noteEn: true,
  summaryAr: true,
  summaryEn: true,
  attendanceNoteAr: true,
  attendanceNoteEn: true,
  dateNoteAr: true,
  dateNoteEn: true,
  gaps: { select: { knownAr: true, knownEn: true }, where: { withdrawnAt: null } },
  designations: { select: { noteAr: true, noteEn: true }, where: published },
} as const satisfies Prisma.MeetingSelect;

function touch(touched: Touched, id: string, aspects: Iterable<Aspect>): void {
  touched.set(id, new Set([...(touched.get(id) ?? []), ...aspects]));
}

/** What each field of a meeting tells of. Its titles, notes and topics are our own words, and tell of nothing. */
const aspectsOfField: Record<string, Aspect[]> = {
  'meeting.date': ['date'],
  'meeting.dateBasis': ['date'],
  'meeting.place': ['place'],
  'meeting.country': ['place'],
  'meeting.mode': ['format'],
  'meeting.ordinal': ['number', 'series'],
  'meeting.ordinalScope': ['number', 'series'],
  'meeting.ordinalInferred': ['number', 'series'],
  'meeting.hosts': ['chairs'],
  'meeting.coChairs': ['chairs'],
  'meeting.participants': ['attendance'],
  'meeting.observers': ['attendance'],
  'meeting.sources': ['sources'],
  'meeting.unconfirmed': ['date', 'place', 'format', 'number', 'chairs', 'attendance'],
  'meeting.confidence': ['sources'],
};

function aspectsOf(name: string, { base, payload }: PartView): Aspect[] {
  if (name.startsWith('count.')) return ['attendance'];
  const [, claim] = /^(claim\.[^.]+)\./.exec(name) ?? [];
  if (claim === undefined) return aspectsOfField[name] ?? [];
  const said = { ...base, ...payload };
  if (said[`${claim}.count`]) return ['attendance'];
  const property = said[`${claim}.property`] ?? '';
  const field = fieldOf('meeting', property) ?? undefined;
  return ['sources', ...(aspectsOfField[field ?? ''] ?? [])];
}

/** Words that come in, or that count as something else; a text whose caveat alone is put right tells nothing new. */
function aspectsOfWords({ parts }: DraftView): Aspect[] {
  const isTelling = ({ type, base, payload, changed }: PartView) => {
    if (type === 'statement') return changed.some((name) => /^statement\.(?!title|order)/.test(name));
    const hasCome = (of: PartView['payload'] | null) =>
      Object.keys(of ?? {}).some((name) => of?.[name]?.trim() && isWords(name));
    if (type !== 'text') return false;
    return (
      (hasCome(payload) && !hasCome(base)) || changed.some((name) => /^text\.(?:standing|extent|lang)$/.test(name))
    );
  };
  return parts.some((part) => isTelling(part) || isNewRecord(part)) ? ['words'] : [];
}

function isNewRecord({ type, subject }: PartView): boolean {
  return subject === null && (type === 'statement' || type === 'text');
}

function isWords(name: string): boolean {
  return /^paragraph\.\d+$/.test(name);
}

/** The meetings whose statements or texts a draft brings or changes. */
async function meetingsOfWords({ parts }: DraftView): Promise<string[]> {
  const statement = parts.find(({ type, changed }) => type === 'statement' && changed.length > 0);
  const text = parts.find(({ type, changed }) => type === 'text' && changed.length > 0);
  const named = statement?.payload['statement.meeting']?.trim();
  const statements = [statement?.subject, text?.subject?.split('/')[0], text?.payload['text.statement']?.trim()];
  const rows = await db.statement.findMany({
    select: { meeting: { select: { publicId: true } } },
    where: { publicId: { in: statements.filter((id) => id !== undefined && id !== null) } },
  });
  return [...rows.flatMap(({ meeting }) => meeting?.publicId ?? []), ...(named ? [named] : [])];
}

/** Of a column of the database. */
const highestInteger = 2_147_483_647;

/** The meetings before and after a new one in its series, and the gap that has its number. */
async function besidesOf({ payload }: PartView): Promise<{ neighbours: string[]; gaps: Absence[] }> {
  const ordinal = Number(readDigits(payload['meeting.ordinal'] ?? ''));
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal >= highestInteger) return { neighbours: [], gaps: [] };
  const body = { publicId: payload['meeting.body'] ?? '' };
  const neighbours = await db.meeting.findMany({
    select: { publicId: true },
    where: { body, ordinal: { in: [ordinal - 1, ordinal + 1] } },
  });
  const gaps = await db.gap.findMany({
    select: { knownAr: true, knownEn: true },
    where: { body, ordinal, withdrawnAt: null },
  });
  return {
    neighbours: neighbours.map(({ publicId }) => publicId),
    gaps: gaps.map(({ knownAr, knownEn }) => ({ kind: 'gap', meeting: null, words: { ar: knownAr, en: knownEn } })),
  };
}

/** The figures that a draft replaces or takes away: a note that names one may no longer be true. */
function figuresOf(meeting: string, edited: PartView | undefined): Set<string> {
  if (edited?.subject !== meeting) return new Set();
  const replaced = edited.changed.filter((name) => /^count\.\d+\.value$/.test(name));
  return new Set(replaced.flatMap((name) => edited.base?.[name] ?? []).map((value) => readDigits(value).trim()));
}

/** Notes on one thing alone are about nothing else. */
const aspectOfNote: Partial<Record<Absence['kind'], Aspect>> = { dateNote: 'date', attendanceNote: 'attendance' };

function absencesOf(
  row: Prisma.MeetingGetPayload<{ select: typeof meetingRow }>,
  aspects: ReadonlySet<Aspect>,
  { changed, figures }: { changed: Set<string>; figures: Set<string> },
): Absence[] {
  const meeting = { id: row.publicId, title: bilingual(row.titleAr, row.titleEn) };
  const isChanged = (note: string) => ['Ar', 'En'].some((own) => changed.has(`${row.publicId} meeting.${note}${own}`));
  const notes = meetingNotes
    .filter((note) => !isChanged(note))
    .map((note) => ({ kind: note, words: bilingual(row[`${note}Ar`], row[`${note}En`]) }));
  const gaps = row.gaps.map(({ knownAr, knownEn }) => ({ kind: 'gap' as const, words: bilingual(knownAr, knownEn) }));
  const designations = row.designations.map(({ noteAr, noteEn }) => ({
    kind: 'designation' as const,
    words: bilingual(noteAr, noteEn),
  }));
  return [...notes, ...gaps, ...designations].flatMap(({ kind, words }) => {
    const own = aspectOfNote[kind];
    if (own !== undefined && !aspects.has(own)) return [];
    const find = (text: string | null) =>
      text === null ? null : own === undefined ? absencesAbout(text, aspects, figures) : absencesIn(text, figures);
    const found = { ar: find(words.ar), en: find(words.en) };
    if (found.ar === null && found.en === null) return [];
    // One language says it in words that are not known here: then all of it that may be meant.
    const whole = (text: string | null) => text && (absencesIn(text) ?? text);
    return [{ kind, meeting, words: { ar: found.ar ?? whole(words.ar), en: found.en ?? whole(words.en) } }];
  });
}

/** How far from its announced time a meeting may have been held. */
const daysAround = 45;

/** Announced meetings of the same body that readers are told are not known to have been held. */
async function plansFor({ payload }: PartView): Promise<Absence[]> {
  const typed = readTypedDate(payload['meeting.date'] ?? '');
  const { earliest, latest } = 'edtf' in typed ? edtfBounds(readEdtf(typed.edtf)) : { earliest: null, latest: null };
  if (earliest === null || latest === null) return [];
  const plans = await db.plan.findMany({
    select: {
      asSaid: true,
      asSaidLang: true,
      earliest: true,
      latest: true,
      announcedAt: { select: { publicId: true, titleAr: true, titleEn: true } },
    },
    where: {
      heldAsId: null,
      withdrawnAt: null,
      body: { publicId: payload['meeting.body'] ?? '' },
      earliest: { lte: addDays(latest, daysAround) },
      latest: { gte: addDays(earliest, -daysAround) },
    },
    orderBy: { earliest: 'asc' },
  });
  return plans.map(({ asSaid, asSaidLang, announcedAt: at, ...plan }) => ({
    kind: 'plan',
    // Readers are shown the meetings held within the announced time itself, without the days around it.
    endsByItself: toDay(plan.earliest) <= latest && toDay(plan.latest) >= earliest,
    meeting: at && { id: at.publicId, title: bilingual(at.titleAr, at.titleEn) },
    words: { ar: asSaidLang === 'ar' ? asSaid : null, en: asSaidLang === 'ar' ? null : asSaid },
  }));
}

/** The first and the last day that a column of the database is asked for. */
const [firstDay, lastDay] = [Date.parse('0001-01-01'), Date.parse('9999-12-31')];

function addDays(day: string, count: number): Date {
  return new Date(Math.min(lastDay, Math.max(firstDay, Date.parse(day) + count * 86_400_000)));
}
