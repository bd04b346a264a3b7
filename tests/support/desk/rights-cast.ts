import type { Database } from '@/lib/db/client';
import { addCastMember, addShutOut, type CastMember } from './desk-cast';

export type Token = string | null;

/** Who asks for whose draft, and who would approve it. */
export type DraftCase = { by: CastMember; of: CastMember; approver: CastMember };

export type RightsCast = Awaited<ReturnType<typeof makeRightsCast>>;

/** Everybody whose rights are held, and whose drafts they ask for. */
export async function makeRightsCast(db: Database) {
  const people = {
    contributor: await addCastMember(db, 'contributor'),
    contributor2: await addCastMember(db, 'contributor'),
    translator: await addCastMember(db, 'translator'),
    translator2: await addCastMember(db, 'translator'),
    translatorEn: await addCastMember(db, 'translator', { translates: 'en' }),
    reviewer: await addCastMember(db, 'reviewer'),
    reviewer2: await addCastMember(db, 'reviewer'),
    publisher: await addCastMember(db, 'publisher'),
    publisher2: await addCastMember(db, 'publisher'),
    administrator: await addCastMember(db, 'administrator'),
  };
  const { contributor, contributor2, translator, translator2, translatorEn } = people;
  const { reviewer, reviewer2, publisher, administrator } = people;
  const shutOut = await addShutOut(db);

  /** For whom no door opens, whatever the address. */
  const outside: Record<string, { token: Token; expected: string }> = {
    nobody: { token: null, expected: 'sign' },
    'password-only': { token: shutOut.password, expected: '2nd' },
    disabled: { token: shutOut.disabled, expected: 'sign' },
    ended: { token: shutOut.ended, expected: 'sign' },
  };

  const cases: Record<string, DraftCase> = {
    'contributor:own': { by: contributor, of: contributor, approver: reviewer },
    'contributor:other': { by: contributor2, of: contributor, approver: reviewer },
    'translator:own': { by: translator, of: translator, approver: reviewer },
    'translator:other': { by: translator2, of: translator, approver: reviewer },
    'translator:apart': { by: translator, of: contributor, approver: reviewer },
    'translator:en': { by: translatorEn, of: translator, approver: reviewer },
    'reviewer:own': { by: reviewer, of: reviewer, approver: publisher },
    'reviewer:other': { by: reviewer2, of: contributor, approver: reviewer },
    'publisher:own': { by: publisher, of: publisher, approver: reviewer },
    'publisher:other': { by: publisher, of: contributor, approver: reviewer },
    administrator: { by: administrator, of: contributor, approver: reviewer },
  };

  /** Everybody who is signed in, and everybody who is not. */
  const cast: Record<string, { token: Token; person: CastMember | null }> = {
    ...Object.fromEntries(Object.entries(outside).map(([who, { token }]) => [who, { token, person: null }])),
    contributor: { token: contributor.token, person: contributor },
    translator: { token: translator.token, person: translator },
    'translator:en': { token: translatorEn.token, person: translatorEn },
    reviewer: { token: reviewer.token, person: reviewer },
    publisher: { token: publisher.token, person: publisher },
    administrator: { token: administrator.token, person: administrator },
  };

  return { people, shutOut, outside, cases, cast };
}
