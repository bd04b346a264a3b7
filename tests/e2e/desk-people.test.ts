import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { totpCode, totpStep } from '@/lib/auth/codes/totp';
import { createDatabaseClient } from '@/lib/db/client';
import { Role } from '@/lib/db/generated/enums';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { type MadePerson, makePerson, password } from '@/tests/support/make-person';
import { inWhole } from '@/tests/support/whole';

const origin = portalOrigin();
const browser = await openBrowser();
const db = createDatabaseClient(inject('portalDatabase'));
afterAll(() => db.$disconnect());

/** All tests come from one address, whose wrong guesses would lock out the next one. */
beforeEach(() => db.attempt.deleteMany({ where: { bucket: { contains: '-from:' } } }));

const open = (path: string, options: Parameters<Browser['newContext']>[0] = {}) => openIn(browser, path, options);

async function openIn(where: Browser | BrowserContext, path: string, options = {}): Promise<Page> {
  const page = await where.newPage(options);
  await page.goto(origin + path);
  return page;
}

/** Fills in the form that the page opens with, which has the focus already, and sends it by Enter. */
async function typePassword(page: Page, email: string, secret = password) {
  await page.locator('#email:focus').waitFor();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
}

async function typeCode(page: Page, code: string) {
  await page.waitForURL(/second-factor/);
  await page.locator('#code').fill(code);
  await page.keyboard.press('Enter');
}

async function signIn(person: MadePerson, path: string, options = {}): Promise<Page> {
  const page = await open(path, options);
  await typePassword(page, person.email);
  if (person.secret !== null) await typeCode(page, person.codeAt(new Date()));
  await page.waitForURL(origin + path);
  return page;
}

const heading = (page: Page) => page.locator('h1').innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('signing in', () => {
  it.each([true, false])(
    'by keyboard alone leads to the page that was asked for, with JavaScript: %s',
    async (isOn) => {
      const person = await makePerson(db);
      const page = await open('/en/desk/account', { javaScriptEnabled: isOn });
      expect(new URL(page.url()).pathname).toBe('/en/desk/sign-in');
      await typePassword(page, person.email);
      await page.waitForURL(`${origin}/en/desk/account`);
      expect(await heading(page)).toBe('My account');
      expect(await page.locator('header').innerText()).toContain('Contributor');
      await page.close();
    },
  );

  it('without a page to go on to speaks the language of the account', async () => {
    const person = await makePerson(db, { role: 'contributor' });
    const page = await open('/ar/desk/sign-in', { javaScriptEnabled: false });
    await typePassword(page, person.email);
    await page.waitForURL(`${origin}/en/desk`);
    await page.goto(`${origin}/ar/desk/account`);
    expect(await heading(page)).toBe('حسابي');
    await page.close();
  });

  it('is refused in one sentence whether the account exists or not; the e-mail stays, the password does not', async () => {
    const person = await makePerson(db);
    const said = [];
    for (const email of [person.email, 'nobody@example.org']) {
      const page = await open('/en/desk/sign-in', { javaScriptEnabled: false });
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await typePassword(page, email, 'not the password');
      expect((await answered).status()).toBe(422);
      await page.locator('#password-error').waitFor();
      expect([await page.inputValue('#email'), await page.inputValue('#password')]).toEqual([email, '']);
      expect(await page.locator('#password').getAttribute('aria-describedby')).toBe('password-error');
      expect(await focused(page)).toBe('password');
      said.push(await page.locator('main').innerText());
      await page.close();
    }
    expect(said[0]).toBe(said[1]);
  });

  it('says when it can be tried again after too many guesses', async () => {
    const person = await makePerson(db);
    // A browser that the account knows is counted by itself: nobody else is locked out by this test.
    const page = await signIn(person, '/en/desk/account', { javaScriptEnabled: false });
    await page.locator('header').getByRole('button', { name: 'Sign out' }).click();
    await guess(page, person.email);
    const alert = await page.getByRole('alert').innerText();
    expect(alert).toMatch(/Too many attempts\. Try again in (a minute|\d+ minutes)/);
    expect(await page.inputValue('#email')).toBe(person.email);
    await page.close();
  });

  it('leads to no page outside the desk', async () => {
    const person = await makePerson(db);
    for (const to of ['//example.org/en/desk', 'https://example.org/en/desk', '/en/desk/../../x', '/\\example.org']) {
      const { email } = person;
      const answer = await post('/en/desk/sign-in', { email, password, to });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/desk']);
    }
  });

  it('tells password managers what each field is for', async () => {
    const page = await open('/en/desk/sign-in');
    const kinds = await page
      .locator('main input:not([type=hidden])')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('autocomplete')));
    expect(kinds).toEqual(['username', 'current-password']);
    await page.close();
  });
});

