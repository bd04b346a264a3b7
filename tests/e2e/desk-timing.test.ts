import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser } from '@/tests/support/browser';
import { addCastMember, type CastMember } from '@/tests/support/desk/desk-cast';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { formAnswer } from '@/tests/support/desk/form-answer';
import { approvedDraft, submittedDraft } from '@/tests/support/drafts';
import { makeZip } from '@/tests/support/make-zip';
import { languages } from '@/tests/support/pages';
import { arabicPage, manifestRow } from '@/tests/support/texts';

// A portal and a database of its own: drafts are published here.
const { db, origin } = await openDeskPortal();
const browser = await openBrowser();
const contributor = await addCastMember(db, 'contributor');
const reviewer = await addCastMember(db, 'reviewer');
const publisher = await addCastMember(db, 'publisher');

async function openPage(path: string, by: CastMember, hasScript = false): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: hasScript, viewport: { width: 360, height: 740 } });
  await context.addCookies([{ name: sessionCookie, value: by.token, url: origin }]);
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

async function faultsOf(path: string, by: CastMember): Promise<string[]> {
  const page = await openPage(path, by, true);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  const faults = [...(await axeViolations(page)), ...(isWide ? [`${path} is wider than its window`] : [])];
  await page.context().close();
  return faults;
}

async function press(page: Page, value: string): Promise<number> {
  const [answer] = await Promise.all([
    formAnswer(page),
    page.waitForEvent('load'),
    page.locator(`main button[name="action"][value^="${value}"]:visible`).first().click(),
  ]);
  return answer;
}

/** Opens what folds around a field, and types into it. */
async function type(page: Page, name: string, words: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  if (!(await field.isVisible())) await page.locator('details', { has: field }).last().locator('> summary').click();
  await field.fill(words);
}

const meetings = { ar: 'cifg-12', en: 'cifg-11' };

