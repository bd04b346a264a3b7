import { Prisma } from '@/lib/db/generated/client';
import type { LoadStep, LoadSteps } from '@/lib/editing/bundled/load-steps';
import { type SubjectRecords, type SubjectType, subjectTypes } from '@/lib/editing/bundled/subjects';

type Bilingual = { ar: string | null; en: string | null } | null;

/** All that a writer needs: the transaction, the records to write, and the row of every record by its id. */
export type Writing<Type extends SubjectType> = {
  tx: Prisma.TransactionClient;
  created: WrittenRow<Type>[];
  updated: WrittenRow<Type>[];
  /** Both. The rows that belong to a record are written anew. */
  touched: WrittenRow<Type>[];
  rowOf: RowOf;
};

export type WrittenRow<Type extends SubjectType> = { rowId: string; record: SubjectRecords[Type] };

/** The row of a record that another record names. References are checked before anything is written. */
export type RowOf = <Id extends string | null>(type: SubjectType, id: Id) => Id extends null ? string | null : string;

export function writingOf<Type extends SubjectType>(
  tx: Prisma.TransactionClient,
  all: LoadSteps,
  type: Type,
  rowOf: RowOf,
): Writing<Type> {
  const steps = all[type] as LoadStep<Type>[];
  const of = (outcome: string) =>
    steps.filter((step) => step.outcome === outcome).map(({ rowId, subject }) => ({ rowId, record: subject.record }));
  const [created, updated] = [of('created'), of('updated')];
  return { tx, created, updated, touched: [...created, ...updated], rowOf };
}

export function rowsOf(steps: LoadSteps): RowOf {
  const rows = new Map<string, string>();
  for (const type of subjectTypes) {
    for (const { subject, rowId } of steps[type] as LoadStep[]) rows.set(`${type} ${subject.id}`, rowId);
  }
  return ((type: SubjectType, id: string | null) => {
    if (id === null) return null;
    const row = rows.get(`${type} ${id}`);
    if (row === undefined) throw new Error(`No ${type} ${id}`);
    return row;
  }) as RowOf;
}

/** A new version of a row that changed; the database stamps it. */
export const newVersion = { version: { increment: 1 } } as const;

/** The same of rows whose number is null until they first change. */
export async function renumber(
  tx: Prisma.TransactionClient,
  table: 'membership' | 'place' | 'plan' | 'gap' | 'concept',
  rows: { rowId: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ rowId }) => rowId);
  await tx.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET version = coalesce(version, 1) + 1 WHERE id = ANY(${ids}::uuid[])`;
}

/** The columns of a bilingual value: `pair('name', …)` is nameAr and nameEn. */
export function pair<Name extends string>(
  name: Name,
  value: { ar: string; en: string },
): Record<`${Name}${'Ar' | 'En'}`, string>;
export function pair<Name extends string>(name: Name, value: Bilingual): Record<`${Name}${'Ar' | 'En'}`, string | null>;
export function pair(name: string, value: Bilingual): Record<string, string | null> {
  return { [`${name}Ar`]: value?.ar ?? null, [`${name}En`]: value?.en ?? null };
}

/** The columns of a row that may have a source of its own. */
export function evidence(row: { source?: string | undefined; words?: Quoted | undefined }, rowOf: RowOf) {
  return { sourceId: rowOf('source', row.source ?? null), ...quoted('words', row.words) };
}

type Quoted = { lang: string; text: string };

/** The columns of words with their language: `quoted('words', …)` is words and wordsLang. */
export function quoted<Name extends string>(
  name: Name,
  words: Quoted | undefined,
): Record<Name | `${Name}Lang`, string | null>;
export function quoted(name: string, words: Quoted | undefined): Record<string, string | null> {
  return { [name]: words?.text ?? null, [`${name}Lang`]: words?.lang ?? null };
}

export function sourceRows(ids: string[], rowOf: RowOf): { sourceId: string; position: number }[] {
  return ids.map((id, index) => ({ sourceId: rowOf('source', id), position: index + 1 }));
}

/** A join table without a model of its own; A is the model whose name comes first in the alphabet. */
export type JoinTable = '_CoLead' | '_MeetingToTopic' | '_DesignationToTopic';

/** Replaces what the rows `from` are joined to. */
export async function rejoin(
  tx: Prisma.TransactionClient,
  table: JoinTable,
  from: string[],
  pairs: { a: string; b: string }[],
): Promise<void> {
  const name = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`DELETE FROM ${name} WHERE "A" = ANY(${from}::uuid[])`;
  const [a, b] = [pairs.map((join) => join.a), pairs.map((join) => join.b)];
  await tx.$executeRaw`INSERT INTO ${name} ("A", "B") SELECT * FROM unnest(${a}::uuid[], ${b}::uuid[])`;
}
