import { authorize, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { PartType, Standing } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { listDiscardedDrafts } from './closed/closed-drafts';
import type { DraftSummary } from './draft-lists';
import { countOpenDrafts, listOpenDrafts, type OpenDraft } from './open-drafts';
import type { ListedRecord } from './rows/listed-record';
import { isInDatabase, type LongPage, readLongList } from './rows/long-lists';
import { findByWords, inOrder, type RecordSort, readInOrder } from './rows/record-index';
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
  'commitment',
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

/** `isMore`: more than `total` have the words, which are too many to be listed. */
export type RecordPage = { items: RecordItem[]; total: number; isMore: boolean };

export const recordsAtOnce = 50;

/** So many have pages. If more are found by words, they are not listed. */
export const recordsListed = 20_000;

/** Of a kind with more records than are `held` the database orders and finds them: they are too many for memory. */
const recordBounds = { held: 20_000, listed: recordsListed };

/** One page of the records of a type, as the desk lists them. */
export async function listRecords(actor: PersonActor, ask: RecordAsk, bounds = recordBounds): Promise<RecordPage> {
  authorize(actor, 'record.read');
  const drafts = await countOpenDrafts(actor, ask.type);
  const { rows, ...found } = await readPage(ask, drafts, bounds);
  return { ...found, items: rows.map(({ record }) => ({ ...record, drafts: drafts.get(record.id) ?? 0 })) };
}

async function readPage(
  ask: RecordAsk,
  drafts: Map<string, number>,
  { held, listed }: typeof recordBounds,
): Promise<LongPage> {
  const { type, sort, locale, state } = ask;
  const all = await readInOrder(type, { sort, locale, most: isInDatabase(type) ? held : Number.POSITIVE_INFINITY });
  const skip = (Math.max(1, Math.trunc(ask.page)) - 1) * recordsAtOnce;
  if (all === null && state !== 'in-draft') {
    const isWithdrawn = state === 'all' ? null : state === 'withdrawn';
    return readLongList(type, { ...ask, isWithdrawn, skip, take: recordsAtOnce, most: listed });
  }
  const rows = all ?? inOrder(await rowReaders[type].readThese([...drafts.keys()]), sort, locale);
  const inState = state === 'all' ? rows : rows.filter(({ record }) => isIn(state, record, drafts));
  const found = await findByWords(inState, ask.q);
  const ordered = ask.direction === 'asc' ? found : falling(found, sort === 'date');
  return { rows: ordered.slice(skip, skip + recordsAtOnce), total: found.length, isMore: false };
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
