import * as argon2 from '@node-rs/argon2';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberDevice } from '@/lib/auth/limits/devices';
import { beginEnrolment } from '@/lib/auth/second-factor';
import { actorOf, endSession, readSession } from '@/lib/auth/session';
import { noteLockOut } from '@/lib/editing/people/own/note-lock-out';
import { passSecondFactor, signIn } from '@/lib/editing/people/own/sign-in';
import { testDatabase } from '@/tests/support/database';
import { type MadePerson, makePerson, makeSession, password } from '@/tests/support/make-person';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

vi.mock('@/lib/editing/people/own/note-lock-out', async (original) => {
  const real = await original<{ noteLockOut: typeof noteLockOut }>();
  return { noteLockOut: vi.fn(real.noteLockOut) };
});

// Each test has people and addresses of its own.
const { db } = await testDatabase();
const verified = vi.mocked(argon2.verify);
beforeEach(() => {
  verified.mockClear();
});
afterEach(async () => {
  await Promise.allSettled(vi.mocked(noteLockOut).mock.results.map(({ value }) => value));
});

const now = new Date('2026-11-04T10:00:10Z');
const minutes = (count: number) => new Date(+now + count * 60_000);
const wrong = 'another river at night';

/** From an address of its own each time, so that only the account is counted. */
let addresses = 0;
const anywhere = () => {
  addresses += 1;
  return `198.51.${addresses >> 8}.${addresses & 255}`;
};

type Given = Partial<Parameters<typeof signIn>[0]>;

const enter = (email: string, given: Given = {}, at = now) =>
  signIn({ email, password, client: anywhere(), device: null, agent: 'a browser', ...given }, at);

async function atSecondStep(person: MadePerson, at = now): Promise<string> {
  const answer = await enter(person.email, {}, at);
  if (answer.outcome !== 'second-factor') throw new Error(`The sign-in came to ${answer.outcome}.`);
  return answer.token;
}

const pass = (token: string, code: string, at = now, device: string | null = null) =>
  passSecondFactor({ token, code, client: anywhere(), device }, at);

const outcomes = (answers: { outcome: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

describe('signing in', () => {
  it('opens the desk to a contributor by the password alone, from an address in any letters', async () => {
    const person = await makePerson(db);
    const answer = await enter(` ${person.email.toUpperCase()} `);
    expect(answer).toMatchObject({ outcome: 'in', expiresAt: minutes(12 * 60) });
    const session = 'token' in answer ? await readSession(answer.token, now) : null;
    expect(session).toMatchObject({ stage: 'full', person: { id: person.id } });
  });

  it('opens nothing but the second step where a second factor is in use, whatever the role', async () => {
    for (const role of ['reviewer', 'contributor'] as const) {
      const person = await makePerson(db, { role, hasFactor: true });
      const token = await atSecondStep(person);
      const session = await readSession(token, now);
      expect(session?.stage).toBe('password');
      expect(() => session && actorOf(session)).toThrow(/second factor/);
      await expect(session && beginEnrolment(session)).rejects.toThrow(/second factor/);
    }
  });

  it('leads a role that needs a second factor to enrol one', async () => {
    const person = await makePerson(db, { role: 'administrator' });
    const answer = await enter(person.email);
    expect(answer.outcome).toBe('enrol');
    expect('token' in answer && (await pass(answer.token, '123456'))).toEqual({ outcome: 'ended' });
  });

  it('ends the session so far, so that a token planted before it dies', async () => {
    const [person, attacker] = [await makePerson(db), await makePerson(db)];
    const planted = await makeSession(attacker, 'full', now);
    const answer = await enter(person.email, { endsSession: planted.session.id });
    expect('token' in answer && answer.token).not.toBe(planted.token);
    expect(await readSession(planted.token, now)).toBeNull();
  });

  it('opens no session if the account has changed while the password was checked', async () => {
    const person = await makePerson(db);
    const { verify } = await vi.importActual<typeof argon2>('@node-rs/argon2');
    verified.mockImplementationOnce(async (...given) => {
      const isRight = await verify(...given);
      await db.person.update({ where: { id: person.rowId }, data: { passwordHash: 'x', version: 2 } });
      return isRight;
    });
    expect(await enter(person.email)).toEqual({ outcome: 'wrong' });
    expect(await db.session.count({ where: { personId: person.rowId } })).toBe(0);
  });

  it('answers alike and does the same work, whether there is such an account or not', async () => {
    const people = [await makePerson(db), await makePerson(db), await makePerson(db, { hasPassword: false })];
    await db.person.update({ where: { id: people[1]?.rowId ?? '' }, data: { disabledAt: now } });
    const emails = [...people.map(({ email }) => email), 'nobody@example.org', 'no address', ''];
    for (const [index, email] of emails.entries()) {
      verified.mockClear();
      const given = { password: index === 0 ? wrong : password };
      expect(await enter(email, given)).toEqual({ outcome: 'wrong' });
      expect(verified).toHaveBeenCalledTimes(1);
      const options = argon2.parseOptions(String(verified.mock.calls[0]?.[0]));
      expect(options).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32, saltLen: 16 });
    }
  });

  it('does as much for a password that is far too long', async () => {
    expect(await enter('nowhere@example.org', { password: 'x'.repeat(4_000_000) })).toEqual({ outcome: 'wrong' });
    expect(String(verified.mock.calls[0]?.[1])).toHaveLength(0);
  });
});

