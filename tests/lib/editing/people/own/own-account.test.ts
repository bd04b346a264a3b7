import { describe, expect, it } from 'vitest';
import { totpCode, totpStep } from '@/lib/auth/codes/totp';
import { rememberDevice } from '@/lib/auth/limits/devices';
import { toActor } from '@/lib/auth/person';
import { beginEnrolment } from '@/lib/auth/second-factor';
import { readSession } from '@/lib/auth/session';
import { invitePerson } from '@/lib/editing/people/invite-person';
import { acceptInvitation } from '@/lib/editing/people/own/accept-invitation';
import { changeLanguage } from '@/lib/editing/people/own/change-language';
import { changePassword } from '@/lib/editing/people/own/change-password';
import { proveEnrolment } from '@/lib/editing/people/own/prove-enrolment';
import { putFactorInUse } from '@/lib/editing/people/own/put-factor-in-use';
import { renewRecoveryCodes } from '@/lib/editing/people/own/renew-recovery-codes';
import { replaceRecoveryCodes } from '@/lib/editing/people/own/replace-recovery-codes';
import { passSecondFactor, signIn } from '@/lib/editing/people/own/sign-in';
import { testDatabase } from '@/tests/support/database';
import { type MadePerson, makePerson, makeSession, password } from '@/tests/support/make-person';

// Each test has people of its own.
const { db } = await testDatabase();

const next = 'a louder river at dusk';
let addresses = 0;
const enter = async ({ email }: MadePerson, typed: string) => {
  addresses += 1;
  const browser = { client: `198.51.100.${addresses}`, device: null, agent: 'a browser' };
  return (await signIn({ email, password: typed, ...browser })).outcome;
};
const actionsOn = async ({ id }: MadePerson) =>
  (await db.change.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })).map(({ action }) => action);

async function invite(person: MadePerson): Promise<string> {
  const { version } = await db.person.findUniqueOrThrow({ where: { id: person.rowId } });
  const { invitation } = await invitePerson({ kind: 'operator' }, { id: person.id, version });
  return invitation.path.split('/').at(-1) ?? '';
}

describe('acceptInvitation', () => {
  it('sets the password once, and ends what was open', async () => {
    const person = await makePerson(db);
    const { token: session } = await makeSession(person);
    await rememberDevice(null, person.rowId, new Date());
    const token = await invite(person);
    expect(await acceptInvitation({ token, password: next })).toMatchObject({
      outcome: 'accepted',
      person: { id: person.id },
    });
    expect(await acceptInvitation({ token, password: 'a third river, later' })).toEqual({ outcome: 'gone' });
    expect(await readSession(session)).toBeNull();
    expect(await db.knownDevice.count({ where: { personId: person.rowId } })).toBe(0);
    expect([await enter(person, next), await enter(person, password)]).toEqual(['in', 'wrong']);
    const last = await db.change.findFirstOrThrow({ where: { subjectId: person.id }, orderBy: { seq: 'desc' } });
    expect(last).toMatchObject({ action: 'person.password', actor: `contributor:${person.id}`, subjectId: person.id });
  });

  it('is done for one of several at the same time', async () => {
    const token = await invite(await makePerson(db, { hasPassword: false }));
    const all = await Promise.all(Array.from({ length: 6 }, () => acceptInvitation({ token, password: next })));
    expect(all.map(({ outcome }) => outcome).sort()).toEqual(['accepted', ...Array(5).fill('gone')]);
  });

  it('is not used up by a password that cannot be one', async () => {
    const token = await invite(await makePerson(db, { hasPassword: false }));
    expect(await acceptInvitation({ token, password: 'short' })).toEqual({ outcome: 'unfit', fault: 'too-short' });
    expect((await acceptInvitation({ token, password: next })).outcome).toBe('accepted');
  });

  it('does not stand for the second factor', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    await acceptInvitation({ token: await invite(person), password: next });
    expect(await enter(person, next)).toBe('second-factor');
  });
});

