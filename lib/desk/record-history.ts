import { authorize, mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { type PartType, Role } from '@/lib/db/generated/enums';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';
import { type Correction, toCorrection } from '@/lib/records/history/changes';
import { findRecordNames } from '@/lib/records/history/record-names';
import { canonicalJson, type Json } from '@/lib/text/canonical-json';
import { type DeskPerson, toDeskPerson } from './drafts';

/** A change of a record as the desk tells it: with the person who made it. */
export type RecordChange = Omit<Correction, 'record'> & {
  action: string;
  /** Null: the operator, the loader, or a person who has no account any more. */
  person: DeskPerson | null;
  /** Whether the actor may bring back the record as this change left it, and it is not so already. */
  isRestorable: boolean;
};

export type RecordHistory = { changes: RecordChange[]; older: number };

const listed = 100;

/** The changes of a record, the newest first. */
export async function listHistory(actor: PersonActor, type: PartType, id: string): Promise<RecordHistory> {
  authorize(actor, 'record.read');
  const where = { subjectType: type, subjectId: id };
  const [names, rows, total] = await Promise.all([
    findRecordNames(db),
    db.change.findMany({ where, orderBy: { seq: 'desc' }, take: listed }),
    db.change.count({ where }),
  ]);
  const people = await findPeople(rows.map((row) => row.actor));
  const current = canonicalJson((rows[0]?.after ?? null) as Json);
  const mayRestore = mayDo(actor.role, 'record.restore');
  const changes = rows.map((row) => {
    const { record: _record, ...correction } = toCorrection(row, names);
    return {
      ...correction,
      action: row.action,
      person: people.get(personOf(row.actor) ?? '') ?? null,
      isRestorable: mayRestore && row.after !== null && canonicalJson(row.after as Json) !== current,
    };
  });
  return { changes, older: total - rows.length };
}

async function findPeople(actors: string[]): Promise<Map<string, DeskPerson>> {
  const publicId = { in: [...new Set(actors.flatMap((name) => personOf(name) ?? []))] };
  const rows = await db.person.findMany({ ...personRow, where: { publicId } });
  return new Map(rows.map((row) => [row.publicId, toDeskPerson(toPerson(row))]));
}

/** The public id in the name that the history gives a person, `publisher:k3x9…`. Null: another actor. */
function personOf(actor: string): string | null {
  const [role = '', id = null] = actor.split(':');
  return Object.hasOwn(Role, role) ? id : null;
}
