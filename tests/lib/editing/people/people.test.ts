import { describe, expect, it } from 'vitest';
import { openInvitation } from '@/lib/auth/invitations';
import { rememberDevice } from '@/lib/auth/limits/devices';
import { findPerson, listPeople } from '@/lib/auth/people';
import { type Actor, doorkeeper, loader } from '@/lib/auth/permissions';
import { toActor } from '@/lib/auth/person';
import { readSession } from '@/lib/auth/session';
import { Role } from '@/lib/db/generated/enums';
import { addPerson } from '@/lib/editing/people/add-person';
import { changeRole } from '@/lib/editing/people/change-role';
import { disablePerson } from '@/lib/editing/people/disable-person';
import { enablePerson } from '@/lib/editing/people/enable-person';
import { invitePerson } from '@/lib/editing/people/invite-person';
import { resetPerson } from '@/lib/editing/people/reset-person';
import { resetSecondFactor } from '@/lib/editing/people/reset-second-factor';
import { testDatabaseForEach } from '@/tests/support/database';
import { type MadePerson, makePerson, makeSession } from '@/tests/support/make-person';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach();
const setting = { db };
const operator = { kind: 'operator' } as const;
const administrator = { kind: 'person', id: 'admin', role: 'administrator', translates: null } as const;
const plain = { email: 'new@example.org', role: 'contributor', lang: 'ar' };

const tokenOf = (address = '') => address.split('/').at(-1) ?? '';
const lastChange = () => db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
const rowOf = ({ rowId }: MadePerson) => db.person.findUniqueOrThrow({ where: { id: rowId } });

/** Every verb about somebody else's account, with what it takes besides the person and the version. */
const verbs = {
  changeRole: (actor: Actor, seen: object) => changeRole(actor, { ...seen, role: 'reviewer' }, setting),
  disablePerson: (actor: Actor, seen: object) => disablePerson(actor, seen, setting),
  enablePerson: (actor: Actor, seen: object) => enablePerson(actor, seen, setting),
  invitePerson: (actor: Actor, seen: object) => invitePerson(actor, seen, setting),
  resetPerson: (actor: Actor, seen: object) => resetPerson(actor, { ...seen, passwordHash: null }, setting),
  resetSecondFactor: (actor: Actor, seen: object) => resetSecondFactor(actor, seen, setting),
};

