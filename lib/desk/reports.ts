import { authorize, mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type DraftState, type ReportOutcome, ReportState } from '@/lib/db/generated/enums';
import { listOpenDrafts, type OpenDraft } from '@/lib/desk/open-drafts';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';
import { findChangeOfDraft } from '@/lib/editing/reports/correction';
import type { Bilingual } from '@/lib/records/bilingual';
import { recordOf } from '@/lib/records/reports/reader-report';
import { findReportSubject, findReportSubjects, type ReportSubject } from '@/lib/records/reports/report-subject';

export const reportStates = Object.values(ReportState);

/** `open`: those that nobody has answered or closed. */
export type ReportAsk = { state: ReportState | 'open' | 'all'; page: number };

export type ReportItem = {
  number: number;
  state: ReportState;
  outcome: ReportOutcome | null;
  about: string;
  /** Null: what it is about is no longer there for readers. */
  subject: ReportSubject | null;
  receivedAt: Date;
  taker: string | null;
};

/** A record that can be corrected in a draft because of a report. */
export type Correctable = { type: 'meeting' | 'statement' | 'text'; id: string };

export type ReportView = ReportItem & {
  version: number;
  /** Whoever asks has it in hand. */
  isMine: boolean;
  lang: string;
  /** The part of its public address. */
  token: string;
  /** Null: they are kept no longer. */
  words: string | null;
  isReleased: boolean;
  answer: Bilingual;
  /** The number of the change that it led to. */
  correction: string | null;
  answerer: string | null;
  endedAt: Date | null;
  draft: { id: string; state: DraftState } | null;
  /** The number of the change that this draft led to, once it is published. */
  published: string | null;
  correctable: Correctable[];
  /** The drafts of these that are open and that the actor may read. */
  open: { record: Correctable; draft: OpenDraft }[];
  /** The last changes of these records, the newest first. */
  changes: { seq: string; at: Date; record: Correctable }[];
};

export const reportsAtOnce = 50;

const row = {
  number: true,
  state: true,
  outcome: true,
  about: true,
  receivedAt: true,
  taker: personRow,
} satisfies Prisma.ReportSelect;

const wholeRow = {
  ...row,
  version: true,
  lang: true,
  token: true,
  words: true,
  releasedAt: true,
  answerAr: true,
  answerEn: true,
  changeSeq: true,
  answerer: personRow,
  endedAt: true,
  draft: { select: { publicId: true, state: true } },
} satisfies Prisma.ReportSelect;

/** One page of what readers have reported, the newest first. */
export async function listReports(
  actor: PersonActor,
  { state, page }: ReportAsk,
): Promise<{ items: ReportItem[]; total: number }> {
  authorize(actor, 'report.read');
  const where = whereOf(state);
  const [rows, total] = await Promise.all([
    db.report.findMany({
      select: row,
      where,
      orderBy: { receivedAt: 'desc' },
      skip: (page - 1) * reportsAtOnce,
      take: reportsAtOnce,
    }),
    db.report.count({ where }),
  ]);
  const subjects = await findReportSubjects(
    db,
    rows.map(({ about }) => about),
  );
  return { items: rows.map((each) => toItem(each, subjects.get(each.about) ?? null)), total };
}

/** How many reports wait for an answer; null for somebody who sees none. */
export async function countOpenReports(actor: PersonActor): Promise<number | null> {
  return mayDo(actor.role, 'report.read') ? db.report.count({ where: whereOf('open') }) : null;
}

