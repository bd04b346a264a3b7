import { randomBytes } from 'node:crypto';
import type { PersonActor } from '@/lib/auth/permissions';
import type { Database } from '@/lib/db/client';
import type { Role } from '@/lib/db/generated/enums';

/** Adds somebody with this role to the database, and returns them as a session would. */
export async function addActor(
  db: Database,
  role: Role,
  { translates = null, name }: { translates?: 'ar' | 'en' | null; name?: string } = {},
): Promise<PersonActor> {
  const id = randomBytes(6).toString('hex');
  const person = { publicId: id, email: `${id}@example.org`, lang: 'en', role, translates };
  await db.person.create({ data: { ...person, name: name ?? null } });
  return { kind: 'person', id, role, translates };
}
