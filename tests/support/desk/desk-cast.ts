import type { PersonActor } from '@/lib/auth/permissions';
import type { Database } from '@/lib/db/client';
import type { Role } from '@/lib/db/generated/enums';
import { type MadePerson, makePerson, makeToken } from '@/tests/support/make-person';

export type CastMember = MadePerson & { actor: PersonActor; token: string };

type Wishes = { translates?: 'ar' | 'en'; email?: string };

/** Adds somebody who is signed in with everything that the role needs. */
export async function addCastMember(db: Database, role: Role, wishes: Wishes = {}): Promise<CastMember> {
  const { translates = 'ar' } = wishes;
  const person = await makePerson(db, { ...wishes, role, translates, hasFactor: needsFactor(role) });
  const token = await makeToken(db, person);
  const language = role === 'translator' ? translates : null;
  return { ...person, token, actor: { kind: 'person', id: person.id, role, translates: language } };
}

function needsFactor(role: Role): boolean {
  return role === 'reviewer' || role === 'publisher' || role === 'administrator';
}

/** Those for whom no door opens, each a publisher otherwise: by what their browser sends. `endedPerson` is the row's id. */
export async function addShutOut(
  db: Database,
): Promise<Record<'password' | 'disabled' | 'ended' | 'endedPerson', string>> {
  const [password, disabled, ended] = [
    await makePerson(db, { role: 'publisher', hasFactor: true }),
    await addCastMember(db, 'publisher'),
    await addCastMember(db, 'publisher'),
  ];
  await db.person.update({ where: { publicId: disabled.id }, data: { disabledAt: new Date() } });
  await db.session.updateMany({ where: { personId: ended.rowId }, data: { endedAt: new Date() } });
  return {
    password: await makeToken(db, password, 'password'),
    disabled: disabled.token,
    ended: ended.token,
    endedPerson: ended.rowId,
  };
}
