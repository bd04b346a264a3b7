import { PassThrough, Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { totpCode, totpStep } from '@/lib/auth/codes/totp';
import { openInvitation } from '@/lib/auth/invitations';
import { passSecondFactor, signIn } from '@/lib/editing/people/own/sign-in';
import { noteRunning } from '@/lib/process/running-portal';
import { testDatabaseForEach } from '@/tests/support/database';
import { runVerb } from '@/tests/support/run-verb';

const { db } = await testDatabaseForEach();
afterEach(() => {
  vi.restoreAllMocks();
});

const password = 'a quiet river at noon';

/** Runs `portal user` with this on standard input. */
function user(input: string | Readable, ...args: string[]) {
  const stream = typeof input === 'string' ? Readable.from(input === '' ? [] : [Buffer.from(input)]) : input;
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(stream as typeof process.stdin);
  return runVerb('user', ...args);
}

const enter = (email: string, typed = password) =>
  signIn({ email, password: typed, client: '203.0.113.7', device: null, agent: 'a browser' });

describe('portal user add', () => {
  it('prints what the contract names for a role that needs a second factor, and it opens the desk', async () => {
    const { code, out } = await user(`${password}\n`, 'add', 'Ed@Example.org', '--role', 'publisher', '--json');
    const printed = JSON.parse(out);
    expect(code).toBe(0);
    expect(printed).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{12}$/),
      email: 'ed@example.org',
      role: 'publisher',
      totp: { secret: expect.stringMatching(/^[A-Z2-7]{32}$/), uri: expect.stringMatching(/^otpauth:\/\/totp\//) },
      recoveryCodes: expect.arrayContaining([expect.stringMatching(/^(\w{4}-){3}\w{4}$/)]),
    });
    const answer = await enter('ed@example.org');
    expect(answer.outcome).toBe('second-factor');
    const token = 'token' in answer ? answer.token : null;
    const typed = totpCode(printed.totp.secret, totpStep(new Date()));
    expect(await passSecondFactor({ token, code: typed, client: '203.0.113.7', device: null })).toMatchObject({
      outcome: 'in',
    });
  });

  it('prints an invitation where there is no password', async () => {
    const args = ['add', 'tr@example.org', '--role', 'translator', '--translates', 'en', '--lang', 'en', '--json'];
    const { code, out } = await user('', ...args);
    const { invitation, ...rest } = JSON.parse(out);
    expect({ code, ...rest }).toMatchObject({ code: 0, email: 'tr@example.org', role: 'translator', translates: 'en' });
    expect(rest).not.toHaveProperty('totp');
    expect(invitation).toMatch(/^http:\/\/localhost:\d+\/en\/desk\/invitation\//);
    expect(await openInvitation(invitation.split('/').at(-1))).toMatchObject({ email: 'tr@example.org' });
    const words = await user('\n', 'add', 'co@example.org', '--role', 'contributor', '--name', 'Co');
    expect(words.out).toMatch(
      /^Added: co@example\.org, contributor\.\n[\s\S]*once[\s\S]*\/ar\/desk\/invitation\/[\w-]{43}\n/,
    );
  });

  it('names the address of the portal that runs, whichever port that has', async () => {
    const invite = async (email: string) =>
      JSON.parse((await user('', 'add', email, '--role', 'contributor', '--json')).out).invitation;
    vi.stubEnv('PORT', '8123');
    const forget = await noteRunning();
    vi.stubEnv('PORT', '');
    expect(await invite('a@example.org')).toMatch(/^http:\/\/localhost:8123\/ar\/desk\/invitation\//);
    await forget();
    expect(await invite('b@example.org')).toMatch(/^http:\/\/localhost:3000\//);
  });

  it('says that PORT or PORTAL_ORIGIN is needed where nothing tells the address, and only there', async () => {
    const invite = async (email: string) => (await user('\n', 'add', email, '--role', 'contributor')).out;
    vi.stubEnv('PORT', '');
    expect(await invite('c@example.org')).toMatch(/localhost:3000[\s\S]*PORT or PORTAL_ORIGIN/);
    vi.stubEnv('PORT', '8123');
    expect(await invite('d@example.org')).not.toContain('PORTAL_ORIGIN');
    const forget = await noteRunning();
    vi.stubEnv('PORT', '');
    expect(await invite('e@example.org')).not.toContain('PORTAL_ORIGIN');
    await forget();
  });

  it('takes the first line as it is, and does not wait for an end that does not come', async () => {
    const open = new PassThrough();
    open.write(`  ${password}  \r\nmore`);
    expect((await user(open, 'add', 'a@example.org', '--role', 'contributor', '--json')).code).toBe(0);
    expect((await enter('a@example.org', `  ${password}  `)).outcome).toBe('in');
    expect((await enter('a@example.org')).outcome).toBe('wrong');
  });

  it('refuses a password that cannot be one, and an address that has an account', async () => {
    const short = await user('short\n', 'add', 'a@example.org', '--role', 'contributor');
    expect(short).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^Nothing was changed: the password is shorter/),
    });
    expect(await db.person.count()).toBe(0);
    await user('', 'add', 'a@example.org', '--role', 'contributor');
    const again = await user('', 'add', 'A@example.org', '--role', 'reviewer', '--json');
    expect({ code: again.code, ...JSON.parse(again.out) }).toMatchObject({ code: 1, state: 'refused' });
    const nothing = await user('', 'add', 'nothing', '--role', 'contributor');
    expect(nothing).toEqual({ code: 1, out: '', err: expect.stringContaining('"nothing" is not an address') });
    expect(await db.person.count()).toBe(1);
  });

  it.each([
    [['add', 'a@example.org'], /A role is due: contributor, translator/],
    [['add', 'a@example.org', '--role', ' publisher'], /There is no role " publisher"\./],
    [['add', 'a@example.org', '--role', 'publisher '], /There is no role "publisher "\./],
    [['add', 'a@example.org', '--role', 'Publisher'], /There is no role "Publisher"\./],
    [['add', 'a@example.org', '--role', 'operator'], /There is no role "operator"\./],
    [['add', 'a@example.org', '--role', 'translator'], /needs --translates/],
    [['add', 'a@example.org', '--role', 'translator', '--translates', 'fr'], /--translates is ar or en/],
    [['add', 'a@example.org', '--role', 'reviewer', '--translates', 'ar'], /for translators alone/],
    [['add', 'a@example.org', '--role', 'reviewer', '--lang', 'AR'], /--lang is ar or en/],
    [['add'], /add needs the address/],
    [['add', 'a@example.org', 'reviewer'], /add has no place for the word "reviewer"/],
    [['role', 'a@example.org'], /A role is due/],
    [['role', 'a@example.org', 'reviewer', '--name', 'x'], /role has no option --name/],
    [['list', 'a@example.org'], /list has no place/],
    [['disable', 'a@example.org', '--role', 'reviewer'], /disable has no option --role/],
    [['remove', 'a@example.org'], /There is no action "remove"/],
    [[], /./],
  ])('answers %j with how it is used', async (args, sentence) => {
    const { code, out, err } = await user(`${password}\n`, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(await db.person.count()).toBe(0);
  });
});

describe('portal user', () => {
  it('lists accounts without secrets', async () => {
    expect((await user('', 'list')).out).toBe('There is no account yet.\n');
    await user(`${password}\n`, 'add', 'b@example.org', '--role', 'reviewer');
    await user('', 'add', 'a@example.org', '--role', 'translator', '--translates', 'ar', '--name', 'Ay');
    expect((await user('', 'list')).out).toBe(
      'a@example.org  translator (ar), invited\nb@example.org  reviewer, second factor\n',
    );
    const people = JSON.parse((await user('', 'list', '--json')).out);
    expect(people).toMatchObject([
      { email: 'a@example.org', name: 'Ay', role: 'translator', translates: 'ar', hasPassword: false, disabled: false },
      { email: 'b@example.org', name: null, role: 'reviewer', hasSecondFactor: true, invitedUntil: null },
    ]);
    const { totpSecret, passwordHash } = await db.person.findFirstOrThrow({ where: { role: 'reviewer' } });
    expect(JSON.stringify(people)).not.toContain(totpSecret);
    expect(JSON.stringify(people)).not.toContain(passwordHash);
  });

  it('gives another role, with a second factor where it needs one', async () => {
    await user(`${password}\n`, 'add', 'a@example.org', '--role', 'contributor');
    const raised = JSON.parse((await user('', 'role', 'A@example.org', 'administrator', '--json')).out);
    expect(raised).toMatchObject({ role: 'administrator', totp: { secret: expect.any(String) } });
    const lowered = JSON.parse(
      (await user('', 'role', 'a@example.org', 'translator', '--translates', 'en', '--json')).out,
    );
    expect(lowered).toMatchObject({ role: 'translator', translates: 'en' });
    expect(lowered).not.toHaveProperty('totp');
  });

  it('shuts out and lets in again', async () => {
    await user(`${password}\n`, 'add', 'a@example.org', '--role', 'contributor');
    expect((await user('', 'disable', 'a@example.org')).out).toBe('Shut out: a@example.org, contributor.\n');
    expect((await enter('a@example.org')).outcome).toBe('wrong');
    expect((await user('', 'list')).out).toContain('disabled');
    await user('', 'enable', 'a@example.org');
    expect((await enter('a@example.org')).outcome).toBe('in');
  });

  it('resets what was lost: an invitation, and another second factor', async () => {
    const added = JSON.parse((await user(`${password}\n`, 'add', 'a@example.org', '--role', 'reviewer', '--json')).out);
    const { out } = await user('', 'reset', 'a@example.org', '--json');
    const { invitation, totp, recoveryCodes } = JSON.parse(out);
    expect(invitation).toContain('/desk/invitation/');
    expect(totp.secret).not.toBe(added.totp.secret);
    expect(recoveryCodes).toHaveLength(10);
    const words = await user('', 'reset', 'a@example.org');
    expect(words.out.split('\n').filter((line) => /^ {2}(\w{4}-){3}\w{4}$/.test(line))).toHaveLength(10);
  });

  it('says with 1 that there is no such account', async () => {
    for (const args of [
      ['role', 'x@example.org', 'reviewer'],
      ['disable', 'x@example.org'],
      ['reset', 'x@example.org'],
    ]) {
      const { code, out, err } = await user('', ...args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('there is no account of x@example.org.');
    }
    expect(await db.change.count()).toBe(0);
  });
});