describe.each(languages)('in $locale, without JavaScript', ({ locale }) => {
  it('editors comment on a field, answer and settle, and lose nothing that they typed beside it', async () => {
    const title = { 'meeting.titleEn': `Commented in ${locale}` };
    const { id } = await submittedDraft(contributor.actor, 'meeting', meetings[locale], title, { db });
    const review = await openPage(`/${locale}/desk/drafts/${id}/review`, reviewer);
    await type(review, 'comment.meeting.titleEn', 'Which source has it so?');
    await type(review, 'reason', 'Not yet.');
    expect(await press(review, 'comment')).toBe(200);
    expect(await review.locator('main').innerText()).toContain('Which source has it so?');
    expect(await review.locator('[name="reason"]').inputValue()).toBe('Not yet.');
    await review.context().close();

    const draft = await openPage(`/${locale}/desk/drafts/${id}`, contributor);
    const { number } = await db.comment.findFirstOrThrow({ where: { draft: { publicId: id } } });
    await type(draft, `answer.${number}`, 'The second one.');
    await draft.locator('[name="meeting.titleEn"]').fill('Typed beside it');
    expect(await press(draft, 'comment')).toBe(303);
    expect(await draft.locator('[name="meeting.titleEn"]').inputValue()).toBe('Typed beside it');
    expect(await draft.locator(`#comment-${number}`).innerText()).toContain('The second one.');
    expect(await press(draft, `settle-comment:${number}:2`)).toBe(303);
    const settled = await db.comment.findUniqueOrThrow({ where: { number } });
    expect(settled.settledAt).not.toBeNull();
    expect(await faultsOf(`/${locale}/desk/drafts/${id}`, contributor)).toEqual([]);
    await draft.context().close();
  });

  it('a publisher sets a time, and the portal publishes at it by itself', async () => {
    const title = { 'meeting.titleEn': `Scheduled in ${locale}` };
    const { id } = await approvedDraft(contributor.actor, reviewer.actor, 'meeting', 'cifg-13', title, { db });
    const page = await openPage(`/${locale}/desk/drafts/${id}/review`, publisher);
    await type(page, 'schedule.day', '2020-01-01');
    await page.locator('[name="schedule.time"]').fill('25:00');
    expect(await press(page, 'schedule')).toBe(422);
    expect(await page.locator('[name="schedule.time"][aria-invalid="true"]').inputValue()).toBe('25:00');
    await page.locator('[name="schedule.day"]').fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10));
    await page.locator('[name="schedule.time"]').fill('10:30');
    await page.locator('[name="schedule.zone"]').selectOption('Asia/Riyadh');
    expect(await press(page, 'schedule')).toBe(303);
    const words = await page.locator('main').innerText();
    for (const time of ['10:30', '02:30']) expect(words).toContain(time);
    expect(await faultsOf(`/${locale}/desk/drafts/${id}/review`, publisher)).toEqual([]);
    expect(await faultsOf(`/${locale}/desk`, publisher)).toEqual([]);
    await db.schedule.updateMany({ where: { endedAt: null }, data: { at: new Date(Date.now() + 1_000) } });
    const state = async () => (await db.draft.findUniqueOrThrow({ where: { publicId: id } })).state;
    await expect.poll(state, { timeout: 20_000, interval: 250 }).toBe('published');
    await page.goto(`${origin}/${locale}/desk/drafts/${id}`);
    expect(await page.locator('main').innerText()).toContain(publisher.email);
    await page.context().close();
  });

  it('a table is sent by keyboard, judged cell by cell, imported whole and taken back', async () => {
    const page = await openPage(`/${locale}/desk/import`, contributor);
    const send = async (name: string, text: string) => {
      await page.locator('[name="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.locator('main button[value="check"]').focus();
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.waitForEvent('load'),
        page.keyboard.press('Enter'),
      ]);
      expect([name, answer.status()]).toEqual([name, 303]);
      expect(await faultsOf(`/${locale}/desk/import`, contributor)).toEqual([]);
      return page.locator('main').innerText();
    };
    const isOffered = () => page.locator('main button[value="import"]').isVisible();

    const own = await (await fetch(`${origin}/${locale}/meetings.csv?excel=1`)).text();
    await send('meetings.csv', own);
    expect(await isOffered()).toBe(false);

    const faulty = await send('meetings.csv', `id,date_edtf,mode\ncifg-12,soon,in-person\ncifg-11,2019-06-18,walrus\n`);
    for (const words of ['date_edtf', 'mode', '2', '3']) expect(faulty).toContain(words);
    expect(await page.locator('main [role="alert"] li').count()).toBe(2);
    expect(await isOffered()).toBe(false);

    await send('meetings.csv', `id,title_en\n${meetings[locale]},A title of a table in ${locale}\n`);
    expect(await press(page, 'import')).toBe(303);
    const imported = { runId: { not: null }, state: 'draft' } as const;
    expect(await db.draft.count({ where: imported })).toBe(1);
    await page.locator('main summary').last().click();
    expect(await press(page, 'undo')).toBe(303);
    expect(await db.draft.count({ where: imported })).toBe(0);
    await page.context().close();
  });

  it('a zip of texts is looked at, imported whole and taken back', async () => {
    const page = await openPage(`/${locale}/desk/import`, contributor);
    const send = async (rows: object[]) => {
      const manifest = { name: 'manifest.json', bytes: JSON.stringify({ format: 'texts/1', texts: rows }) };
      const buffer = Buffer.from(makeZip([manifest, { name: 'page.txt', bytes: `${arabicPage}\n\n${locale}` }]));
      await page.locator('[name="file"]').setInputFiles({ name: 'texts.zip', mimeType: 'application/zip', buffer });
      return press(page, 'check');
    };
    const id = `cifg-13/ar-${locale}-harbour`;
    expect(await send([manifestRow({ id, status: 'rumour' })])).toBe(303);
    expect(await page.locator('main [role="alert"]').innerText()).toContain(id);
    expect(await page.locator('button[value="import"]').count()).toBe(0);
    expect(await faultsOf(`/${locale}/desk/import`, contributor)).toEqual([]);
    expect(await send([manifestRow({ id })])).toBe(303);
    expect(await faultsOf(`/${locale}/desk/import`, contributor)).toEqual([]);
    expect(await press(page, 'import')).toBe(303);
    expect(await db.draft.count({ where: { runId: { not: null }, state: 'draft' } })).toBe(1);
    await page.locator('main summary').last().click();
    expect(await press(page, 'undo')).toBe(303);
    expect(await db.draft.count({ where: { runId: { not: null }, state: 'draft' } })).toBe(0);
    await page.context().close();
  });
});
