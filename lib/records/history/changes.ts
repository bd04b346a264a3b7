import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import { type Extent, Role, type RunKind } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import type { Json } from '@/lib/text/canonical-json';
import { shorten } from '@/lib/text/documents/shorten';
import { type ChangeLinks, linkChanges } from './change-links';
import { type ClaimChange, compareClaims } from './claim-changes';
import {
  broughtInRun,
  countPages,
  ofCorrections,
  ofRecords,
  onPage,
  type RecordType,
  recordTypes,
} from './corrections';
import { compareFields } from './field-changes';
import { type ToldField, withRedline } from './field-redline';
import { findRecordNames, nameOfRecord, type RecordNames } from './record-names';
import { isJsonObject, languageOfText, readBilingual } from './told-value';
import { comparePublicWords, type WordChange } from './word-changes';

/** Readers learn in which role somebody made a change, never who it was. `editor`: in a role of another release. */
export type ChangeRole = 'loader' | 'operator' | Role | 'editor';

export type { RecordType } from './corrections';

/**
 * A change of one published record after it was first loaded. If neither fields nor claims nor words have changed, readers
 * see no difference.
 */
export type Correction = {
  seq: string;
  at: string;
  role: ChangeRole;
  kind: 'added' | 'changed' | 'withdrawn' | 'reinstated';
  /** `lang`: the language of a text, which has the name of its statement. */
  record: {
    type: RecordType;
    id: string;
    name: Bilingual | null;
    lang: string | null;
    /** The number of which a gap has no record; it has the name of its body. */
    number?: number;
  };
  fields: ToldField[];
  claims: ClaimChange[];
  /** Whether public words of a text have changed; its statement's versions show how. */
  areWordsChanged: boolean;
  reason: string | null;
  /** The readers' reports that it answers. */
  reports: AnsweredReport[];
};

/** A reader's report, by its number, with what was answered. */
export type AnsweredReport = { number: string; answer: Bilingual };

/** A load or import of many new records, summed up. */
export type LoadSummary = {
  run: string;
  kind: RunKind;
  at: string;
  role: ChangeRole;
  isUndone: boolean;
  records: { type: RecordType; count: number }[];
};

/** A change as readers see it: with the words that changed, as far as they are public, and the changes it leads to. */
export type PublicCorrection = Correction & ChangeLinks & { words: WordChange[] };

export type ChangeLog = {
  corrections: PublicCorrection[];
  /** How many older corrections the list leaves out, and the page that goes on with them. */
  older: number;
  olderPage: number | null;
  loads: LoadSummary[];
};

/** Pages of changes are counted from the oldest, so that each keeps its number and its changes. */
export type ChangePage = { corrections: PublicCorrection[]; n: number; newest: number };

type ChangeRow = Prisma.ChangeGetPayload<object>;

const mostAnswers = 2_000;

/** In characters: of the name of a record that has none but what it says. */
const longestName = 120;

/** Every change of a record carries the tag of a list that contains it. */
const historyTags = [
  ...[tags.meetings, tags.statements, tags.designations, tags.bodies, tags.memberships, tags.parties],
  ...[tags.places, tags.topics, tags.sources, tags.plans, tags.gaps, tags.history],
];

/** The newest published changes, the newest first. */
export async function getChangeLog(): Promise<ChangeLog> {
  'use cache';
  cacheTag(...historyTags);
  cacheLife('max');

  const total = await db.change.count({ where: ofCorrections });
  const pages = countPages(total);
  const older = pages * onPage;
  const [corrections, loads] = [await readCorrections({ skip: older, take: total - older }), await listLoads()];
  return { corrections, older, olderPage: pages > 0 ? pages : null, loads };
}

/** Page `n` of the older published changes, the newest first. */
export async function getChangePage(n: number): Promise<ChangePage | null> {
  'use cache';
  cacheTag(...historyTags);
  cacheLife('max');

  const newest = countPages(await db.change.count({ where: ofCorrections }));
  if (!Number.isSafeInteger(n) || n < 1 || n > newest) return null;
  return { corrections: await readCorrections({ skip: (n - 1) * onPage, take: onPage }), n, newest };
}

/** One published change by the number of its link. */
export async function getCorrection(seq: string): Promise<PublicCorrection | null> {
  'use cache';
  cacheTag(...historyTags);
  cacheLife('max');

  if (!/^[1-9]\d{0,17}$/.test(seq)) return null;
  const row = await db.change.findFirst({ where: { AND: [ofCorrections, { seq: BigInt(seq) }] } });
  const [correction = null] = row ? await toPublic([row]) : [];
  return correction;
}