describe('the second factor', () => {
  it('is asked for after the password, and opens nothing before', async () => {
    const person = await makePerson(db, { role: 'reviewer', hasFactor: true });
    const page = await open('/en/desk/account', { javaScriptEnabled: false });
    await typePassword(page, person.email);
    await page.waitForURL(/\/en\/desk\/second-factor\?to=/);
    await page.goto(`${origin}/en/desk/account`);
    await typeCode(page, '000000');
    await page.locator('#code-error').waitFor();
    expect([await focused(page), await page.locator('#code').getAttribute('autocomplete')]).toEqual([
      'code',
      'one-time-code',
    ]);
    await typeCode(page, person.codeAt(new Date()));
    await page.waitForURL(`${origin}/en/desk/account`);
    await page.close();
  });

  it('is replaced once by a recovery code, and the page says how many are left', async () => {
    const person = await makePerson(db, { role: 'publisher', hasFactor: true });
    const page = await open('/en/desk/account', { javaScriptEnabled: false });
    await typePassword(page, person.email);
    await typeCode(page, person.recoveryCodes[0] ?? '');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').innerText()).toBe('You signed in with a recovery code. 9 are left.');
    await page.close();
  });

  it('is enrolled at the first sign-in of a role that needs it, with recovery codes that are shown once', async () => {
    const person = await makePerson(db, { role: 'reviewer' });
    const page = await open('/en/desk/account', { javaScriptEnabled: false });
    await typePassword(page, person.email);
    await page.waitForURL(/second-factor\/enrol/);
    expect(await page.getByRole('img').locator('svg').count()).toBe(1);
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    await typeCode(page, '000000');
    await page.locator('#code-error').waitFor();
    await typeCode(page, totpCode(secret, totpStep(new Date())));
    const codes = (await page.locator('pre').innerText()).split('\n');
    expect(new Set(codes).size).toBe(10);
    await page.getByRole('link', { name: 'Go on, the codes are stored' }).click();
    await page.waitForURL(`${origin}/en/desk/account`);
    await page.goto(`${origin}/en/desk/second-factor/enrol`);
    expect(await page.locator('pre').count()).toBe(0);
    await page.close();
  });
});