describe('every verb about an account', () => {
  const others = Object.values(Role)
    .filter((role) => role !== 'administrator')
    .map((role): Actor => ({ kind: 'person', id: 'x', role, translates: role === 'translator' ? 'ar' : null }));

  it('is for administrators and the operator alone', async () => {
    const person = await makePerson(db);
    for (const actor of [...others, loader, doorkeeper]) {
      for (const verb of Object.values(verbs)) {
        await expect(verb(actor, { id: person.id, version: 1 })).rejects.toMatchObject({ code: 'forbidden' });
      }
      await expect(addPerson(actor, plain, setting)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await db.change.count()).toBe(0);
  });

  it.each(Object.entries(verbs))('is refused for an old version, none, and nobody: %s', async (_, verb) => {
    const person = await makePerson(db);
    await expect(verb(administrator, { id: person.id, version: 2 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(verb(administrator, { id: person.id })).rejects.toMatchObject({ name: 'ZodError' });
    await expect(verb(administrator, { id: 'nobody', version: 1 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(verb(administrator, { id: person.id, version: 1, email: 'x' })).rejects.toThrow();
    expect(await db.change.count()).toBe(0);
    expect(await rowOf(person)).toMatchObject({ version: 1, role: 'contributor', disabledAt: null });
  });

  it('leaves a change without an address, a name or a secret, in a chain that holds', async () => {
    const { id, secondFactor } = await addPerson(
      administrator,
      { ...plain, role: 'reviewer', name: 'Somebody Known', passwordHash: 'a-hash', withSecondFactor: true },
      setting,
    );
    const seen = async () => ({ id, version: (await findPerson({ id }))?.version });
    await changeRole(administrator, { ...(await seen()), role: 'translator', translates: 'en' }, setting);
    await resetSecondFactor(administrator, await seen(), setting);
    await invitePerson(administrator, await seen(), setting);
    await resetPerson(operator, { ...(await seen()), passwordHash: null }, setting);
    await disablePerson(operator, await seen(), setting);
    await enablePerson(operator, await seen(), setting);
    const changes = await db.change.findMany({ orderBy: { seq: 'asc' } });
    expect(changes.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'person.add administrator:admin',
      'person.role administrator:admin',
      'person.reset administrator:admin',
      'person.invite administrator:admin',
      'person.reset operator',
      'person.disable operator',
      'person.enable operator',
    ]);
    expect(changes.every(({ subjectType, subjectId }) => subjectType === 'person' && subjectId === id)).toBe(true);
    expect(changes[1]).toMatchObject({
      before: { role: 'reviewer', translates: null, lang: 'ar', disabled: false },
      after: { role: 'translator', translates: 'en', lang: 'ar', disabled: false },
    });
    const written = JSON.stringify(changes, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(written).not.toMatch(/new@|example\.org|Somebody|a-hash|otpauth/);
    for (const secret of [secondFactor?.secret ?? '', ...(secondFactor?.recoveryCodes ?? [])]) {
      expect(written).not.toContain(secret);
    }
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });
});

describe('addPerson', () => {
  it('invites a person under a random name, with an address for one use', async () => {
    const { id, invitation, secondFactor } = await addPerson(administrator, plain, setting);
    expect(id).toMatch(/^[a-z0-9]{12}$/);
    expect(secondFactor).toBeNull();
    expect(invitation?.path).toMatch(/^\/ar\/desk\/invitation\/[\w-]{43}$/);
    expect(await openInvitation(tokenOf(invitation?.path))).toMatchObject({ id, email: 'new@example.org' });
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(tokenOf(invitation?.path));
    expect(await listPeople()).toMatchObject([{ id, hasPassword: false, invitedUntil: invitation?.expiresAt }]);
  });

  it('hands out a second factor only where it is asked to, and to a role that needs one', async () => {
    const add = async (email: string, role: string, withSecondFactor: boolean) =>
      (await addPerson(operator, { ...plain, email, role, withSecondFactor }, setting)).secondFactor;
    expect(await add('a@example.org', 'reviewer', false)).toBeNull();
    expect(await add('b@example.org', 'contributor', true)).toBeNull();
    const handed = await add('c@example.org', 'reviewer', true);
    expect(handed?.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(handed?.recoveryCodes).toHaveLength(10);
    expect(await findPerson({ email: 'C@Example.org' })).toMatchObject({
      hasSecondFactor: true,
      recoveryCodesLeft: 10,
    });
  });

  it('gives one account to an address, however it is spelled', async () => {
    await addPerson(administrator, plain, setting);
    const again = addPerson(administrator, { ...plain, email: ' NEW@example.org' }, setting);
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    const both = ['x@b\u00fccher.example', 'x@bu\u0308cher.example'].map((email) =>
      addPerson(administrator, { ...plain, email }, setting),
    );
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    [{ role: ' publisher' }],
    [{ role: 'publisher ' }],
    [{ role: 'Publisher' }],
    [{ role: 'PUBLISHER' }],
    [{ role: 'operator' }],
    [{ role: 'toString' }],
    [{ role: ['publisher'] }],
    [{ role: 'translator' }],
    [{ role: 'translator', translates: 'fr' }],
    [{ translates: 'ar' }],
    [{ lang: 'AR' }],
    [{ email: 'no address' }],
    [{ email: '\u0435d@example.org' }],
    [{ name: 'x\u202ey' }],
    [{ name: 'x'.repeat(201) }],
    [{ publicId: 'chosen' }],
    [{ disabledAt: null }],
  ])('refuses %j', async (wrong) => {
    await expect(addPerson(administrator, { ...plain, ...wrong }, setting)).rejects.toMatchObject({ name: 'ZodError' });
    expect(await db.person.count()).toBe(0);
  });
});

describe('changeRole', () => {
  it('ends every session, so that nothing goes on with the role before', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const tokens = [(await makeSession(person)).token, (await makeSession(person, 'password')).token];
    await changeRole(administrator, { id: person.id, version: 1, role: 'contributor' }, setting);
    for (const token of tokens) expect(await readSession(token)).toBeNull();
    expect(await rowOf(person)).toMatchObject({ role: 'contributor', version: 2 });
  });

  it('changes nothing where the role is the same', async () => {
    const person = await makePerson(db, { role: 'translator' });
    const { token } = await makeSession(person);
    const same = { id: person.id, version: 1, role: 'translator', translates: 'ar' };
    expect(await changeRole(administrator, same, setting)).toEqual({ version: 1, secondFactor: null });
    expect(await readSession(token)).not.toBeNull();
    expect(await db.change.count()).toBe(0);
    await changeRole(administrator, { ...same, translates: 'en' }, setting);
    expect(await readSession(token)).toBeNull();
  });

  it('hands out a second factor to whoever has none, if it is asked to', async () => {
    const [one, other] = [await makePerson(db), await makePerson(db, { hasFactor: true })];
    const give = async ({ id }: MadePerson) =>
      (await changeRole(operator, { id, version: 1, role: 'reviewer', withSecondFactor: true }, setting)).secondFactor;
    expect((await give(one))?.recoveryCodes).toHaveLength(10);
    expect(await give(other)).toBeNull();
    expect((await rowOf(other)).totpSecret).toBe(other.secret);
  });
});

describe('the last administrator', () => {
  it('is neither disabled nor given another role at the desk, and is by the operator', async () => {
    const person = await makePerson(db, { role: 'administrator', hasFactor: true });
    const out = await makePerson(db, { role: 'administrator' });
    await db.person.update({ where: { id: out.rowId }, data: { disabledAt: new Date() } });
    await makePerson(db, { role: 'administrator', hasPassword: false });
    const self = toActor({ id: person.id, role: 'administrator', translates: null });
    const seen = { id: person.id, version: 1 };
    for (const actor of [self, administrator]) {
      await expect(verbs.disablePerson(actor, seen)).rejects.toMatchObject({ code: 'conflict' });
      await expect(verbs.changeRole(actor, seen)).rejects.toMatchObject({ code: 'conflict' });
    }
    await verbs.disablePerson(operator, seen);
    expect((await rowOf(person)).disabledAt).not.toBeNull();
  });

  it('stays when two put each other out at the same time', async () => {
    const [one, other] = [
      await makePerson(db, { role: 'administrator', hasFactor: true }),
      await makePerson(db, { role: 'administrator', hasFactor: true }),
    ];
    const actorOf = ({ id }: MadePerson) => toActor({ id, role: 'administrator', translates: null });
    const done = await Promise.allSettled([
      verbs.disablePerson(actorOf(one), { id: other.id, version: 1 }),
      verbs.changeRole(actorOf(other), { id: one.id, version: 1 }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.person.count({ where: { role: 'administrator', disabledAt: null } })).toBe(1);
  });
});

describe('disablePerson', () => {
  it('shuts a person out at once, with sessions, invitations and known devices', async () => {
    const person = await makePerson(db);
    const { token } = await makeSession(person);
    await rememberDevice(null, person.rowId, new Date());
    const { invitation } = await invitePerson(administrator, { id: person.id, version: 1 }, setting);
    await disablePerson(administrator, { id: person.id, version: 2 }, setting);
    expect(await readSession(token)).toBeNull();
    expect(await openInvitation(tokenOf(invitation.path))).toBeNull();
    expect(await db.knownDevice.count()).toBe(0);
    await expect(invitePerson(administrator, { id: person.id, version: 3 }, setting)).rejects.toThrow(/is disabled/);
    await enablePerson(administrator, { id: person.id, version: 3 }, setting);
    expect(await readSession(token)).toBeNull();
    expect(await openInvitation(tokenOf(invitation.path))).toBeNull();
    expect(await lastChange()).toMatchObject({ action: 'person.enable', after: { disabled: false } });
  });
});

describe('invitations', () => {
  it('replace each other, and run out after three days', async () => {
    const person = await makePerson(db, { hasPassword: false });
    const first = await invitePerson(administrator, { id: person.id, version: 1 }, setting);
    const second = await invitePerson(administrator, { id: person.id, version: 2 }, setting);
    expect(await openInvitation(tokenOf(first.invitation.path))).toBeNull();
    const token = tokenOf(second.invitation.path);
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
    expect(await openInvitation(token, hours(71.9))).toMatchObject({ id: person.id });
    expect(await openInvitation(token, hours(72.1))).toBeNull();
    for (const other of ['', 'x', `${token}x`]) expect(await openInvitation(other)).toBeNull();
  });
});

describe('resetSecondFactor', () => {
  it('takes the second factor with its recovery codes, and ends every session', async () => {
    for (const role of ['reviewer', 'contributor'] as const) {
      const person = await makePerson(db, { role, hasFactor: true });
      const { token } = await makeSession(person);
      await resetSecondFactor(administrator, { id: person.id, version: 1 }, setting);
      expect(await readSession(token)).toBeNull();
      expect(await rowOf(person)).toMatchObject({ totpSecret: null, totpProvedAt: null, version: 2 });
      expect(await db.recoveryCode.count()).toBe(0);
    }
  });
});

describe('resetPerson', () => {
  it('gives an invitation, and a new second factor to a role that needs one', async () => {
    const person = await makePerson(db, { role: 'reviewer', hasFactor: true });
    const { token } = await makeSession(person);
    const seen = { id: person.id, version: 1, passwordHash: null };
    const { invitation, secondFactor } = await resetPerson(operator, seen, setting);
    expect(await openInvitation(tokenOf(invitation?.path))).toMatchObject({ id: person.id });
    expect((await rowOf(person)).totpSecret).toBe(secondFactor?.secret);
    expect(secondFactor?.secret).not.toBe(person.secret);
    expect(await readSession(token)).toBeNull();
  });

  it('takes a second factor from a role that needs none, and a password where one is given', async () => {
    const person = await makePerson(db, { hasFactor: true });
    const seen = { id: person.id, version: 1, passwordHash: 'another' };
    expect(await resetPerson(operator, seen, setting)).toEqual({ invitation: null, secondFactor: null });
    expect(await rowOf(person)).toMatchObject({ totpSecret: null, passwordHash: 'another' });
  });
});
