import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { writeBodies } from '@/lib/editing/bundled/rows/write-bodies';
import { writeConcepts } from '@/lib/editing/bundled/rows/write-concepts';
import { writeDesignations } from '@/lib/editing/bundled/rows/write-designations';
import { writeGaps, writeMeetings, writePlans } from '@/lib/editing/bundled/rows/write-meetings';
import {
  writeMemberships,
  writeParties,
  writePlaces,
  writeSources,
  writeTopics,
} from '@/lib/editing/bundled/rows/write-names';
import { writeStatements, writeTexts } from '@/lib/editing/bundled/rows/write-statements';
import { rowsOf, writingOf } from '@/lib/editing/bundled/rows/writing';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { type KeptRecord, proposeNewer } from '@/lib/editing/proposals/propose-newer';
import { type WriteContext, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { indexRecords, indexTexts, isIndexStale } from '@/lib/search/indexing/reindex';
import { checkRecords } from './check-records';
import { findLoadSteps, type LoadOutcome, type LoadStep, type LoadSteps } from './load-steps';
import { type BundledRecords, parseRecords, type RecordFault, RecordFile } from './parse-records';
import { type SubjectType, subjectTypes, toSubjects } from './subjects';

export type LoadReport = {
  /** The public id of the run that holds the changes; null where nothing changed. */
  run: string | null;
  counts: Record<SubjectType, Record<LoadOutcome, number>>;
  /** The records that somebody other than the loader has changed: `meeting cifg-12`. */
  kept: string[];
  /** How many of those have newly bundled values that wait at the desk. */
  proposed: number;
};

/** Bundled files whose records parse, and name nothing that is not there. */
export const SoundRecords = z.array(RecordFile).transform(toSoundRecords);

/**
 * Brings the database to what the bundled files say. A record that anybody but the loader has changed is left alone and
 * reported as kept, and what is new of it waits at the desk; a second load of the same files changes nothing. Throws `invalid`, with a line per fault, before
 * anything is written when a record does not parse or a reference leads nowhere.
 */
export const loadRecords = write(
  'records.load',
  SoundRecords,
  async (tx, records, context) => {
    const { changes, summary } = await loadAll(tx, records, context);
    return {
      changes,
      run: { kind: 'load', report: summary.counts },
      result: (run): LoadReport => ({ run, ...summary }),
    };
  },
  { isLong: true },
);

export type Loaded = {
  changes: ChangeEntry[];
  summary: Omit<LoadReport, 'run'>;
  /** The row ids of the texts that it has made. */
  texts: string[];
};

/** The work of a load, for a verb that does more in the same run. */
export async function loadAll(
  tx: Prisma.TransactionClient,
  records: BundledRecords,
  { renew }: WriteContext,
): Promise<Loaded> {
  const steps = await findLoadSteps(tx, toSubjects(records));
  await renew([
    ...steps.statement.filter(({ outcome }) => outcome === 'updated').map(({ subject }) => subject.id),
    ...steps.text.filter(isWritten).map(({ subject }) => subject.record.statement),
  ]);
  await writeAll(tx, steps);
  const changes = stepsOf(steps).filter(isWritten).map(toEntry);
  const isStale = await isIndexStale(tx);
  if (changes.length > 0 || isStale) await index(tx, steps, isStale);
  const proposed = await proposeNewer(tx, stepsOf(steps).filter(isKept).map(toKept));
  const texts = steps.text.filter(({ outcome }) => outcome === 'created').map(({ rowId }) => rowId);
  return { changes, summary: { ...summarise(steps), proposed }, texts };
}

function toSoundRecords(files: RecordFile[]): BundledRecords {
  const { records, faults } = parseRecords(files);
  const all = faults.length > 0 ? faults : checkRecords(records);
  if (all.length === 0) return records;
  throw new DomainError('invalid', ['The bundled records are not sound:', ...all.map(toLine)].join('\n'));
}

function toLine({ file, record, field, problem }: RecordFault): string {
  return `  ${file}: ${record}: ${field} ${problem}`;
}

function isWritten({ outcome }: LoadStep): boolean {
  return outcome === 'created' || outcome === 'updated';
}

function isKept({ outcome }: LoadStep): boolean {
  return outcome === 'kept';
}

function toKept({ subject: { type, id, json }, before }: LoadStep): KeptRecord {
  return { type, id, record: json, loaded: before };
}

function toEntry({ subject, outcome, before }: LoadStep): ChangeEntry {
  return {
    action: `${subject.type}.${outcome === 'created' ? 'load' : 'reload'}`,
    subject: { type: subject.type, id: subject.id },
    before,
    after: subject.json,
    tags: subject.tags,
  };
}

/** A record is written before those that name it. */
async function writeAll(tx: Prisma.TransactionClient, steps: LoadSteps): Promise<void> {
  const rowOf = rowsOf(steps);
  await writeSources(writingOf(tx, steps, 'source', rowOf));
  await writeParties(writingOf(tx, steps, 'party', rowOf));
  await writePlaces(writingOf(tx, steps, 'place', rowOf));
  await writeTopics(writingOf(tx, steps, 'topic', rowOf));
  await writeBodies(writingOf(tx, steps, 'body', rowOf));
  await writeMemberships(writingOf(tx, steps, 'membership', rowOf));
  await writeMeetings(writingOf(tx, steps, 'meeting', rowOf));
  await writeStatements(writingOf(tx, steps, 'statement', rowOf));
  await writeTexts(writingOf(tx, steps, 'text', rowOf));
  await writePlans(writingOf(tx, steps, 'plan', rowOf));
  await writeGaps(writingOf(tx, steps, 'gap', rowOf));
  await writeDesignations(writingOf(tx, steps, 'designation', rowOf));
  await writeConcepts(writingOf(tx, steps, 'concept', rowOf));
}

/** Names stand in many documents, so all are written anew; of the texts those of this load, or all where there are none. */
async function index(tx: Prisma.TransactionClient, steps: LoadSteps, isStale: boolean): Promise<void> {
  await indexRecords(tx);
  const held = isStale ? await tx.statement.findMany({ select: { publicId: true } }) : [];
  await indexTexts(
    tx,
    isStale ? held.map(({ publicId }) => publicId) : steps.statement.map(({ subject }) => subject.id),
  );
}

function summarise(steps: LoadSteps): Pick<LoadReport, 'counts' | 'kept'> {
  const counts = {} as LoadReport['counts'];
  for (const type of subjectTypes) {
    counts[type] = { created: 0, updated: 0, unchanged: 0, kept: 0 };
    for (const { outcome } of steps[type] as LoadStep[]) counts[type][outcome] += 1;
  }
  const kept = stepsOf(steps).filter(isKept);
  return { counts, kept: kept.map(({ subject }) => `${subject.type} ${subject.id}`) };
}

function stepsOf(steps: LoadSteps): LoadStep[] {
  return subjectTypes.flatMap((type) => steps[type] as LoadStep[]);
}