describe('the account', () => {
  it('ends another session at once, and after a new password all others', async () => {
    const person = await makePerson(db);
    const here = await signIn(person, '/en/desk/account', { javaScriptEnabled: false });
    const there = await signIn(person, '/en/desk/account');
    const elsewhere = await signIn(person, '/ar/desk/account');
    await here.reload();
    expect(await here.locator('tbody tr').count()).toBe(3);
    expect(await here.locator('tbody tr').first().innerText()).toContain('this browser');
    await here.getByRole('button', { name: 'End this session' }).first().click();
    await here.getByText('The session is ended.').waitFor();
    expect(await here.locator('tbody tr').count()).toBe(2);
    await elsewhere.reload();
    expect(elsewhere.url()).toContain('/ar/desk/sign-in');

    await here.locator('#current').fill(password);
    await here.locator('#password').fill('another river at noon');
    await here.locator('#repeat').fill('another river at noon');
    await here.keyboard.press('Enter');
    await here.getByText('The password is changed').waitFor();
    await there.reload();
    expect(there.url()).toContain('/en/desk/sign-in');
    await here.reload();
    expect(await heading(here)).toBe('My account');
    await Promise.all([here, there, elsewhere].map((page) => page.close()));
  });

  it('refuses a new password at its field and changes nothing', async () => {
    const person = await makePerson(db);
    const page = await signIn(person, '/en/desk/account', { javaScriptEnabled: false });
    await page.locator('#current').fill('not the password');
    await page.locator('#password').fill('another river at noon');
    await page.locator('#repeat').fill('another river at noon');
    await page.keyboard.press('Enter');
    expect(await page.locator('#current-error').innerText()).toBe('This is not your current password.');
    await expect.poll(() => focused(page)).toBe('current');
    await page.locator('#current').fill(password);
    await page.locator('#password').fill('short');
    await page.locator('#repeat').fill('short');
    await page.keyboard.press('Enter');
    expect(await page.locator('#password-error').innerText()).toContain('at least 12 characters');
    await page.close();
  });

  it('signs out, and speaks the language that was chosen', async () => {
    const person = await makePerson(db);
    const page = await signIn(person, '/en/desk/account', { javaScriptEnabled: false });
    await page.getByRole('radio', { name: 'العربية' }).check();
    await page.getByRole('button', { name: 'Save the language' }).click();
    await page.waitForURL(/\/ar\/desk\/account/);
    await page.locator('header').getByRole('button', { name: 'تسجيل الخروج' }).click();
    await page.getByText('جرى تسجيل الخروج.').waitFor();
    await page.goto(`${origin}/en/desk/account`);
    expect(page.url()).toContain('/en/desk/sign-in');
    await page.close();
  });
});

describe('people', () => {
  it('are invited by an administrator, and set their password at an address for one use', async () => {
    const admin = await makePerson(db, { role: 'administrator', hasFactor: true });
    const page = await signIn(admin, '/en/desk/people', { javaScriptEnabled: false });
    const email = `${crypto.randomUUID()}@example.org`;
    await page.locator('#email').fill('no address');
    await page.getByRole('button', { name: 'Invite' }).click();
    expect(await page.locator('#email-error').innerText()).toBe('This is no e-mail address.');
    expect(await page.inputValue('#email')).toBe('no address');
    await page.locator('#email').fill(email);
    await page
      .locator('#invite')
      .getByRole('radio', { name: /^Translator/ })
      .check();
    await page.locator('#invite-translates').selectOption('ar');
    await page.getByRole('button', { name: 'Invite' }).click();
    const address = await page
      .locator('section', { hasText: `Invitation for ${email}` })
      .locator('.select-all')
      .innerText();
    await page.goto(`${origin}/en/desk/people`);
    expect(await page.locator('main').innerText()).not.toContain(address);
    expect(await page.locator('tr', { hasText: email }).first().innerText()).toMatch(
      /Translator into Arabic[\s\S]*invited/,
    );

    const guest = await open(new URL(address).pathname, { javaScriptEnabled: false });
    expect(await guest.locator('dl').innerText()).toContain(email);
    await guest.locator('#password').fill('a first password');
    await guest.locator('#repeat').fill('a first passwort');
    await guest.keyboard.press('Enter');
    expect(await guest.locator('#repeat-error').innerText()).toContain('not the same');
    await guest.locator('#password').fill('a first password');
    await guest.locator('#repeat').fill('a first password');
    await guest.keyboard.press('Enter');
    await guest.getByText('The password is set').waitFor();
    await typePassword(guest, email, 'a first password');
    await guest.waitForURL(/\/en\/desk$/);
    await guest.goto(address);
    expect(await heading(guest)).toBe('This invitation cannot be used');
    await Promise.all([page, guest].map((each) => each.close()));
  });

  it('are shut out on their next request once disabled, after words that say so', async () => {
    const admin = await makePerson(db, { role: 'administrator', hasFactor: true });
    const person = await makePerson(db);
    const theirs = await signIn(person, '/en/desk/account');
    const page = await signIn(admin, '/en/desk/people', { javaScriptEnabled: false });
    const steps = page.locator(`[id="${person.id}"] + tr`);
    expect(await steps.getByText('cannot sign in again').isVisible()).toBe(false);
    await steps.getByText('Disable the account…').click();
    expect(await steps.getByText('cannot sign in again').isVisible()).toBe(true);
    await steps.getByRole('button', { name: 'Disable the account' }).click();
    await page.getByText('The account is disabled.').waitFor();
    await theirs.reload();
    expect(theirs.url()).toContain('/en/desk/sign-in');
    const stale = { action: 'enable', person: person.id, version: '1' };
    expect(await status(page, '/en/desk/people', stale)).toBe(409);
    await Promise.all([page, theirs].map((each) => each.close()));
  });

  it('are shown to administrators alone', async () => {
    const roles = Object.values(Role);
    const seen = await Promise.all(
      roles.map(async (role) => {
        const person = await makePerson(db, { role, hasFactor: role !== 'contributor' && role !== 'translator' });
        const page = await signIn(person, '/en/desk/account', { javaScriptEnabled: false });
        const got = await page.goto(`${origin}/en/desk/people`);
        const posted = await status(page, '/en/desk/people', { action: 'add', email: 'x', role, lang: 'en' });
        await page.close();
        return [role, got?.status(), posted];
      }),
    );
    expect(seen).toEqual(roles.map((role) => (role === 'administrator' ? [role, 200, 422] : [role, 403, 403])));
    expect((await post('/en/desk/people', { action: 'add' })).headers.get('location')).toContain('/en/desk/sign-in');
  });
});

