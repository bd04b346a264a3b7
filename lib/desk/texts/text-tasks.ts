import { worksIn } from '@/lib/auth/draft-permissions';
import { authorize, mayDo, type PersonActor } from '@/lib/auth/permissions';
import { firstDay } from '@/lib/dates/first-day';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { SourceState, Standing } from '@/lib/db/generated/enums';
import { type DeskPerson, toDeskPerson } from '@/lib/desk/desk-person';
import type { DraftView } from '@/lib/desk/drafts';
import { findTextDrafts, listNewTextDrafts, type NewTextDraft, type TextDraft } from '@/lib/desk/open-drafts';
import { findPastedText } from '@/lib/desk/readings/linked-text';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { yearDoubt } from '@/lib/records/dates';
import { published } from '@/lib/records/published';
import { compareCodes } from '@/lib/text/compare-codes';

/** A text whose words the record lacks: it knows where the text is, and what it is. */
export type TextTask = {
  id: string;
  statement: string;
  title: Bilingual;
  /** EDTF: of the meeting, or else of the statement. Null: not known. */
  date: string | null;
  isYearUnconfirmed: boolean;
  year: number | null;
  lang: string;
  standing: Standing;
  rights: string;
  /** EDTF day on which the text was published. */
  published: string | null;
  /** Null: it is to be ours. */
  source: { id: string; publisher: Bilingual; url: string | null; state: SourceState } | null;
  version: number;
  /** Null: nobody has taken it. */
  taken: { by: DeskPerson; at: Date } | null;
  /** The open draft of it that was touched last, of those that the actor may read. */
  draft: TextDraft | null;
  /** Whether the actor has taken it, and whether it is one that the actor may enter. */
  isMine: boolean;
  mayTake: boolean;
};

const row = {
  slug: true,
  lang: true,
  standing: true,
  rights: true,
  published: true,
  source: { select: { publicId: true, publisherAr: true, publisherEn: true, url: true, state: true } },
  task: { select: { version: true, takenAt: true, taker: personRow } },
  statement: {
    select: {
      publicId: true,
      titleAr: true,
      titleArOwn: true,
      titleEn: true,
      issued: true,
      meeting: { select: { edtf: true, ...yearDoubt } },
    },
  },
} satisfies Prisma.TextSelect;

/** Published texts without a word here. */
const isKnownByLink = {
  ...published,
  statement: published,
  paragraphs: { none: {} },
} satisfies Prisma.TextWhereInput;

/** All texts that are still to be entered, those of the newest statements first; in a year a translator's own language. */
export async function listTextTasks(actor: PersonActor): Promise<TextTask[]> {
  authorize(actor, 'record.read');
  const rows = await db.text.findMany({ select: row, where: isKnownByLink });
  const drafts = await findDrafts(actor, rows);
  const isApart = ({ lang }: TextTask) => Number(actor.translates !== null && lang !== actor.translates);
  const tasks = rows.map((each) => toTask(actor, each, drafts));
  return tasks.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || isApart(a) - isApart(b) || byDate(a, b));
}

/**
 * The texts of a statement in a language that are still to be entered: who types one by hand may be typing it a second time. A
 * draft of one that is on record has it already.
 */
export async function findAwaitedTexts(
  actor: PersonActor,
  { id, parts }: Pick<DraftView, 'id' | 'parts'>,
): Promise<TextTask[]> {
  authorize(actor, 'record.read');
  const text = parts.find(({ type, subject }) => type === 'text' && subject === null)?.payload ?? {};
  const { 'text.statement': statement, 'text.lang': lang, 'text.standing': standing } = text;
  if (!statement || !lang) return [];
  const where = { ...isKnownByLink, lang, statement: { ...published, publicId: statement } };
  const rows = await db.text.findMany({ select: row, where });
  const drafts = await findDrafts(actor, rows, id);
  return rows.filter((each) => !standing || each.standing === standing).map((each) => toTask(actor, each, drafts));
}

