import { authorize, mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type PartType, Role } from '@/lib/db/generated/enums';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';
import { type Correction, toCorrection } from '@/lib/records/history/changes';
import { compareDeskFields } from '@/lib/records/history/field-changes';
import { findRecordNames, type RecordNames } from '@/lib/records/history/record-names';
import { compareWords, type WordChange } from '@/lib/records/history/word-changes';
import { canonicalJson, type Json } from '@/lib/text/canonical-json';
import { type DeskPerson, toDeskPerson } from './desk-person';
import { findDecisions, type ProposalDecision } from './proposals';
import { findPublications } from './publications';
import { rowReaders } from './rows/record-rows';

/** A change of a record as the desk tells it: with the person who made it, and all the words that changed. */
export type RecordChange = Omit<Correction, 'record'> & {
  action: string;
  /** The version that it made; null where it made none, or nothing tells. */
  version: number | null;
  /** Null: the operator, the loader, or a person who has no account any more. */
  person: DeskPerson | null;
  words: WordChange[];
  /** Of a change that was published from a draft: who wrote the draft, and who approved it, as far as they have accounts. */
  publication: { draft: string; writers: DeskPerson[]; approver: DeskPerson | null } | null;
  /** It changed nothing, but decided of what a newer release proposed. */
  decision: ProposalDecision | null;
  /** It changed nothing, but said that a translation stands at this place. */
  stands: string | null;
  /** Whether the actor may bring back the record as this change left it, and it is not so already. */
  isRestorable: boolean;
};

/** One page of the changes, from 1. */
export type RecordHistory = { changes: RecordChange[]; page: number; pages: number };

const onPage = 50;

/** The changes of a record, the newest first. */
export async function listHistory(actor: PersonActor, type: PartType, id: string, page = 1): Promise<RecordHistory> {
  authorize(actor, 'record.read');
  const own = { subjectType: type, subjectId: id };
  const decisions = await findDecisions(type, id);
  const decided = { subjectType: 'proposal', subjectId: { in: [...decisions.keys()] } };
  const standing = { subjectType: 'translation', subjectId: { startsWith: `${id}/` } };
  const where = { OR: [own, decided, ...(type === 'text' ? [standing] : [])] };
  const pages = Math.max(1, Math.ceil((await db.change.count({ where })) / onPage));
  const shown = Number.isSafeInteger(page) ? Math.min(Math.max(1, page), pages) : 1;
  const [publicationOf, versionOf, rows, last] = await Promise.all([
    findPublications(type, id),
    findVersions(type, id),
    db.change.findMany({ where, orderBy: { seq: 'desc' }, skip: (shown - 1) * onPage, take: onPage }),
    db.change.findFirst({ select: { after: true }, where: own, orderBy: { seq: 'desc' } }),
  ]);
  const names = await findRecordNames(db, rows);
  const approvers = rows.flatMap((row) => publicationOf(row)?.approvedBy ?? []);
  const people = await findPeople([...rows.map((row) => row.actor), ...approvers]);
  const personNamed = (name: string | null) => people.get(personOf(name ?? '') ?? '') ?? null;
  const current = canonicalJson((last?.after ?? null) as Json);
  const mayRestore = mayDo(actor.role, 'record.restore');
  const changes = rows.map((row) => {
    const decision = row.subjectType === 'proposal' ? (decisions.get(row.subjectId) ?? null) : null;
    const isOther = row.after !== null && canonicalJson(row.after as Json) !== current;
    const from = publicationOf(row);
    const publication = from && {
      draft: from.draft,
      writers: from.writers.map(toDeskPerson),
      approver: personNamed(from.approvedBy),
    };
    const told = tellChange(row, names);
    const stands = row.subjectType === 'translation' ? row.subjectId.slice(id.length + 1) : null;
    const isOfRecord = decision === null && stands === null;
    // A withdrawal changed no field: what it left is what the change before it made.
    const isRestorable = mayRestore && isOfRecord && isOther && told.kind !== 'withdrawn';
    const version = isOfRecord ? versionOf(row.seq) : null;
    return { ...told, version, person: personNamed(row.actor), publication, decision, stands, isRestorable };
  });
  return { changes, page: shown, pages };
}

function tellChange(row: Prisma.ChangeGetPayload<object>, names: RecordNames) {
  const { record: _record, ...correction } = toCorrection(row, names, { compare: compareDeskFields });
  const [before, after] = [row.before as Json, row.after as Json];
  const words = before === null || after === null ? [] : compareWords(before, after);
  return { ...correction, action: row.action, words };
}

/** The people among actors as the history names them, by their public ids. */
export async function findPeople(actors: string[]): Promise<Map<string, DeskPerson>> {
  const publicId = { in: [...new Set(actors.flatMap((name) => personOf(name) ?? []))] };
  const rows = await db.person.findMany({ ...personRow, where: { publicId } });
  return new Map(rows.map((row) => [row.publicId, toDeskPerson(toPerson(row))]));
}

/** The public id in the name that the history gives a person, `publisher:k3x9…`. Null: another actor. */
export function personOf(actor: string): string | null {
  const [role = '', id = null] = actor.split(':');
  return Object.hasOwn(Role, role) ? id : null;
}

/** The version of a record that each of its changes made, by the number of the change. Null where nothing tells. */
async function findVersions(type: PartType, id: string): Promise<(seq: bigint) => number | null> {
  if (type === 'statement') return findStatementVersions(id);
  const own = { subjectType: type, subjectId: id };
  const changes = await db.change.findMany({ select: { seq: true }, where: own, orderBy: { seq: 'desc' } });
  const current = (await rowReaders[type].readThese([id]))[0]?.record.version ?? 0;
  return (seq) => {
    const since = changes.findIndex((change) => change.seq === seq);
    return since < 0 || current - since < 1 ? null : current - since;
  };
}

/** A statement has new versions by its texts, too. One write makes one version, which names the last of its changes. */
async function findStatementVersions(id: string): Promise<(seq: bigint) => number | null> {
  const versions = await db.statementVersion.findMany({
    select: { number: true, changeSeq: true },
    where: { statement: { publicId: id } },
    orderBy: { number: 'asc' },
  });
  const current = (await rowReaders.statement.readThese([id]))[0]?.record.version ?? null;
  return (seq) => versions.find(({ changeSeq }) => changeSeq >= seq)?.number ?? current;
}
