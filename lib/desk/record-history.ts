import { type Actor, authorize, mayDo } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { PartType } from '@/lib/db/generated/enums';
import { type Correction, toCorrection } from '@/lib/records/history/changes';
import { canonicalJson, type Json } from '@/lib/text/canonical-json';

/** A change of a record as the desk tells it: with the person who made it. */
export type RecordChange = Omit<Correction, 'record'> & {
  action: string;
  /** Null: the operator, the loader, or a person who has no account any more. */
  person: { id: string; name: string | null } | null;
  /** Whether the actor may bring back the record as this change left it, and it is not so already. */
  isRestorable: boolean;
};

export type RecordHistory = { changes: RecordChange[]; older: number };

const listed = 100;

/** The changes of a record, the newest first. */
export async function listHistory(actor: Actor, type: PartType, id: string): Promise<RecordHistory> {
  authorize(actor, 'record.read');
  const where = { subjectType: type, subjectId: id };
  const [rows, total] = await Promise.all([
    db.change.findMany({ where, orderBy: { seq: 'desc' }, take: listed }),
    db.change.count({ where }),
  ]);
  const people = await findPeople(rows.map((row) => row.actor));
  const current = canonicalJson((rows[0]?.after ?? null) as Json);
  const mayRestore = actor.kind === 'person' && mayDo(actor.role, 'record.restore');
  const changes = rows.map((row) => {
    const { record: _record, ...correction } = toCorrection(row);
    return {
      ...correction,
      action: row.action,
      person: people.get(personOf(row.actor)) ?? null,
      isRestorable: mayRestore && row.after !== null && canonicalJson(row.after as Json) !== current,
    };
  });
  return { changes, older: total - rows.length };
}

async function findPeople(actors: string[]): Promise<Map<string, RecordChange['person']>> {
  const people = await db.person.findMany({
    select: { publicId: true, name: true },
    where: { publicId: { in: [...new Set(actors.map(personOf))] } },
  });
  return new Map(people.map(({ publicId, name }) => [publicId, { id: publicId, name }]));
}

/** The public id in the name that the history gives a person. */
function personOf(actor: string): string {
  return actor.slice(actor.indexOf(':') + 1);
}
