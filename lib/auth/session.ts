import type { Role } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import type { PersonActor } from './permissions';

export type Person = {
  id: string;
  email: string;
  name: string | null;
  role: Role;
  translates: Locale | null;
  lang: Locale;
  hasSecondFactor: boolean;
  recoveryCodesLeft: number;
};

export type Session = { id: string; stage: 'password' | 'full'; person: Person; createdAt: Date };

/** The session of a browser's token, or null. */
export async function readSession(_token: string | null): Promise<Session | null> {
  return null;
}

export function actorOf({ person: { id, role, translates } }: Session): PersonActor {
  return { kind: 'person', id, role, translates };
}
