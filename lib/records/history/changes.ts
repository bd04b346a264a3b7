import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { Role, type RunKind } from '@/lib/db/generated/enums';
import { type Bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { tags } from '@/lib/records/tags';
import type { Json } from '@/lib/text/canonical-json';
import { compareFields, type FieldChange } from './field-changes';

/** Readers learn in which role somebody made a change, never who it was. `editor`: in a role of another release. */
export type ChangeRole = 'loader' | 'operator' | Role | 'editor';

export type RecordType = (typeof recordTypes)[number];

/**
 * A change of one published record after it was first loaded. If neither fields nor words have changed, readers see no
 * difference.
 */
export type Correction = {
  seq: string;
  at: string;
  role: ChangeRole;
  kind: 'added' | 'changed' | 'withdrawn' | 'reinstated';
  record: { type: RecordType; id: string; name: Bilingual | null };
  fields: FieldChange[];
  /** Whether public words of a text have changed; its statement's versions show how. */
  areWordsChanged: boolean;
  reason: string | null;
};

/** A load or import of many new records, summed up. */
export type LoadSummary = {
  run: string;
  kind: RunKind;
  at: string;
  role: ChangeRole;
  isUndone: boolean;
  records: { type: RecordType; count: number }[];
};

export type ChangeLog = {
  corrections: Correction[];
  /** How many older corrections the list leaves out. */
  older: number;
  loads: LoadSummary[];
};

/** The parts of the public record. Readers see no change of anything else, such as a draft or an account. */
const recordTypes = [
  'meeting',
  'statement',
  'text',
  'designation',
  'body',
  'membership',
  'party',
  'place',
  'topic',
  'source',
  'plan',
  'gap',
  'concept',
] as const;

const listed = 200;

/** New records that came together are summed up as their run; every other change is a correction. */
const inRun = {
  before: { equals: Prisma.DbNull },
  runId: { not: null },
} satisfies Prisma.ChangeWhereInput;

const ofRecords = { subjectType: { in: [...recordTypes] } } satisfies Prisma.ChangeWhereInput;

/** The published changes, the newest first. */
export async function getChangeLog(): Promise<ChangeLog> {
  'use cache';
  // Every change of a record carries the tag of a list that contains it.
  cacheTag(tags.meetings, tags.statements, tags.designations, tags.bodies, tags.memberships, tags.parties);
  cacheTag(tags.places, tags.topics, tags.sources, tags.plans, tags.gaps, tags.history);
  cacheLife('max');

  const where: Prisma.ChangeWhereInput = { AND: [ofRecords, { NOT: inRun }] };
  const [rows, total, loads] = await Promise.all([
    db.change.findMany({ where, orderBy: { seq: 'desc' }, take: listed }),
    db.change.count({ where }),
    listLoads(),
  ]);
  return { corrections: rows.map(toCorrection), older: total - rows.length, loads };
}

async function listLoads(): Promise<LoadSummary[]> {
  const [runs, counts] = await Promise.all([
    db.run.findMany({
      select: { id: true, publicId: true, kind: true, actor: true, startedAt: true, undoneAt: true },
      orderBy: { startedAt: 'desc' },
    }),
    db.change.groupBy({ by: ['runId', 'subjectType'], where: { ...ofRecords, ...inRun }, _count: { _all: true } }),
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

export function toCorrection(row: Prisma.ChangeGetPayload<object>): Correction {
  const [before, after] = [row.before as Json, row.after as Json];
  return {
    seq: String(row.seq),
    at: row.at.toISOString(),
    role: toRole(row.actor),
    kind: kindOf(row.action, before, after),
    record: { type: row.subjectType as RecordType, id: row.subjectId, name: nameOf(after ?? before) },
    fields: before === null || after === null ? [] : compareFields(before, after),
    areWordsChanged: publicWordsOf(before) !== publicWordsOf(after),
    reason: row.reason,
  };
}

function kindOf(action: string, before: Json, after: Json): Correction['kind'] {
  if (after === null || /\.withdraw/.test(action)) return 'withdrawn';
  if (before === null) return 'added';
  return /\.reinstate/.test(action) ? 'reinstated' : 'changed';
}

/** The paragraphs of a text that is more than a link; nothing for any other record. */
function publicWordsOf(record: Json): string {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return '';
  const { paragraphs, extent } = record;
  return Array.isArray(paragraphs) && paragraphs.length > 0 && extent !== 'link' ? JSON.stringify(paragraphs) : '';
}

/** The history names a person by the role of that moment and a name of no meaning: `publisher:k3x9…`. */
function toRole(actor: string): ChangeRole {
  if (actor === 'system:loader') return 'loader';
  if (actor === 'operator') return 'operator';
  return Object.values(Role).find((role) => actor.startsWith(`${role}:`)) ?? 'editor';
}

/** The name of a record, from whichever field has it. */
function nameOf(record: Json): Bilingual | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  const name = [record.title, record.name, record.label, record.publisher].find((value) => value != null);
  if (typeof name !== 'object' || name === null || Array.isArray(name)) return null;
  const { ar, en } = name;
  return bilingualOrNull(typeof ar === 'string' ? ar : null, typeof en === 'string' ? en : null);
}