describe('guesses at a password', () => {
  it('are checked five times at most, of fifty that are made at once', async () => {
    const person = await makePerson(db);
    const guesses = Array.from({ length: 50 }, () => enter(person.email, { password: wrong }));
    expect(outcomes(await Promise.all(guesses))).toEqual({ wrong: 5, limited: 45 });
    expect(verified).toHaveBeenCalledTimes(5);
    const late = await enter(person.email);
    expect(late).toMatchObject({ outcome: 'limited', retryAfter: 900 });
    expect((await enter(person.email, {}, minutes(15))).outcome).toBe('in');
  });

  it('are counted alike for an account that does not exist', async () => {
    const guesses = Array.from({ length: 10 }, () => enter('no-one@example.org'));
    expect(outcomes(await Promise.all(guesses))).toEqual({ wrong: 5, limited: 5 });
  });

  it('are checked five times at most of 500 at one account from everywhere, and the history has it once', async () => {
    const person = await makePerson(db);
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(Array.from({ length: 50 }, () => enter(person.email, { password: wrong })));
    }
    expect(verified).toHaveBeenCalledTimes(5);
    const limits = () => db.change.findMany({ where: { action: 'person.limited', subjectId: person.id } });
    await vi.waitFor(async () => expect(await limits()).toHaveLength(1), { timeout: 20_000 });
    expect(await limits()).toMatchObject([{ actor: 'system:sign-in', subjectType: 'person' }]);
  });

  it('are checked five times at most from one address or one /64, at however many accounts', async () => {
    const person = await makePerson(db);
    const guessesFrom = async (client: (index: number) => string) => {
      verified.mockClear();
      await Promise.all(
        Array.from({ length: 60 }, (_, index) => enter(`no${index}@example.org`, { client: client(index) })),
      );
      expect((await enter(person.email, { client: client(61) })).outcome).toBe('limited');
      return verified.mock.calls.length;
    };
    expect(await guessesFrom(() => '203.0.113.9')).toBe(5);
    expect(await guessesFrom((index) => `2001:db8:1:2::${index.toString(16)}`)).toBe(5);
    expect(await guessesFrom((index) => `2001:db8:1:3:${index}:${index}:1:2`)).toBe(5);
  });

  it('of others lock nobody out of a device that the account knows, which has five of its own', async () => {
    const person = await makePerson(db);
    const device = await rememberDevice(null, person.rowId, now);
    for (let time = 0; time < 8; time += 1) await enter(person.email, { password: wrong });
    expect((await enter(person.email)).outcome).toBe('limited');
    const answer = await enter(person.email, { device });
    expect(answer.outcome).toBe('in');
    expect('deviceToken' in answer && answer.deviceToken).not.toBe(device);
    const renewed = 'deviceToken' in answer ? answer.deviceToken : null;
    const guesses = Array.from({ length: 8 }, () => enter(person.email, { password: wrong, device: renewed }));
    expect(outcomes(await Promise.all(guesses))).toEqual({ wrong: 5, limited: 3 });
  });

  it('are not helped by a device that knows another account, or was long unused', async () => {
    const [person, other] = [await makePerson(db), await makePerson(db)];
    const foreign = await rememberDevice(null, other.rowId, now);
    const old = await rememberDevice(null, person.rowId, minutes(-181 * 24 * 60));
    for (let time = 0; time < 6; time += 1) await enter(person.email, { password: wrong });
    for (const device of [foreign, old, 'x']) {
      expect((await enter(person.email, { device })).outcome).toBe('limited');
    }
  });

  it('are not used up by colleagues who share an address', async () => {
    for (let time = 0; time < 8; time += 1) {
      const { email } = await makePerson(db);
      expect((await enter(email, { client: '203.0.113.7' })).outcome).toBe('in');
    }
  });
});

