import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { PartType, Standing } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { listDiscardedDrafts } from './closed/closed-drafts';
import type { DraftSummary } from './draft-lists';
import { countOpenDrafts, listOpenDrafts, type OpenDraft } from './open-drafts';
import type { ListedRecord } from './rows/listed-record';
import { findByWords, type RecordSort, readInOrder } from './rows/record-index';
import { rowReaders } from './rows/record-rows';

export const recordTypes = [
  'meeting',
  'statement',
  'text',
  'source',
  'designation',
  'membership',
  'party',
  'body',
  'topic',
  'concept',
  'plan',
  'gap',
  'place',
] as const satisfies PartType[];
export const recordSorts = ['title', 'date', 'updated'] as const satisfies RecordSort[];
export const recordStates = ['all', 'published', 'withdrawn', 'in-draft'] as const;

export type RecordState = (typeof recordStates)[number];

export type RecordAsk = {
  type: PartType;
  /** Words, each of which is somewhere in the id or the titles; spellings of a letter are one. Empty: all records. */
  q: string;
  sort: RecordSort;
  direction: 'asc' | 'desc';
  state: RecordState;
  /** From 1. */
  page: number;
  /** The language of the titles that are sorted. */
  locale: Locale;
};

/** `drafts` counts the open drafts of the record that the actor may read. */
export type RecordItem = ListedRecord & { drafts: number };

export type RecordPage = { items: RecordItem[]; total: number };

export const recordsAtOnce = 50;

/** One page of the records of a type, as the desk lists them. */
export async function listRecords(actor: PersonActor, ask: RecordAsk): Promise<RecordPage> {
  authorize(actor, 'record.read');
  const [all, drafts] = await Promise.all([
    readInOrder(ask.type, ask.sort, ask.locale),
    countOpenDrafts(actor, ask.type),
  ]);
  const inState = ask.state === 'all' ? all : all.filter(({ record }) => isIn(ask.state, record, drafts));
  const found = await findByWords(inState, ask.q);
  const rows = ask.direction === 'asc' ? found : falling(found, ask.sort === 'date');
  const start = (Math.max(1, Math.trunc(ask.page)) - 1) * recordsAtOnce;
  const items = rows.slice(start, start + recordsAtOnce).map(({ record }) => record);
  return { items: items.map((record) => ({ ...record, drafts: drafts.get(record.id) ?? 0 })), total: found.length };
}

function isIn(state: RecordState, { id, isWithdrawn }: ListedRecord, drafts: Map<string, number>): boolean {
  if (state === 'in-draft') return drafts.has(id);
  return state === 'all' || isWithdrawn === (state === 'withdrawn');
}

/** What has no date comes last in either direction. */
function falling<Row extends { day: string | null }>(rows: Row[], isByDate: boolean): Row[] {
  if (!isByDate) return rows.toReversed();
  return [...rows.filter(({ day }) => day !== null).toReversed(), ...rows.filter(({ day }) => day === null)];
}

/** A record as its page at the desk shows it. */
export type DeskRecord = ListedRecord & {
  withdrawnBecause: string | null;
  /** The open drafts of the record that the actor may read, the newest first. */
  drafts: OpenDraft[];
  discarded: DraftSummary[];
  /** The texts of a statement, withdrawn or not. */
  texts: DeskText[];
  /** Of a text: its statement, where that is withdrawn and hides it. */
  withdrawnStatement: string | null;
};

export type DeskText = {
  id: string;
  lang: string;
  standing: Standing;
  version: number;
  updatedAt: string;
  isWithdrawn: boolean;
};

/** The record of this type and public id, withdrawn or not. */
export async function getRecord(actor: PersonActor, type: PartType, id: string): Promise<DeskRecord | null> {
  authorize(actor, 'record.read');
  const [row = null] = await rowReaders[type].readThese([id]);
  if (row === null) return null;
  const [drafts, discarded, texts, withdrawnStatement] = await Promise.all([
    listOpenDrafts(actor, type, id),
    listDiscardedDrafts(actor, type, id),
    type === 'statement' ? listTexts(id) : [],
    type === 'text' ? findWithdrawnStatement(id) : null,
  ]);
  return { ...row.record, withdrawnBecause: row.withdrawnBecause, drafts, discarded, texts, withdrawnStatement };
}

async function findWithdrawnStatement(text: string): Promise<string | null> {
  const [publicId = ''] = text.split('/');
  const isWithdrawn = await db.statement.count({ where: { publicId, withdrawnAt: { not: null } } });
  return isWithdrawn > 0 ? publicId : null;
}

async function listTexts(statement: string): Promise<DeskText[]> {
  const rows = await db.text.findMany({
    select: { slug: true, lang: true, standing: true, version: true, updatedAt: true, withdrawnAt: true },
    where: { statement: { publicId: statement } },
    orderBy: { slug: 'asc' },
  });
  return rows.map(({ slug, updatedAt, withdrawnAt, ...text }) => ({
    ...text,
    id: `${statement}/${slug}`,
    updatedAt: updatedAt.toISOString(),
    isWithdrawn: withdrawnAt !== null,
  }));
}