async function readCorrections(span: { skip: number; take: number }): Promise<PublicCorrection[]> {
  const rows = await db.change.findMany({ where: ofCorrections, orderBy: { seq: 'asc' }, ...span });
  return toPublic(rows.toReversed());
}

async function toPublic(rows: ChangeRow[]): Promise<PublicCorrection[]> {
  const [names, answers] = [await findRecordNames(db, rows), await listAnswers()];
  const corrections = rows.map((row) => toCorrection(row, names, { answers }));
  const [links, extents] = [await linkChanges(corrections), await readExtents(corrections)];
  return corrections.map((correction, index) => {
    const { corrects, correctedBy } = links.get(correction.seq) ?? { corrects: [], correctedBy: [] };
    const [row, today] = [rows[index], extents.get(correction.record.id)];
    const isTold = row && today !== undefined && correction.areWordsChanged;
    const words = isTold ? comparePublicWords(row.before as Json, row.after as Json, today) : [];
    return { ...correction, words, corrects, correctedBy };
  });
}

/** How much of each text the public may read today; nothing of one that was withdrawn. */
async function readExtents(corrections: Correction[]): Promise<Map<string, Extent>> {
  const ids = corrections.flatMap(({ record, areWordsChanged }) => (areWordsChanged ? record.id : []));
  if (ids.length === 0) return new Map();
  const statements = [...new Set(ids.map((id) => id.split('/')[0] ?? ''))];
  const rows = await db.text.findMany({
    select: { slug: true, extent: true, statement: { select: { publicId: true } } },
    where: { ...published, statement: { publicId: { in: statements }, ...published } },
  });
  return new Map(rows.map(({ slug, extent, statement }) => [`${statement.publicId}/${slug}`, extent]));
}

type Answers = ReadonlyMap<string, AnsweredReport[]>;

/** The reports that led to each change, as the history last tells of them. A report itself is nobody's but its reader's. */
async function listAnswers(): Promise<Answers> {
  const rows = await db.change.findMany({
    select: { subjectId: true, after: true },
    where: { subjectType: 'report', action: 'report.answer' },
    orderBy: { seq: 'desc' },
    take: mostAnswers,
  });
  const answers = new Map<string, AnsweredReport[]>();
  const seen = new Set<string>();
  for (const { subjectId: number, after } of rows) {
    if (seen.has(number)) continue;
    seen.add(number);
    const told = after as Json;
    if (!isJsonObject(told) || typeof told.correction !== 'string') continue;
    const answer = readBilingual(told.answer);
    if (answer) answers.set(told.correction, [...(answers.get(told.correction) ?? []), { number, answer }]);
  }
  return answers;
}

async function listLoads(): Promise<LoadSummary[]> {
  const [runs, counts] = await Promise.all([
    db.run.findMany({
      select: { id: true, publicId: true, kind: true, actor: true, startedAt: true, undoneAt: true },
      orderBy: { startedAt: 'desc' },
    }),
    db.change.groupBy({
      by: ['runId', 'subjectType'],
      where: { ...ofRecords, ...broughtInRun },
      _count: { _all: true },
    }),
  ]);
  return runs.flatMap((run) => {
    const own = new Map(
      counts.filter(({ runId }) => runId === run.id).map((row) => [row.subjectType, row._count._all]),
    );
    if (own.size === 0) return [];
    return {
      run: run.publicId,
      kind: run.kind,
      at: run.startedAt.toISOString(),
      role: toRole(run.actor),
      isUndone: run.undoneAt !== null,
      records: recordTypes.flatMap((type) => ({ type, count: own.get(type) ?? 0 })).filter(({ count }) => count > 0),
    };
  });
}

type Telling = {
  /** The reports that led to each change; none where nothing is said. */
  answers?: Answers;
  /** Which fields are told: those that readers see, where nothing else is said. */
  compare?: typeof compareFields;
};

