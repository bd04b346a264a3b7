import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftView, PartView } from '@/lib/desk/drafts';
import { saysAbsence } from '@/lib/language/absences/says-absence';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';

const meetingNotes = ['note', 'summary', 'attendanceNote', 'dateNote'] as const;

/** Words of the record by which something is not known or not there. `meeting`: the one that they are about. */
export type Absence = {
  kind: (typeof meetingNotes)[number] | 'gap' | 'designation' | 'plan';
  meeting: { id: string; title: Bilingual } | null;
  words: Bilingual;
};

/**
 * The notes that publishing a draft may make untrue: of the meetings that it is about or whose statement it brings, and, of
 * a meeting that is new, of those before and after it in the series and of plans for its time. Notes that the draft itself
 * changes are left out, and so is whatever it does not touch.
 */
export async function findAbsences(draft: DraftView): Promise<Absence[]> {
  const edited = draft.parts.find(({ type }) => type === 'meeting');
  const isNew = edited !== undefined && edited.subject === null;
  const ids = new Set<string>();
  if (edited?.subject && edited.changed.some(isFact)) ids.add(edited.subject);
  for (const id of await meetingsOfWords(draft)) ids.add(id);
  const rows = await db.meeting.findMany({
    select: meetingRow,
    where: { AND: [published, { OR: [{ publicId: { in: [...ids] } }, isNew ? besides(edited) : { id: { in: [] } }] }] },
    orderBy: [{ earliest: 'asc' }, { publicId: 'asc' }],
  });
  const changed = new Set(edited?.subject ? edited.changed.map((name) => `${edited.subject} ${name}`) : []);
  return [...rows.flatMap((row) => absencesOf(row, changed)), ...(isNew ? await plansFor(edited) : [])];
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
  gaps: { select: { knownAr: true, knownEn: true } },
  designations: { select: { noteAr: true, noteEn: true }, where: published },
} as const satisfies Prisma.MeetingSelect;

/** What a field of a meeting says of the world, and not of our own words. */
function isFact(name: string): boolean {
  return !/^meeting\.(?:title|summary|note|attendanceNote|dateNote|topics|order)/.test(name);
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

/** The meetings before and after a new one in its series. */
function besides({ payload }: PartView): Prisma.MeetingWhereInput {
  const ordinal = Number(payload['meeting.ordinal']);
  if (!Number.isInteger(ordinal) || ordinal < 1) return { id: { in: [] } };
  return { body: { publicId: payload['meeting.body'] ?? '' }, ordinal: { in: [ordinal - 1, ordinal + 1] } };
}

function absencesOf(row: Prisma.MeetingGetPayload<{ select: typeof meetingRow }>, changed: Set<string>): Absence[] {
  const meeting = { id: row.publicId, title: bilingual(row.titleAr, row.titleEn) };
  const isChanged = (note: string) => ['Ar', 'En'].some((own) => changed.has(`${row.publicId} meeting.${note}${own}`));
  const notes = meetingNotes
    .filter((note) => !isChanged(note))
    .map((note) => ({ kind: note, ar: row[`${note}Ar`], en: row[`${note}En`] }));
  const gaps = row.gaps.map(({ knownAr, knownEn }) => ({ kind: 'gap' as const, ar: knownAr, en: knownEn }));
  const others = row.designations.map(({ noteAr, noteEn }) => ({
    kind: 'designation' as const,
    ar: noteAr,
    en: noteEn,
  }));
  return [...notes, ...gaps, ...others].flatMap(({ kind, ar, en }) =>
    [ar, en].some((words) => words !== null && saysAbsence(words)) ? [{ kind, meeting, words: { ar, en } }] : [],
  );
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
      announcedAt: { select: { publicId: true, titleAr: true, titleEn: true } },
    },
    where: {
      heldAsId: null,
      body: { publicId: payload['meeting.body'] ?? '' },
      earliest: { lte: addDays(latest, daysAround) },
      latest: { gte: addDays(earliest, -daysAround) },
    },
    orderBy: { earliest: 'asc' },
  });
  return plans.map(({ asSaid, asSaidLang, announcedAt: at }) => ({
    kind: 'plan',
    meeting: at && { id: at.publicId, title: bilingual(at.titleAr, at.titleEn) },
    words: { ar: asSaidLang === 'ar' ? asSaid : null, en: asSaidLang === 'ar' ? null : asSaid },
  }));
}

function addDays(day: string, count: number): Date {
  return new Date(Date.parse(day) + count * 86_400_000);
}
