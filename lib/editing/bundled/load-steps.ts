import { actorName, loader } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { newRowId } from '@/lib/db/row-id';
import { listSources, type StoredSource } from '@/lib/editing/texts/prepare/match-source';
import { DomainError } from '@/lib/errors/domain-error';
import { canonicalJson, type Json } from '@/lib/text/canonical-json';
import type { Subject, SubjectType, toSubjects } from './subjects';

export type LoadOutcome = 'created' | 'updated' | 'unchanged' | 'kept';

/** What the load does with one subject. `kept`: somebody other than the loader has changed it, so it is theirs. */
export type LoadStep<Type extends SubjectType = SubjectType> = {
  subject: Subject<Type>;
  outcome: LoadOutcome;
  before: Json;
  rowId: string;
};

export type LoadSteps = { [Type in SubjectType]: LoadStep<Type>[] };

/**
 * Compares each subject with what the history says of it: a record is as the loader left it, or an editor's, or new. Asks only for
 * what the subjects name: a start takes no longer where editors have entered a thousand times as much.
 */
export async function findLoadSteps(tx: Prisma.TransactionClient, subjects: Subjects): Promise<LoadSteps> {
  const left = await readLastLoaded(tx, subjects);
  const edited = await readEdited(tx, subjects);
  const rowIds = await readRowIds(tx, subjects);
  refuseTakenIds(subjects.source, await listSources(tx, idsIn(subjects.source)));
  const stepsOf = <Type extends SubjectType>(own: Subject<Type>[]): LoadStep<Type>[] =>
    own.map((subject) => {
      const key = `${subject.type} ${subject.id}`;
      const before = left.get(key) ?? null;
      const rowId = rowIds.get(key) ?? newRowId();
      return { subject, before, rowId, outcome: outcomeOf(subject, before, edited.has(key), rowIds.has(key)) };
    });
  return {
    source: stepsOf(subjects.source),
    party: stepsOf(subjects.party),
    place: stepsOf(subjects.place),
    topic: stepsOf(subjects.topic),
    body: stepsOf(subjects.body),
    membership: stepsOf(subjects.membership),
    meeting: stepsOf(subjects.meeting),
    statement: stepsOf(subjects.statement),
    text: stepsOf(subjects.text),
    plan: stepsOf(subjects.plan),
    gap: stepsOf(subjects.gap),
    designation: stepsOf(subjects.designation),
    concept: stepsOf(subjects.concept),
    commitment: stepsOf(subjects.commitment),
  };
}

/** The id of a source that was taken back stays its own: the same source comes back under it, no other gets it. */
function refuseTakenIds(sources: Subject<'source'>[], stored: StoredSource[]): void {
  const gone = new Map(stored.flatMap((source) => (source.gone === null ? [] : [[source.id, source.gone]])));
  const others = sources.filter(({ id, record: { publisher, url } }) => {
    const was = gone.get(id);
    return was !== undefined && (was.url !== url || was.publisher.en !== publisher.en);
  });
  if (others.length === 0) return;
  const lines = others.map(({ id }) => `  sources.json: ${id}: id is that of another source, which was taken back`);
  throw new DomainError('conflict', ['An id is never given twice:', ...lines].join('\n'));
}

function outcomeOf(subject: Subject, before: Json, isEdited: boolean, exists: boolean): LoadOutcome {
  if (!exists) return 'created';
  if (isEdited) return 'kept';
  return canonicalJson(before) === canonicalJson(subject.json) ? 'unchanged' : 'updated';
}

/** A text whose words came in the run that loaded it is no bundled record any more. */
const ofLoads = {
  actor: actorName(loader),
  action: { not: 'text.publish' },
} satisfies Prisma.ChangeWhereInput;

type Subjects = ReturnType<typeof toSubjects>;

const idsIn = (own: { id: string }[]) => own.map(({ id }) => id);

function changesOf(subjects: Subjects): Prisma.ChangeWhereInput {
  return { OR: Object.entries(subjects).map(([subjectType, own]) => ({ subjectType, subjectId: { in: idsIn(own) } })) };
}

async function readLastLoaded(tx: Prisma.TransactionClient, subjects: Subjects): Promise<Map<string, Json>> {
  const rows = await tx.change.findMany({
    select: { subjectType: true, subjectId: true, after: true },
    where: { AND: [ofLoads, changesOf(subjects)] },
    distinct: ['subjectType', 'subjectId'],
    orderBy: [{ subjectType: 'asc' }, { subjectId: 'asc' }, { seq: 'desc' }],
  });
  return new Map(rows.map((row) => [`${row.subjectType} ${row.subjectId}`, row.after as Json]));
}

async function readEdited(tx: Prisma.TransactionClient, subjects: Subjects): Promise<Set<string>> {
  const rows = await tx.change.groupBy({
    by: ['subjectType', 'subjectId'],
    where: { AND: [{ NOT: ofLoads }, changesOf(subjects)] },
  });
  return new Set(rows.map((row) => `${row.subjectType} ${row.subjectId}`));
}

/** The rows that exist, by type and id of their subject. */
async function readRowIds(tx: Prisma.TransactionClient, subjects: Subjects): Promise<Map<string, string>> {
  const of = (type: SubjectType) =>
    ({ select: { id: true, publicId: true }, where: { publicId: { in: idsIn(subjects[type]) } } }) as const;
  const named: Partial<Record<SubjectType, { id: string; publicId: string }[]>> = {
    source: await tx.source.findMany(of('source')),
    party: await tx.party.findMany(of('party')),
    place: await tx.place.findMany(of('place')),
    topic: await tx.topic.findMany(of('topic')),
    body: await tx.body.findMany(of('body')),
    membership: await readMembershipIds(tx),
    meeting: await tx.meeting.findMany(of('meeting')),
    statement: await tx.statement.findMany(of('statement')),
    text: await readTextIds(tx, idsIn(subjects.text)),
    plan: await tx.plan.findMany(of('plan')),
    gap: await tx.gap.findMany(of('gap')),
    designation: await tx.designation.findMany(of('designation')),
    concept: await tx.concept.findMany(of('concept')),
    commitment: await tx.commitment.findMany(of('commitment')),
  };
  const rowIds = new Map<string, string>();
  for (const [type, rows] of Object.entries(named)) {
    for (const { id, publicId } of rows) rowIds.set(`${type} ${publicId}`, id);
  }
  return rowIds;
}

async function readMembershipIds(tx: Prisma.TransactionClient) {
  const rows = await tx.membership.findMany({
    select: { id: true, role: true, body: { select: { publicId: true } }, party: { select: { publicId: true } } },
  });
  return rows.map(({ id, role, body, party }) => ({ id, publicId: `${body.publicId}/${party.publicId}/${role}` }));
}

async function readTextIds(tx: Prisma.TransactionClient, ids: string[]) {
  const statements = [...new Set(ids.map((id) => id.split('/')[0] ?? ''))];
  const rows = await tx.text.findMany({
    select: { id: true, slug: true, statement: { select: { publicId: true } } },
    where: { statement: { publicId: { in: statements } } },
  });
  return rows.map(({ id, slug, statement }) => ({ id, publicId: `${statement.publicId}/${slug}` }));
}