/** A change as readers are told it, with the names of the records that it mentions. */
export function toCorrection(
  row: ChangeRow,
  names: RecordNames,
  { answers, compare = compareFields }: Telling = {},
): Correction {
  const [before, after] = [row.before as Json, row.after as Json];
  const isOneState = before === null || after === null;
  const kind = kindOf(row.action, before, after);
  // The reason of a withdrawal is that of the change; only where the change has none, the record has it alone.
  const isTold = ({ field }: { field: string }) =>
    field !== 'withdrawnReason' || kind === 'changed' || (kind === 'withdrawn' && row.reason === null);
  return {
    seq: String(row.seq),
    at: row.at.toISOString(),
    role: toRole(row.actor),
    kind,
    record: {
      type: row.subjectType as RecordType,
      id: row.subjectId,
      name: nameOf(row.subjectType, after ?? before, names),
      lang: row.subjectType === 'text' ? languageOfText(after ?? before) : null,
      ...numberOf(row.subjectType, after ?? before),
    },
    ...(isOneState
      ? { fields: [], claims: [], areWordsChanged: false }
      : {
          fields: compare(before, after, names).filter(isTold).map(withRedline),
          claims: compareClaims(before, after, names),
          areWordsChanged: publicWordsOf(before) !== publicWordsOf(after),
        }),
    reason: row.reason,
    reports: answers?.get(String(row.seq)) ?? [],
  };
}

function kindOf(action: string, before: Json, after: Json): Correction['kind'] {
  if (after === null || /\.withdraw/.test(action)) return 'withdrawn';
  if (before === null) return 'added';
  const [was, is] = [isWithdrawn(before), isWithdrawn(after)];
  if (is && !was) return 'withdrawn';
  return /\.reinstate/.test(action) || (was && !is) ? 'reinstated' : 'changed';
}

function isWithdrawn(record: Json): boolean {
  return isJsonObject(record) && typeof record.withdrawnReason === 'string';
}

/** The paragraphs of a text that is more than a link; nothing for any other record. */
function publicWordsOf(record: Json): string {
  if (!isJsonObject(record)) return '';
  const { paragraphs, extent } = record;
  return Array.isArray(paragraphs) && paragraphs.length > 0 && extent !== 'link' ? JSON.stringify(paragraphs) : '';
}

/** The history names a person by the role of that moment and a name of no meaning: `publisher:k3x9…`. */
function toRole(actor: string): ChangeRole {
  if (actor === 'system:loader') return 'loader';
  if (actor === 'operator') return 'operator';
  return Object.values(Role).find((role) => actor.startsWith(`${role}:`)) ?? 'editor';
}

function numberOf(type: string, record: Json): { number?: number } {
  const isGap = type === 'gap' && isJsonObject(record) && typeof record.ordinal === 'number';
  return isGap ? { number: Number(record.ordinal) } : {};
}

/** The name of a record, from whichever field has it; that of its statement, or of what it joins, for one that has none. */
function nameOf(type: string, record: Json, names: RecordNames): Bilingual | null {
  if (!isJsonObject(record)) return null;
  const { statement, party, body } = record;
  if (type === 'text') return typeof statement === 'string' ? nameOfRecord(names, ['statement'], statement) : null;
  if (type === 'membership') return nameOfMembership(party ?? null, body ?? null, names);
  if (type === 'commitment') return nameOfCommitment(record);
  const own = [record.title, record.name, record.label, record.publisher].find((value) => value != null);
  const name = readBilingual(own);
  const ours = record.titleArOwn ?? record.nameArOwn;
  if (typeof ours === 'string' && !name?.ar) return { ar: ours, en: name?.en ?? null };
  return name ?? (typeof body === 'string' ? nameOfRecord(names, ['body'], body) : null);
}

/** The party, and the body that it is a member of. */
function nameOfMembership(party: Json, body: Json, names: RecordNames): Bilingual | null {
  if (typeof party !== 'string') return null;
  const member = nameOfRecord(names, ['party'], party);
  const of = typeof body === 'string' ? nameOfRecord(names, ['body'], body) : null;
  const inBoth = (lang: 'ar' | 'en') => member?.[lang] && of?.[lang] && `${member[lang]} (${of[lang]})`;
  return member && bilingual(inBoth('ar') || member.ar, inBoth('en') || member.en);
}

/** Who undertook what. */
function nameOfCommitment({ actor, what }: { [key: string]: Json }): Bilingual | null {
  const [who, undertaken] = [readBilingual(actor), readBilingual(what)];
  const said = (lang: 'ar' | 'en') =>
    who?.[lang] && undertaken?.[lang] ? shorten(`${who[lang]}: ${undertaken[lang]}`, longestName) : null;
  return bilingualOrNull(said('ar'), said('en'));
}
