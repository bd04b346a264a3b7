import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import type { Role } from '@/lib/db/generated/enums';
import { openBrowser } from '@/tests/support/browser';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { formAnswer } from '@/tests/support/desk/form-answer';
import { openKeyLog, pasteWords } from '@/tests/support/desk/key-log';
import { openDeskClient } from '@/tests/support/desk-client';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { newReport } from '@/tests/support/pasted-draft';

const { db, origin } = await openDeskPortal();
const browser = await openBrowser();

type Signed = { page: Page; token: string };

async function signIn(role: Role, width = 1280): Promise<Signed> {
  const token = await makeToken(db, await makePerson(db, { role, hasFactor: role !== 'contributor' }));
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addCookies([{ name: sessionCookie, value: token, url: origin }]);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { page, token };
}

async function edit(token: string, meeting: string): Promise<string> {
  const client = openDeskClient(() => origin, token);
  const answer = await client.post(`/en/desk/records/meeting/${meeting}`, { action: 'edit' });
  return origin + (answer.headers.get('location') ?? '');
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const control = document.activeElement as HTMLInputElement | null;
    return `${control?.name ?? control?.tagName} ${control?.value ?? ''}`.trim();
  });

const note = 'meeting.noteEn';

it('what is typed while a draft is saved is in its field on the next page, with the caret behind it', async () => {
  const { page, token } = await signIn('contributor');
  await page.goto(await edit(token, 'cifg-13'));
  const control = page.locator(`[name="${note}"]`);
  await control.focus();
  await page.keyboard.press('Control+End');
  await page.route('**/desk/drafts/*', async (route) => {
    if (route.request().method() === 'POST' && !/json/.test(route.request().headers()['content-type'] ?? '')) {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
    await route.continue();
  });
  const begun = await control.inputValue();
  await page.keyboard.type(' Before');
  await page.keyboard.press('Control+s');
  await page.waitForTimeout(700);
  await page.keyboard.type(' and after');
  await page.waitForURL(/notice=saved/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type(' the page.');
  expect(await control.inputValue()).toBe(`${begun} Before and after the page.`);
  expect(await focused(page)).toContain(note);
  await page.unroute('**/desk/drafts/*');
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => document.querySelector('[data-saved]') !== null);
  await expect.poll(() => control.inputValue()).toBe(`${begun} Before and after the page.`);
});

it('a draft that was only looked at has no words to be offered', async () => {
  const { page } = await signIn('contributor');
  await page.goto(`${origin}/en/desk/new`);
  await pasteWords(page, openKeyLog(page), newReport);
  await page.getByRole('button', { name: /Start a draft|Make/ }).click();
  await page.waitForURL(/desk\/drafts\//);
  await page.waitForTimeout(1_000);
  const address = page.url();
  await page.goto(`${origin}/en/desk`);
  await page.goto(address);
  await page.waitForTimeout(1_000);
  expect(await page.getByText(/has kept words/).count()).toBe(0);
});

it('a refused draft opens at its first fault, and an approved one says so one key before its publication', async () => {
  const { page, token } = await signIn('contributor');
  const address = await edit(token, 'cifg-12');
  await page.goto(address);
  await page.locator('[name="meeting.titleEn"]').fill('');
  // The field has the focus on this page already.
  const refused = formAnswer(page);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+Enter')]);
  expect(await refused).toBe(422);
  await expect.poll(() => focused(page)).toBe('meeting.titleEn');
  await page.locator('[name="meeting.titleEn"]').fill('Twelfth meeting of the group');
  await page.locator('[name="reason"]').fill('As published.');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/notice=submitted/);

  const { page: other } = await signIn('publisher');
  await other.goto(`${address.replace(/\?.*$/, '')}/review`);
  await other.getByRole('button', { name: 'Approve' }).first().click();
  await other.waitForURL(/notice=approved/);
  await expect.poll(() => other.evaluate(() => document.activeElement?.id)).toBe('approved');
  await other.keyboard.press('Tab');
  await expect.poll(() => focused(other)).toBe('action publish');
});

it('a paste that no draft can take stays in its form, which says so at once', async () => {
  const { page } = await signIn('contributor');
  await page.goto(`${origin}/en/desk/new`);
  const words = 'Harbours were safe. '.repeat(13_000);
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await page.locator('textarea[name="text"]').focus();
  await page.keyboard.press('Control+V');
  await page.getByText(/longer than a draft can take/).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(800);
  expect(page.url()).toBe(`${origin}/en/desk/new`);
  expect(await page.locator('textarea[name="text"]').inputValue()).toHaveLength(words.length);
});

it('who signs out with words in the browser stays signed in at one more Enter', async () => {
  const { page } = await signIn('contributor');
  await page.goto(`${origin}/en/desk/new`);
  await page.locator('textarea[name="text"]').fill('A few words.');
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: 'Sign out' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-sign-out-question]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stay signed in');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  expect(page.url()).toContain('/desk/new');
});

it.each([360, 1280])('no word is wider than a window of %i', async (width) => {
  const { page, token } = await signIn('contributor', width);
  const address = await edit(token, 'cifg-14');
  await page.goto(address);
  // A phone folds the groups that are done.
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details')) group.open = true;
  });
  for (const name of ['meeting.titleEn', 'meeting.titleAr']) {
    await page.locator(`[name="${name}"]`).fill('w'.repeat(200));
  }
  await page.keyboard.press('Control+s');
  await page.waitForURL(/notice=saved/);
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const path of ['', '/review', '/preview']) {
    await page.goto(address.replace(/[?#].*$/, '') + path);
    expect([path, await wider()]).toEqual([path, 0]);
  }
  await page.goto(`${origin}/en/desk`);
  expect(await wider()).toBe(0);
});

it('a draft that is opened again after it was submitted begins at its head, not at the button that was pressed', async () => {
  const { page, token } = await signIn('contributor');
  const draft = await edit(token, 'cifg-14');
  await page.goto(draft);
  await page.locator(`[name="${note}"]`).fill('Words of a test of what opens.');
  await page.locator('[name="reason"]').last().fill('A test of what opens.');
  const submit = page.locator('button[name=action][value=submit]').last();
  await submit.focus();
  await Promise.all([page.waitForURL(/notice=submitted/), page.keyboard.press('Enter')]);
  expect(await page.evaluate(() => sessionStorage.getItem('desk-place'))).toBeNull();
  await page.goto(draft);
  await page.waitForLoadState('networkidle');
  expect(await focused(page)).not.toContain('submit');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.context().close();
});