export async function getReport(actor: PersonActor, number: number): Promise<ReportView | null> {
  authorize(actor, 'report.read');
  const found = await db.report.findUnique({ select: wholeRow, where: { number } });
  if (found === null) return null;
  const item = toItem(found, await findReportSubject(db, found.about));
  // A figure or claim that was taken out was in a record whose last change tells what became of it.
  const correctable = await listCorrectable(item.subject ?? (await findReportSubject(db, recordOf(found.about))));
  return {
    ...item,
    version: found.version,
    isMine: found.taker !== null && toPerson(found.taker).id === actor.id,
    lang: found.lang,
    token: found.token,
    words: found.words,
    isReleased: found.releasedAt !== null,
    answer: { ar: found.answerAr, en: found.answerEn },
    correction: found.changeSeq === null ? null : String(found.changeSeq),
    answerer: found.answerer && toPerson(found.answerer).name,
    endedAt: found.endedAt,
    draft: found.draft && { id: found.draft.publicId, state: found.draft.state },
    published: found.draft?.state === 'published' ? await findPublishedChange(found.draft.publicId) : null,
    correctable,
    open: await listOpen(actor, correctable),
    changes: await listChanges(correctable),
  };
}

async function findPublishedChange(draft: string): Promise<string | null> {
  const seq = await findChangeOfDraft(db, draft);
  return seq === null ? null : String(seq);
}

/** What a draft was begun from, as a reviewer has to know it. */
export type DraftReport = Pick<ReportItem, 'number' | 'about' | 'subject'> & Pick<ReportView, 'words'>;

/** The reports that a draft was begun from, the oldest first; none for somebody who sees no reports. */
export async function findDraftReports(actor: PersonActor, draft: string): Promise<DraftReport[]> {
  if (!mayDo(actor.role, 'report.read')) return [];
  const rows = await db.report.findMany({
    select: { number: true, about: true, words: true },
    where: { draft: { publicId: draft } },
    orderBy: { number: 'asc' },
  });
  const subjects = await findReportSubjects(
    db,
    rows.map(({ about }) => about),
  );
  return rows.map((each) => ({ ...each, subject: subjects.get(each.about) ?? null }));
}

function whereOf(state: ReportAsk['state']): Prisma.ReportWhereInput {
  if (state === 'all') return {};
  return { state: state === 'open' ? { in: ['received', 'in_hand'] } : state };
}

function toItem(found: Prisma.ReportGetPayload<{ select: typeof row }>, subject: ReportSubject | null): ReportItem {
  const { number, state, outcome, about, receivedAt, taker } = found;
  return { number, state, outcome, about, subject, receivedAt, taker: taker && toPerson(taker).name };
}

/** A meeting; a statement and its texts. Other records are corrected in the bundled record. */
async function listCorrectable(subject: ReportSubject | null): Promise<Correctable[]> {
  const record = subject?.record;
  if (record?.type === 'meeting') return [{ type: 'meeting', id: record.id }];
  if (record?.type !== 'statement') return [];
  const texts = await db.text.findMany({
    select: { slug: true },
    where: { statement: { publicId: record.id }, withdrawnAt: null },
    orderBy: { slug: 'asc' },
  });
  return [
    { type: 'statement', id: record.id },
    ...texts.map(({ slug }) => ({ type: 'text' as const, id: `${record.id}/${slug}` })),
  ];
}

async function listOpen(actor: PersonActor, records: Correctable[]): Promise<ReportView['open']> {
  const lists = records.map(async (record) => {
    const drafts = await listOpenDrafts(actor, record.type, record.id);
    return drafts.map((draft) => ({ record, draft }));
  });
  return (await Promise.all(lists)).flat();
}

async function listChanges(records: Correctable[]): Promise<ReportView['changes']> {
  if (records.length === 0) return [];
  const rows = await db.change.findMany({
    select: { seq: true, at: true, subjectType: true, subjectId: true },
    where: { OR: records.map(({ type, id }) => ({ subjectType: type, subjectId: id })) },
    orderBy: { seq: 'desc' },
    take: 5,
  });
  return rows.flatMap(({ seq, at, subjectType, subjectId }) => {
    const record = records.find(({ type, id }) => type === subjectType && id === subjectId);
    return record ? [{ seq: String(seq), at, record }] : [];
  });
}