describe('changePassword', () => {
  it('ends every other session and gives this one a new token', async () => {
    const person = await makePerson(db);
    const [own, other] = [await makeSession(person), await makeSession(person)];
    const answer = await changePassword({ session: own.session, current: password, next });
    expect(answer.outcome).toBe('changed');
    for (const { token } of [own, other]) expect(await readSession(token)).toBeNull();
    const session = 'token' in answer ? await readSession(answer.token) : null;
    expect(session).toMatchObject({ id: own.session.id, stage: 'full' });
    expect([await enter(person, next), await enter(person, password)]).toEqual(['in', 'wrong']);
    expect(await actionsOn(person)).toEqual(['person.password']);
  });

  it('needs the current password, which it takes five guesses at', async () => {
    const person = await makePerson(db);
    const { session } = await makeSession(person);
    const change = (current: string) => changePassword({ session, current, next });
    const guesses = await Promise.all(Array.from({ length: 10 }, () => change('a wrong river indeed')));
    expect(guesses.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
    expect((await change(password)).outcome).toBe('limited');
    expect(await actionsOn(person)).toEqual([]);
  });

  it('refuses what cannot be a password, and a session that has not shown the second factor', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const { session } = await makeSession(person);
    expect(await changePassword({ session, current: password, next: 'short' })).toMatchObject({ outcome: 'unfit' });
    const half = await makeSession(person, 'password');
    await expect(changePassword({ session: half.session, current: password, next })).rejects.toThrow(/second factor/);
  });

  it('is refused in a session that has ended meanwhile', async () => {
    const person = await makePerson(db);
    const { session } = await makeSession(person);
    await db.session.update({ where: { id: session.id }, data: { endedAt: new Date() } });
    await expect(changePassword({ session, current: password, next })).rejects.toMatchObject({ code: 'conflict' });
    expect(await enter(person, password)).toBe('in');
  });
});

