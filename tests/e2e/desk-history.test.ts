import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser } from '@/tests/support/browser';
import { addCastMember } from '@/tests/support/desk/desk-cast';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { loadNewerRelease, prepareEditedRecord, proposed } from '@/tests/support/desk/edited-record';
import { formAnswer } from '@/tests/support/desk/form-answer';
import { languages } from '@/tests/support/pages';

// A portal and a database of its own: records are published and proposed here.
const { db, origin } = await openDeskPortal({ prepare: prepareEditedRecord });
await loadNewerRelease(db);
const browser = await openBrowser();
const reviewer = await addCastMember(db, 'reviewer');
const publisher = await addCastMember(db, 'publisher');

/** A page without JavaScript, of a reviewer or of a reader. */
async function openPage(path: string, token: string | null = reviewer.token): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  if (token !== null) await context.addCookies([{ name: sessionCookie, value: token, url: origin }]);
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

/** Axe is a script, so it has a page with scripts of its own. */
async function faultsOf(path: string): Promise<string[]> {
  const context = await browser.newContext();
  await context.addCookies([{ name: sessionCookie, value: reviewer.token, url: origin }]);
  const page = await context.newPage();
  await page.goto(origin + path);
  const faults = await axeViolations(page);
  await context.close();
  return faults;
}

async function press(page: Page, action: string): Promise<number> {
  const [answer] = await Promise.all([
    formAnswer(page),
    page.waitForEvent('load'),
    page.locator(`button[name="action"][value="${action}"]`).first().click(),
  ]);
  return answer;
}

const words = {
  ar: { gone: 'صباحاً', come: 'مساءً', note: 'ملاحظة جديدة من الإصدار الأحدث.' },
  en: { gone: 'morning', come: 'evening', note: 'A new note of the newer release.' },
};

