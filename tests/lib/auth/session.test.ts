import { describe, expect, it } from 'vitest';
import { actorOf, endSession, endSessions, forgetOldSessions, listSessions, readSession } from '@/lib/auth/session';
import { DomainError } from '@/lib/errors/domain-error';
import { testDatabase } from '@/tests/support/database';
import { makePerson, makeSession } from '@/tests/support/make-person';

// Each test has people of its own.
const { db } = await testDatabase();
const start = new Date('2026-11-04T10:00:00Z');
const minutes = (count: number) => new Date(+start + count * 60_000);

describe('a session', () => {
  it('tells who is there', async () => {
    const person = await makePerson(db, { role: 'reviewer', hasFactor: true });
    const { session } = await makeSession(person);
    expect(session.person).toEqual({
      id: person.id,
      email: person.email,
      name: null,
      role: 'reviewer',
      translates: null,
      lang: 'en',
      hasSecondFactor: true,
      recoveryCodesLeft: 10,
    });
    expect(actorOf(session)).toEqual({ kind: 'person', id: person.id, role: 'reviewer', translates: null });
  });

  it('is known by a token of 256 bits, which is stored nowhere', async () => {
    const person = await makePerson(db);
    const { token } = await makeSession(person);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await db.session.findMany({ where: { personId: person.rowId } });
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const other of [null, '', 'x', rows[0]?.tokenSha256 ?? '', `${token}x`, token.toLowerCase()]) {
      expect(await readSession(other)).toBeNull();
    }
  });

  it('ends after half an hour without a request', async () => {
    const { token } = await makeSession(await makePerson(db), 'full', start);
    expect(await readSession(token, minutes(29))).not.toBeNull();
    expect(await readSession(token, minutes(58))).not.toBeNull();
    expect(await readSession(token, minutes(88.5))).toBeNull();
  });

  it('ends after twelve hours, however busy it is', async () => {
    const { token } = await makeSession(await makePerson(db), 'full', start);
    for (let at = 20; at < 720; at += 20) expect(await readSession(token, minutes(at))).not.toBeNull();
    expect(await readSession(token, minutes(720))).toBeNull();
  });

  it('is written to at most once a minute', async () => {
    const { token, session } = await makeSession(await makePerson(db), 'full', start);
    const seenAt = async () => (await db.session.findUniqueOrThrow({ where: { id: session.id } })).seenAt;
    await readSession(token, minutes(0.9));
    expect(await seenAt()).toEqual(start);
    await readSession(token, minutes(1.1));
    expect(await seenAt()).toEqual(minutes(1.1));
  });

  it('that has shown the password alone acts as nobody, and has half an hour for the second step', async () => {
    const person = await makePerson(db, { role: 'reviewer', hasFactor: true });
    const { token, session } = await makeSession(person, 'password', start);
    expect(() => actorOf(session)).toThrow(DomainError);
    await readSession(token, minutes(20));
    expect(await readSession(token, minutes(31))).toBeNull();
    expect(await listSessions(person.id, start)).toEqual([]);
  });

  it('opens nothing to a role that needs a second factor and has none', async () => {
    const person = await makePerson(db);
    const { token } = await makeSession(person);
    await db.person.update({ where: { id: person.rowId }, data: { role: 'publisher' } });
    expect(await readSession(token)).toBeNull();
  });

  it('has the role of this moment, and ends with the account', async () => {
    const person = await makePerson(db);
    const { token } = await makeSession(person);
    await db.person.update({ where: { id: person.rowId }, data: { role: 'translator', translates: 'en' } });
    expect((await readSession(token))?.person).toMatchObject({ role: 'translator', translates: 'en' });
    await db.person.update({ where: { id: person.rowId }, data: { disabledAt: new Date() } });
    expect(await readSession(token)).toBeNull();
  });

  it('is listed for its owner alone, who alone can end it', async () => {
    const [owner, other] = [await makePerson(db), await makePerson(db)];
    const { token, session } = await makeSession(owner);
    await makeSession(other);
    expect(await listSessions(owner.id)).toMatchObject([{ id: session.id, agent: 'a browser of tests' }]);
    expect(await endSession(session.id, other.id)).toBe(false);
    expect(await endSession("' OR 1=1", owner.id)).toBe(false);
    expect(await readSession(token)).not.toBeNull();
    expect(await endSession(session.id, owner.id)).toBe(true);
    expect(await readSession(token)).toBeNull();
    expect(await listSessions(owner.id)).toEqual([]);
  });

  it('is kept when its owner ends all others', async () => {
    const person = await makePerson(db);
    const { token, session } = await makeSession(person);
    const others = [await makeSession(person), await makeSession(person)];
    expect(await endSessions(person.id, session.id)).toBe(2);
    expect(await readSession(token)).not.toBeNull();
    for (const other of others) expect(await readSession(other.token)).toBeNull();
  });

  it('is remembered for a day after its end, and then forgotten', async () => {
    const person = await makePerson(db);
    const { session } = await makeSession(person, 'full', start);
    await endSession(session.id, person.id, start);
    await makeSession(person, 'full', minutes(23 * 60));
    const left = () => db.session.count({ where: { personId: person.rowId } });
    await forgetOldSessions(minutes(24 * 60 - 1));
    expect(await left()).toBe(2);
    await forgetOldSessions(minutes(24 * 60 + 1));
    expect(await left()).toBe(1);
    await forgetOldSessions(minutes(60 * 60));
    expect(await left()).toBe(0);
  });

  it('names its browser in one line', async () => {
    const person = await makePerson(db);
    const { openSession } = await import('@/lib/auth/session');
    await openSession(
      { person: person.rowId, stage: 'full', agent: `a\nb\u2028c\u202ed\u0000${'x'.repeat(400)}` },
      new Date(),
    );
    const [{ agent = '' } = {}] = await listSessions(person.id);
    expect(agent).toMatch(/^a b c d x+$/);
    expect(agent).toHaveLength(300);
  });
});