describe('the second step', () => {
  it('takes a code in any digits and gives the session a new token', async () => {
    for (const write of [
      (code: string) => code,
      (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `,
      toArabic,
    ]) {
      const person = await makePerson(db, { role: 'publisher', hasFactor: true });
      const token = await atSecondStep(person);
      const answer = await pass(token, write(person.codeAt(now)));
      expect(answer).toMatchObject({ outcome: 'in', expiresAt: minutes(12 * 60) });
      expect(await readSession(token, now)).toBeNull();
      expect('token' in answer && (await readSession(answer.token, now))).toMatchObject({ stage: 'full' });
    }
  });

  it('takes the code of the step before and after, and none further away', async () => {
    for (const [steps, outcome] of [
      [-2, 'wrong'],
      [-1, 'in'],
      [1, 'in'],
      [2, 'wrong'],
    ] as const) {
      const person = await makePerson(db, { role: 'publisher', hasFactor: true });
      expect((await pass(await atSecondStep(person), person.codeAt(now, steps))).outcome).toBe(outcome);
    }
  });

  it('takes no code twice, in whatever form, nor one from before it', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const code = person.codeAt(now);
    expect((await pass(await atSecondStep(person), code)).outcome).toBe('in');
    for (const again of [code, `${code.slice(0, 3)} ${code.slice(3)}`, toArabic(code), person.codeAt(now, -1)]) {
      expect(await pass(await atSecondStep(person), again)).toEqual({ outcome: 'wrong' });
    }
    expect((await pass(await atSecondStep(person), person.codeAt(now, 1))).outcome).toBe('in');
  });

  it('takes a code once of twenty that are sent at the same time', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const attempts = Array.from({ length: 20 }, async () => {
      const { token } = await makeSession(person, 'password', now);
      return { token, device: await rememberDevice(null, person.rowId, now) };
    });
    const ready = await Promise.all(attempts);
    const code = person.codeAt(now);
    const answers = await Promise.all(ready.map(({ token, device }) => pass(token, code, now, device)));
    expect(outcomes(answers)).toEqual({ in: 1, wrong: 19 });
  });

  it('goes on counting wrong codes when the password is shown again', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    for (let time = 0; time < 5; time += 1) {
      expect(await pass(await atSecondStep(person), '000000')).toEqual({ outcome: 'wrong' });
    }
    expect(await pass(await atSecondStep(person), person.codeAt(now))).toMatchObject({ outcome: 'limited' });
    const { client, token } = { client: anywhere(), token: await atSecondStep(person) };
    const device = await rememberDevice(null, person.rowId, now);
    expect((await passSecondFactor({ token, code: person.codeAt(now), client, device }, now)).outcome).toBe('in');
    const limits = { action: 'person.limited', subjectId: person.id };
    await vi.waitFor(async () => expect(await db.change.count({ where: limits })).toBe(1), { timeout: 20_000 });
  });

  it('takes twenty wrong codes a day, however patient they are', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const wrongs: string[] = [];
    for (let hour = 0; hour < 22; hour += 0.25) {
      const at = minutes(hour * 60);
      const { token } = await makeSession(person, 'password', at);
      wrongs.push((await pass(token, '000000', at)).outcome);
    }
    expect(wrongs.filter((outcome) => outcome === 'wrong').length).toBeLessThanOrEqual(20);
  });

  it('takes five wrong codes from one address, at however many accounts', async () => {
    const answers = [];
    for (let time = 0; time < 7; time += 1) {
      const person = await makePerson(db, { role: 'publisher', hasFactor: true });
      const { token } = await makeSession(person, 'password', now);
      answers.push(await passSecondFactor({ token, code: '000000', client: '203.0.113.44', device: null }, now));
    }
    expect(outcomes(answers)).toEqual({ wrong: 5, limited: 2 });
  });

  it('takes a recovery code once, also of ten that are sent at the same time', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const [code = '', next = ''] = person.recoveryCodes;
    const ready = await Promise.all(
      Array.from({ length: 10 }, async () => ({
        token: (await makeSession(person, 'password', now)).token,
        device: await rememberDevice(null, person.rowId, now),
      })),
    );
    const answers = await Promise.all(ready.map(({ token, device }) => pass(token, code, now, device)));
    expect(outcomes(answers)).toEqual({ in: 1, wrong: 9 });
    const { token, session } = await makeSession(person, 'password', now);
    expect(session.person.recoveryCodesLeft).toBe(9);
    expect((await pass(token, next.toUpperCase().replaceAll('-', ' '))).outcome).toBe('in');
  });

  it("takes nobody else's recovery code", async () => {
    const [person, other] = [
      await makePerson(db, { role: 'publisher', hasFactor: true }),
      await makePerson(db, { role: 'publisher', hasFactor: true }),
    ];
    expect(await pass(await atSecondStep(person), other.recoveryCodes[0] ?? '')).toEqual({ outcome: 'wrong' });
    expect(await db.recoveryCode.count({ where: { personId: other.rowId, usedAt: { not: null } } })).toBe(0);
  });

  it('is over once the session has ended, the account is disabled or the step was passed', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const ended = await makeSession(person, 'password', now);
    await endSession(ended.session.id, person.id, now);
    const full = await makeSession(person, 'full', now);
    const late = await makeSession(person, 'password', minutes(-31)).catch(() => null);
    for (const token of [ended.token, full.token, late?.token ?? null, null, 'x']) {
      const code = person.codeAt(now);
      expect(await passSecondFactor({ token, code, client: anywhere(), device: null }, now)).toEqual({
        outcome: 'ended',
      });
    }
    expect(await db.person.findUnique({ where: { id: person.rowId } })).toMatchObject({ totpLastStep: 0n });
    const open = await makeSession(person, 'password', now);
    await db.person.update({ where: { id: person.rowId }, data: { disabledAt: now } });
    expect(await pass(open.token, person.codeAt(now))).toEqual({ outcome: 'ended' });
  });
});

function toArabic(code: string): string {
  return code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}