describe.each(languages)('in $locale', ({ locale, direction }) => {
  it('the history at the desk shows what changed in its own direction, and makes drafts of older states', async () => {
    const path = `/${locale}/desk/records/meeting/cifg-12/history`;
    const page = await openPage(path);
    // Whatever was decided of a proposal since is a change too, with a value and without a redline.
    const newest = page.locator('main li[id^="change-"]', { has: page.locator('div[lang] del') }).first();
    for (const { lang, dir } of [
      { lang: 'ar', dir: 'rtl' },
      { lang: 'en', dir: 'ltr' },
    ] as const) {
      const redline = newest.locator(`div[lang="${lang}"]`);
      expect(await redline.getAttribute('dir')).toBe(dir);
      expect(await redline.locator('del').innerText()).toContain(words[lang].gone);
      expect(await redline.locator('ins').innerText()).toContain(words[lang].come);
    }
    expect(await newest.innerText()).toContain('As the source says.');
    expect(await faultsOf(path)).toEqual([]);
    const before = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    await page.locator('main summary').last().click();
    await page.locator('details[open] button[value="restore"]').click();
    await page.waitForURL(/\/desk\/drafts\//);
    expect(await page.locator(`[name="meeting.summary${locale === 'ar' ? 'Ar' : 'En'}"]`).inputValue()).not.toContain(
      words[locale].come,
    );
    expect(await page.locator('[name="reason"]').inputValue()).toMatch(
      /^استعادة للإصدار 1\. \/ Restored from version 1\.$/,
    );
    expect(await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } })).toEqual(before);
    await page.context().close();
  });

  it('a newer bundled value waits, is not set aside without a reason, and becomes a draft', async () => {
    const subject = proposed[locale];
    const page = await openPage(`/${locale}/desk`);
    await page.locator(`a[href="/${locale}/desk/records/meeting/${subject}#proposal"]`).first().click();
    await page.waitForURL(/#proposal$/);
    const shown = page.locator('#proposal');
    expect(await shown.innerText()).toContain(words[locale].note);
    expect(await faultsOf(`/${locale}/desk/records/meeting/${subject}`)).toEqual([]);
    await shown.locator('summary').click();
    expect(await press(page, 'set-aside')).toBe(422);
    expect(await page.locator('#proposal textarea[name="reason"][aria-invalid="true"]').count()).toBe(1);
    expect(await press(page, 'take-proposal')).toBe(303);
    expect(new URL(page.url()).pathname).toMatch(/\/desk\/drafts\//);
    expect(await page.locator(`[name="meeting.note${locale === 'ar' ? 'Ar' : 'En'}"]`).inputValue()).toBe(
      words[locale].note,
    );
    await page.goto(`${origin}/${locale}/desk/records/meeting/${subject}/history`);
    expect(await page.locator('main li[id^="change-"] a[href*="/desk/drafts/"]').count()).toBe(1);
    await page.context().close();
  });

  it('readers see that a record was corrected, what changed, and the change that it corrects', async () => {
    const page = await openPage(`/${locale}/meetings/cifg-12`, null);
    await page.locator(`article a[href^="/${locale}/corrections/"]`).click();
    const main = page.locator('main');
    expect(await main.locator(`div[lang="${locale}"][dir="${direction}"] ins`).innerText()).toContain(
      words[locale].come,
    );
    expect(await main.innerText()).not.toContain(reviewer.id);
    const own = new URL(page.url()).pathname;
    expect(await faultsOf(own)).toEqual([]);
    await main.locator(`article div a[href^="/${locale}/corrections/"]`).click();
    expect(await main.locator(`a[href="${own}"]`).count()).toBe(1);
    await page.goto(`${origin}/${locale}/corrections`);
    // The summary that was corrected and the paragraph that was revised.
    const redlines = main.locator(`#changes div[lang="${locale}"]`, { has: page.locator('del') });
    expect(await redlines.count()).toBeGreaterThanOrEqual(2);
    expect(await faultsOf(`/${locale}/corrections`)).toEqual([]);
    await page.context().close();
  });

  it('no earlier version opens without a way to the present one', async () => {
    const { version } = await db.statement.findUniqueOrThrow({ where: { publicId: 'cifg-13' } });
    expect(version).toBeGreaterThan(2);
    const present = `/${locale}/statements/cifg-13`;
    for (let n = 1; n < version; n += 1) {
      const answer = await fetch(`${origin}${present}/v/${n}`);
      expect(answer.status).toBe(200);
      const [, main = ''] = (await answer.text()).split('<h1');
      expect(main.slice(0, main.indexOf('<dl'))).toContain(`href="${present}"`);
    }
    for (const format of ['json', 'txt', 'md', 'ris', 'bib', 'csl.json', 'jsonld']) {
      expect((await fetch(`${origin}${present}/v/1.${format}`)).status).toBe(404);
    }
  });

  it.each([false, true])(
    'a record that is withdrawn and published again says the last of it, with a script: %s',
    async (javaScriptEnabled) => {
      const path = `/${locale}/desk/records/meeting/cifg-copenhagen-2017`;
      const context = await browser.newContext({ javaScriptEnabled });
      await context.addCookies([{ name: sessionCookie, value: publisher.token, url: origin }]);
      const page = await context.newPage();
      const fillIn = async (action: string) => {
        const step = page.locator('details', { has: page.locator(`button[value="${action}"]`) });
        await step.locator('summary').click();
        await step.locator('textarea').fill('Asked for by a test.');
      };
      const { withdrawn, reinstated } = { ar, en }[locale].desk.notice;
      await page.goto(origin + path);
      await fillIn('withdraw');
      expect(await press(page, 'withdraw')).toBe(303);
      expect(page.url()).toBe(`${origin}${path}?notice=withdrawn`);
      expect(await page.locator('main').innerText()).toContain(withdrawn);
      await fillIn('reinstate');
      expect(await press(page, 'reinstate')).toBe(303);
      expect(page.url()).toBe(`${origin}${path}?notice=reinstated`);
      expect(await page.locator('main').innerText()).toContain(reinstated);
      await page.goto(`${origin}${path}?notice=withdrawn`);
      expect(await page.locator('main').innerText()).not.toContain(withdrawn);
      await context.close();
    },
  );
});

it('a statement that was withdrawn leads to what is left of it from every format, and its meeting says so', async () => {
  const page = await openPage('/en/desk/records/statement/min-riyadh-2023', publisher.token);
  const step = page.locator('details', { has: page.locator('button[value="withdraw"]') });
  await step.locator('summary').click();
  await step.locator('textarea').fill('Asked for by a test.');
  expect(await press(page, 'withdraw')).toBe(303);
  const ask = (path: string) => fetch(`${origin}/en/${path}`);
  const present = 'statements/min-riyadh-2023';
  await expect.poll(async () => (await ask(`${present}.txt`)).url).toBe(`${origin}/en/${present}`);
  expect(await (await ask(`${present}.ris`)).text()).toContain('This entry was withdrawn');
  const answer = await ask(`${present}.json`);
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({ deleted: true });
  expect(await (await ask('meetings/min-riyadh-2023')).text()).toContain('A statement of this meeting was withdrawn');
  await page.context().close();
});