/** The texts of a statement that are still to be entered and that the actor may enter, in the order of their ids. */
export async function listAwaitedTexts(actor: PersonActor, statement: string): Promise<TextTask[]> {
  authorize(actor, 'record.read');
  if (statement === '') return [];
  const where = { ...isKnownByLink, statement: { ...published, publicId: statement } };
  const rows = await db.text.findMany({ select: row, where, orderBy: { slug: 'asc' } });
  const drafts = await findDrafts(actor, rows);
  return rows.map((each) => toTask(actor, each, drafts)).filter(({ mayTake }) => mayTake);
}

/** The open draft of the text that somebody is about to paste, if it is one that is still to be entered. Null: there is none. */
export async function findDraftOfPasted(
  actor: PersonActor,
  { url = '', statement = '', lang = '', publisher = '' }: Record<string, string>,
): Promise<TextDraft | null> {
  const linked = await findPastedText(actor, { url, statement, lang, publisher });
  return (linked && (await findTextDrafts(actor)).get(linked.id)) ?? null;
}

/** How many texts are still to be entered. */
export async function countTextTasks(actor: PersonActor): Promise<number> {
  authorize(actor, 'record.read');
  return db.text.count({ where: isKnownByLink });
}

type TextRow = Prisma.TextGetPayload<{ select: typeof row }>;

/** The open draft of each text, other than this one: of its record, or else one that brings the same as a new text. */
async function findDrafts(actor: PersonActor, rows: TextRow[], own = ''): Promise<Map<string, TextDraft>> {
  const ofRecords = await findTextDrafts(actor);
  const statements = [...new Set(rows.map(({ statement }) => statement.publicId))];
  const others = (await listNewTextDrafts(actor, statements)).filter(({ id }) => id !== own);
  const found = rows.flatMap((each): [string, TextDraft][] => {
    const draft = ofRecords.get(idOf(each)) ?? others.find((other) => isOf(each, other));
    return draft ? [[idOf(each), { id: draft.id, state: draft.state }]] : [];
  });
  return new Map(found);
}

/** Whether a draft brings this text: its source tells, or where it is to be ours, its standing. */
function isOf({ statement, lang, standing, source }: TextRow, draft: NewTextDraft): boolean {
  if (draft.statement !== statement.publicId || draft.lang !== lang) return false;
  if (source === null) return draft.standing === standing;
  return draft.source === source.publicId || (source.url !== null && draft.url === source.url);
}

function idOf({ statement, slug }: TextRow): string {
  return `${statement.publicId}/${slug}`;
}

function toTask(actor: PersonActor, found: TextRow, drafts: ReadonlyMap<string, TextDraft>): TextTask {
  const { statement, lang, standing, rights, source, task } = found;
  const id = idOf(found);
  const date = statement.meeting?.edtf ?? statement.issued ?? found.published;
  const taker = task?.taker ? toDeskPerson(toPerson(task.taker)) : null;
  return {
    id,
    statement: statement.publicId,
    title: bilingual(statement.titleAr ?? statement.titleArOwn, statement.titleEn),
    date,
    isYearUnconfirmed: (statement.meeting?.gaps.length ?? 0) > 0,
    year: yearOf(date),
    lang,
    standing,
    rights,
    published: found.published,
    source: source && {
      id: source.publicId,
      publisher: bilingual(source.publisherAr, source.publisherEn),
      url: source.url,
      state: source.state,
    },
    version: task?.version ?? 1,
    taken: taker && task?.takenAt ? { by: taker, at: task.takenAt } : null,
    draft: drafts.get(id) ?? null,
    isMine: taker?.id === actor.id,
    mayTake: mayDo(actor.role, 'text.task') && worksIn(actor, lang),
  };
}

function yearOf(date: string | null): number | null {
  const year = firstDay(date).slice(0, 4);
  return year === '' ? null : Number(year);
}

function byDate(a: TextTask, b: TextTask): number {
  return compareCodes(firstDay(b.date), firstDay(a.date)) || compareCodes(a.id, b.id);
}