describe('enrolling a second factor', () => {
  const codeOf = (secret: string, steps = 0) => totpCode(secret, totpStep(new Date()) + steps);

  it('is due once at the sign-in of a role that needs one, and opens the desk', async () => {
    const person = await makePerson(db, { role: 'reviewer' });
    const { session, token } = await makeSession(person, 'password');
    const { secret, uri, qr } = await beginEnrolment(session);
    expect(await beginEnrolment(session)).toEqual({ secret, uri, qr });
    expect(uri).toContain(secret);
    expect(qr).toMatch(/^<svg [^>]*viewBox="[^"]+"[^>]*>.*<\/svg>$/);
    expect((await proveEnrolment({ session, code: '000000' })).outcome).toBe('wrong-code');
    const code = codeOf(secret);
    const answer = await proveEnrolment({ session, code });
    if (answer.outcome !== 'in') throw new Error(`The enrolment came to ${answer.outcome}.`);
    expect(answer.recoveryCodes).toHaveLength(10);
    expect(await readSession(token)).toBeNull();
    expect(await readSession(answer.token)).toMatchObject({ stage: 'full', person: { recoveryCodesLeft: 10 } });
    expect(await db.session.findFirst({ where: { id: session.id } })).toMatchObject({ pendingSecret: null });
    expect(await actionsOn(person)).toEqual(['person.factor']);

    const later = await makeSession(person, 'password');
    const again = { token: later.token, code, client: '203.0.113.20', device: null };
    expect((await passSecondFactor(again)).outcome).toBe('wrong');
    expect((await passSecondFactor({ ...again, code: answer.recoveryCodes[3] ?? '' })).outcome).toBe('in');
  });

  it('never replaces one that is in use by the password alone', async () => {
    const person = await makePerson(db, { role: 'reviewer' });
    const [one, other] = [await makeSession(person, 'password'), await makeSession(person, 'password')];
    const [mine, theirs] = [await beginEnrolment(one.session), await beginEnrolment(other.session)];
    expect(mine.secret).not.toBe(theirs.secret);
    expect((await proveEnrolment({ session: one.session, code: codeOf(mine.secret) })).outcome).toBe('in');
    await expect(proveEnrolment({ session: other.session, code: codeOf(theirs.secret) })).rejects.toThrow();
    const input = { session: other.session.id, stage: 'password', secret: theirs.secret, step: 1 };
    await expect(putFactorInUse(toActor(other.session.person), input)).rejects.toMatchObject({ code: 'forbidden' });
    const late = await makeSession(person, 'password');
    await expect(beginEnrolment(late.session)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('replaces one in a whole session, with the password, and ends the other sessions', async () => {
    const person = await makePerson(db, { role: 'reviewer', hasFactor: true });
    const [own, other] = [await makeSession(person), await makeSession(person)];
    const { secret } = await beginEnrolment(own.session);
    const prove = (typed?: string) =>
      proveEnrolment({ session: own.session, code: codeOf(secret), ...(typed !== undefined && { password: typed }) });
    expect((await prove()).outcome).toBe('wrong-password');
    expect((await prove('a wrong river indeed')).outcome).toBe('wrong-password');
    expect((await prove(password)).outcome).toBe('in');
    for (const { token } of [own, other]) expect(await readSession(token)).toBeNull();
    const half = await makeSession(person, 'password');
    const given = { token: half.token, client: '203.0.113.21', device: null };
    expect((await passSecondFactor({ ...given, code: person.recoveryCodes[0] ?? '' })).outcome).toBe('wrong');
    expect((await passSecondFactor({ ...given, code: person.codeAt(new Date()) })).outcome).toBe('wrong');
  });

  it('takes only the secret that the session itself offers', async () => {
    const [person, other] = [await makePerson(db), await makePerson(db)];
    const [own, foreign] = [await makeSession(person), await makeSession(other)];
    const { secret } = await beginEnrolment(foreign.session);
    await beginEnrolment(own.session);
    const input = { session: foreign.session.id, stage: 'full', secret, step: 1 };
    await expect(putFactorInUse(toActor(own.session.person), input)).rejects.toMatchObject({ code: 'conflict' });
    const chosen = { session: own.session.id, stage: 'full', secret: 'A'.repeat(32), step: 1 };
    await expect(putFactorInUse(toActor(own.session.person), chosen)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('renewRecoveryCodes', () => {
  it('replaces every code, after the password', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const { session } = await makeSession(person);
    expect((await renewRecoveryCodes(session, 'a wrong river indeed')).outcome).toBe('wrong');
    const answer = await renewRecoveryCodes(session, password);
    const codes = 'recoveryCodes' in answer ? answer.recoveryCodes : [];
    expect(codes).toHaveLength(10);
    const half = await makeSession(person, 'password');
    const given = { token: half.token, client: '203.0.113.22', device: null };
    expect((await passSecondFactor({ ...given, code: person.recoveryCodes[0] ?? '' })).outcome).toBe('wrong');
    expect((await passSecondFactor({ ...given, code: codes[0] ?? '' })).outcome).toBe('in');
    expect(await actionsOn(person)).toEqual(['person.factor']);
  });

  it('is nothing for an account without a second factor, nor for the operator', async () => {
    const { session } = await makeSession(await makePerson(db));
    await expect(renewRecoveryCodes(session, password)).rejects.toMatchObject({ code: 'conflict' });
    await expect(replaceRecoveryCodes({ kind: 'operator' }, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('changeLanguage', () => {
  it('chooses the language of one’s own desk', async () => {
    const person = await makePerson(db);
    const actor = toActor({ id: person.id, role: 'contributor', translates: null });
    await changeLanguage(actor, { lang: 'ar' });
    await changeLanguage(actor, { lang: 'ar' });
    expect(await db.person.findFirst({ where: { id: person.rowId } })).toMatchObject({ lang: 'ar', version: 2 });
    expect(await actionsOn(person)).toEqual(['person.language']);
    await expect(changeLanguage(actor, { lang: 'fr' })).rejects.toThrow();
    await expect(changeLanguage(actor, { lang: 'en', id: 'another' })).rejects.toThrow();
    await db.person.update({ where: { id: person.rowId }, data: { disabledAt: new Date() } });
    await expect(changeLanguage(actor, { lang: 'en' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the secrets of accounts', () => {
  it('are in no table as they are sent, but for the secret that codes are made from', async () => {
    const person = await makePerson(db, { role: 'reviewer' });
    const invitation = await invite(person);
    await acceptInvitation({ token: invitation, password: next });
    const { session, token } = await makeSession(person, 'password');
    const { secret } = await beginEnrolment(session);
    const answer = await proveEnrolment({ session, code: totpCode(secret, totpStep(new Date())) });
    if (answer.outcome !== 'in') throw new Error(`The enrolment came to ${answer.outcome}.`);
    const tables = await db.$queryRaw<{ words: string }[]>`
      SELECT query_to_xml('SELECT * FROM ' || quote_ident(tablename), true, false, '')::text AS words
        FROM pg_tables WHERE schemaname = current_schema()`;
    const stored = tables.map(({ words }) => words).join('\n');
    expect(stored).toContain(person.email);
    const secrets = [invitation, token, answer.token, answer.deviceToken, password, next, ...answer.recoveryCodes];
    for (const one of secrets) expect(stored).not.toContain(one);
    expect(stored.split(secret)).toHaveLength(2);
  });
});
