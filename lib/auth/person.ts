import type { Prisma } from '@/lib/db/generated/client';
import type { Role } from '@/lib/db/generated/enums';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { PersonActor } from './permissions';

/** Somebody at the desk, as pages may show them to themselves and to administrators. */
export type Person = {
  /** The public id. */
  id: string;
  email: string;
  name: string | null;
  role: Role;
  translates: Locale | null;
  lang: Locale;
  hasSecondFactor: boolean;
  recoveryCodesLeft: number;
};

export const personColumns = {
  publicId: true,
  email: true,
  name: true,
  role: true,
  translates: true,
  lang: true,
  totpSecret: true,
  _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
} as const satisfies Prisma.PersonSelect;

type PersonRow = Prisma.PersonGetPayload<{ select: typeof personColumns }>;

export function toPerson(row: PersonRow): Person {
  const { publicId, email, name, role, totpSecret, _count } = row;
  return {
    id: publicId,
    email,
    name,
    role,
    translates: toLocale(row.translates),
    lang: toLocale(row.lang) ?? 'ar',
    hasSecondFactor: totpSecret !== null,
    recoveryCodesLeft: totpSecret === null ? 0 : _count.recoveryCodes,
  };
}

/** The person as whoever acts. Whether a session may act is asked of the session: see actorOf. */
export function toActor({ id, role, translates }: Pick<Person, 'id' | 'role' | 'translates'>): PersonActor {
  return { kind: 'person', id, role, translates };
}

/** The actor that a session of this person would make. */
export function actorOfRow({ publicId, role, translates }: ActorRow): PersonActor {
  return toActor({ id: publicId, role, translates: toLocale(translates) });
}

type ActorRow = { publicId: string; role: Role; translates: string | null };

function toLocale(value: string | null): Locale | null {
  return value !== null && isLocale(value) ? value : null;
}
