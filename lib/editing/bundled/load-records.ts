import { authorize } from '@/lib/auth/permissions';
import type { Database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { newRowId } from '@/lib/db/row-id';
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
import { lockHistory, recordChanges } from '@/lib/editing/history/history';
import { keepVersions } from '@/lib/editing/history/keep-versions';
import { DomainError } from '@/lib/errors/domain-error';
import { indexRecords, indexTexts, isIndexStale } from '@/lib/search/indexing/reindex';
import { checkRecords } from './check-records';
import { loader } from './loader';
import { type LoadPlan, type Outcome, planLoad, type Step } from './plan-load';
import { type BundledRecords, type RecordFault, readRecords, recordsFolder } from './read-records';
import { type SubjectType, subjectTypes, toSubjects } from './subjects';

export type LoadReport = {
  /** The public id of the run that holds the changes; null where nothing changed. */
  run: string | null;
  counts: Record<SubjectType, Record<Outcome, number>>;
  /** The records that somebody other than the loader has changed: `meeting cifg-12`. */
  kept: string[];
};

/**
 * Brings the database to what prisma/records says, in one transaction. A record that anybody but the loader has changed
 * is left alone and reported as kept; a second load of the same files changes nothing. Throws `invalid`, with a line per
 * fault, before anything is written when a file does not parse or a reference leads nowhere.
 */
export async function loadRecords(db: Database, options: { folder?: string } = {}): Promise<LoadReport> {
  authorize(loader, 'records.load');
  const records = await readSoundRecords(options.folder ?? recordsFolder);
  const subjects = toSubjects(records);

  return db.$transaction(
    async (tx) => {
      await lockHistory(tx);
      await keepVersions(tx);
      const plan = await planLoad(tx, subjects);
      await writeAll(tx, plan);
      const run = await recordRun(tx, plan);
      const isStale = await isIndexStale(tx);
      if (run !== null || isStale) await index(tx, plan, isStale);
      await keepVersions(tx);
      return { run, ...summarise(plan) };
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
}

async function readSoundRecords(folder: string): Promise<BundledRecords> {
  const { records, faults } = await readRecords(folder);
  const all = faults.length > 0 ? faults : checkRecords(records);
  if (all.length === 0) return records;
  throw new DomainError('invalid', ['The bundled records are not sound:', ...all.map(toLine)].join('\n'));
}

function toLine({ file, record, field, problem }: RecordFault): string {
  return `  ${file}: ${record}: ${field} ${problem}`;
}

/** What is named comes before what names it. */
async function writeAll(tx: Prisma.TransactionClient, plan: LoadPlan): Promise<void> {
  const rowOf = rowsOf(plan);
  await writeSources(writingOf(tx, plan, 'source', rowOf));
  await writeParties(writingOf(tx, plan, 'party', rowOf));
  await writePlaces(writingOf(tx, plan, 'place', rowOf));
  await writeTopics(writingOf(tx, plan, 'topic', rowOf));
  await writeBodies(writingOf(tx, plan, 'body', rowOf));
  await writeMemberships(writingOf(tx, plan, 'membership', rowOf));
  await writeMeetings(writingOf(tx, plan, 'meeting', rowOf));
  await writeStatements(writingOf(tx, plan, 'statement', rowOf));
  await writeTexts(writingOf(tx, plan, 'text', rowOf));
  await writePlans(writingOf(tx, plan, 'plan', rowOf));
  await writeGaps(writingOf(tx, plan, 'gap', rowOf));
  await writeDesignations(writingOf(tx, plan, 'designation', rowOf));
  await writeConcepts(writingOf(tx, plan, 'concept', rowOf));
}

/** Names stand in many documents, so all are written anew; of the texts those of this load, or all where there are none. */
async function index(tx: Prisma.TransactionClient, plan: LoadPlan, isStale: boolean): Promise<void> {
  await indexRecords(tx);
  const held = isStale ? await tx.statement.findMany({ select: { publicId: true } }) : [];
  await indexTexts(
    tx,
    isStale ? held.map(({ publicId }) => publicId) : plan.statement.map(({ subject }) => subject.id),
  );
}

async function recordRun(tx: Prisma.TransactionClient, plan: LoadPlan): Promise<string | null> {
  const steps = stepsOf(plan).filter(({ outcome }) => outcome === 'created' || outcome === 'updated');
  if (steps.length === 0) return null;
  const now = new Date();
  const id = newRowId();
  const publicId = `load-${now.toISOString().replace(/\D/g, '')}`;
  const run = { id, publicId, kind: 'load' as const, actor: 'system:loader', startedAt: now, finishedAt: now };
  await tx.run.create({ data: { ...run, report: summarise(plan).counts } });
  const entries = steps.map(({ subject, outcome, before }) => ({
    action: `${subject.type}.${outcome === 'created' ? 'load' : 'reload'}`,
    subject: { type: subject.type, id: subject.id },
    before,
    after: subject.json,
    tags: subject.tags,
  }));
  await recordChanges(tx, loader, entries, { id, publicId });
  return publicId;
}

function summarise(plan: LoadPlan): Pick<LoadReport, 'counts' | 'kept'> {
  const counts = {} as LoadReport['counts'];
  for (const type of subjectTypes) {
    counts[type] = { created: 0, updated: 0, unchanged: 0, kept: 0 };
    for (const { outcome } of plan[type] as Step[]) counts[type][outcome] += 1;
  }
  const kept = stepsOf(plan).filter(({ outcome }) => outcome === 'kept');
  return { counts, kept: kept.map(({ subject }) => `${subject.type} ${subject.id}`) };
}

function stepsOf(plan: LoadPlan): Step[] {
  return subjectTypes.flatMap((type) => plan[type] as Step[]);
}