describe('every screen of people', () => {
  it.each([
    { locale: 'ar', direction: 'rtl', colorScheme: 'dark' },
    { locale: 'en', direction: 'ltr', colorScheme: 'light' },
    ...inWhole([
      { locale: 'ar', direction: 'rtl', colorScheme: 'light' },
      { locale: 'en', direction: 'ltr', colorScheme: 'dark' },
    ] as const),
  ] as const)(
    'has nothing that axe or the content policy finds wrong, in $locale and $colorScheme',
    async ({ locale, direction, colorScheme }) => {
      const admin = await makePerson(db, { role: 'administrator', hasFactor: true });
      const context = await browser.newContext({ colorScheme });
      const faults: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) faults.push(message.text());
      });
      const page = await openIn(context, `/${locale}/desk/people`);
      const check = async () => {
        const found = await axeViolations(page);
        faults.push(...found.map((fault) => `${page.url()}: ${fault}`));
        expect(await page.locator('html').getAttribute('dir')).toBe(direction);
        expect(await page.locator('h1').count()).toBe(1);
      };
      await check();
      await typePassword(page, admin.email, 'wrong');
      await page.locator('#password-error').waitFor();
      await check();
      await page.locator('#password').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/second-factor/);
      await check();
      await typeCode(page, admin.codeAt(new Date()));
      await page.waitForURL(/\/desk\/people$/);
      for (const summary of await page.locator(`[id="${admin.id}"] + tr summary`).all()) await summary.click();
      await check();
      for (const path of ['account', 'second-factor/enrol', 'records-of-nothing', `invitation/${'a'.repeat(43)}`]) {
        await page.goto(`${origin}/${locale}/desk/${path}`);
        await check();
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

async function guess(page: Page, email: string): Promise<void> {
  for (let guesses = 0; guesses < 12; guesses += 1) {
    await page.locator('#email').fill(email);
    await page.locator('#password').fill(`guess ${guesses}`);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.keyboard.press('Enter');
    if ((await answered).status() === 429) break;
  }
  await page.getByRole('alert').waitFor();
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(origin + path, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

/** The status that a form gets from the portal when it is posted in the session of a page. */
async function status(page: Page, path: string, form: Record<string, string>): Promise<number> {
  const answer = await page.context().request.post(origin + path, { form, headers: { origin }, maxRedirects: 0 });
  return answer.status();
}
