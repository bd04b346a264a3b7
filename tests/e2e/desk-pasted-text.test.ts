import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import type { Role } from '@/lib/db/generated/enums';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser } from '@/tests/support/browser';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { measurePaint, openKeyLog, pasteWords } from '@/tests/support/desk/key-log';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { longPaste, newReport, secondReport } from '@/tests/support/pasted-draft';

const { db, origin } = await openDeskPortal();
const browser = await openBrowser();

async function pageOf(role: Role, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const person = await makePerson(db, { role, hasFactor: role !== 'contributor' });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.addCookies([{ name: sessionCookie, value: await makeToken(db, person), url: origin }]);
  if (options.javaScriptEnabled !== false) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context.newPage();
}

const draftOf = (page: Page) => page.url().match(/drafts\/([a-z0-9]+)/)?.[1] ?? '';

/** Pastes an invented report and makes a draft of it. */
async function beginDraft(page: Page, words = newReport, lang = 'en'): Promise<void> {
  await page.goto(`${origin}/${lang}/desk/new`);
  const log = openKeyLog(page);
  await pasteWords(page, log, words);
  await page.fill('[name="publisher"]', 'Harbour Gazette');
  await log.press('Control+Enter');
  await page.waitForURL(/\/drafts\//);
}

describe('a text that is pasted', () => {
  // How soon is measured by npm run bench.
  it.each([
    ['3 kB', 3_000],
    ['200 kB', 199_000],
  ])('of %s has what it says painted in it, and no glyph moves', async (_, bytes) => {
    const page = await pageOf('contributor');
    await page.goto(`${origin}/en/desk/new`);
    expect((await measurePaint(page, longPaste(bytes), 'shift')).shift).toBe(0);
  });

  it.each(['ar', 'en'])('of a meeting on record is handed to review in at most 14 keys, in %s', async (lang) => {
    const page = await pageOf('contributor');
    await page.goto(`${origin}/${lang}/desk/new`);
    const log = openKeyLog(page);
    await pasteWords(page, log, secondReport.replace('Italy and', 'Italy, the United States and'));
    await log.press('Tab');
    await log.type('Harbour Gazette');
    await log.press('Tab');
    await log.type(`https://gazette.example/${lang}`);
    await log.press('Tab');
    await log.type('2019-11-21');
    await log.press('Tab');
    // A press report is the third of the list.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await log.press(key);
    await log.press('Control+Enter');
    await page.waitForURL(/\/drafts\//);
    await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    const draft = draftOf(page);
    await log.press('1');
    await log.press('Control+Enter');
    const isOver = await page.waitForURL(`${origin}/${lang}/desk*`, { timeout: 15_000 }).then(
      () => true,
      () => false,
    );
    expect(isOver, await page.locator('main').innerText()).toBe(true);
    expect((await db.draft.findUniqueOrThrow({ where: { publicId: draft } })).state).toBe('in_review');
    const ofForm = ['Tab', 'Tab', 'Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'ArrowDown'];
    expect(log.keys).toEqual(['Control+V', ...ofForm, 'Control+Enter', '1', 'Control+Enter']);
    expect(log.keys.length).toBeLessThanOrEqual(14);
  });

  it('is accepted by nobody before its words were on screen', async () => {
    const page = await pageOf('contributor', { viewport: { width: 1280, height: 500 } });
    await page.goto(`${origin}/en/desk/new`);
    const log = openKeyLog(page);
    const filler = 'Delegates compared how money moves.\n'.repeat(80);
    await pasteWords(page, log, `The group met today.\n${filler}${newReport}`);
    await page.fill('[name="publisher"]', 'Harbour Gazette');
    await log.press('Control+Enter');
    await page.waitForURL(/\/drafts\//);
    await db.readingValue.updateMany({ where: { field: 'meeting.date' }, data: { step: 'sure' } });
    await page.reload();
    await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    const date = page.locator('[data-value]', { hasText: '9 March 2027' }).first();
    await log.press('2');
    await log.press('KeyA');
    expect(await date.locator('input[value="accepted"]').isChecked()).toBe(false);
    expect(await page.locator('[data-said]').innerText()).toMatch(/on screen/);
    // The refusal has brought the words on screen, and says so until the next act.
    const said = page.locator('[data-said-of="sure"]');
    await expect
      .poll(() => said.innerText())
      .toMatch(/Nothing was marked yet: the words of .* They are now: press again/);
    expect(await date.locator('input[value="accepted"]').isChecked()).toBe(false);
    const box = await said.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 500).toBe(true);
    await expect
      .poll(async () => {
        await page.keyboard.press('KeyA');
        return date.locator('input[value="accepted"]').isChecked();
      })
      .toBe(true);
    await expect.poll(() => said.innerText()).not.toMatch(/Nothing was marked/);
  });

  it('is accepted by no key that is held down', async () => {
    const page = await pageOf('contributor', { viewport: { width: 1280, height: 500 } });
    await page.goto(`${origin}/en/desk/new`);
    const log = openKeyLog(page);
    const filler = 'Delegates compared how money moves.\n'.repeat(80);
    await pasteWords(page, log, `The group met today.\n${filler}${newReport}`);
    await page.fill('[name="publisher"]', 'Harbour Gazette');
    await log.press('Control+Enter');
    await page.waitForURL(/\/drafts\//);
    await db.readingValue.updateMany({ where: { field: 'meeting.date' }, data: { step: 'sure' } });
    await page.reload();
    await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    await log.press('2');
    await page.keyboard.down('KeyA');
    await expect.poll(() => page.locator('[data-said-of="sure"]').innerText()).toMatch(/press again/);
    await page.keyboard.down('KeyA');
    expect(await page.locator('[data-step="sure"] input[value="accepted"]:checked').count()).toBe(0);
    await page.keyboard.up('KeyA');
  });

  it('without a script is the text with its words marked, and its values are decided one by one', async () => {
    const page = await pageOf('contributor', { javaScriptEnabled: false });
    await page.goto(
      `${origin}/en/desk/new?publisher=Harbour+Gazette&lang=en&standing=press_report&published=2027-03-10` +
        '&source=https://gazette.example/list&url=https://gazette.example/1',
    );
    expect(await page.inputValue('[name="publisher"]')).toBe('Harbour Gazette');
    expect(await page.inputValue('[name="url"]')).toBe('https://gazette.example/1');
    await page.fill('textarea[name="text"]', newReport);
    await page.click('button[value="paste"]');
    expect(await page.locator('[data-read-text]').innerText()).toBe(newReport);
    expect(await page.locator('[data-read-text] mark').count()).toBeGreaterThan(2);
    expect(
      await page
        .locator('mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).padding),
    ).toBe('0px');
    const date = page.locator('[data-value]', { hasText: '9 March 2027' }).first();
    await date.locator('input[value="accepted"]').check();
    await page.click('#reading button[value="decide"]:not([tabindex="-1"])');
    // It was not said which meeting the text is about.
    expect(await page.locator('#reading [role="alert"]').innerText()).toMatch(/which meeting/);
    expect(await date.locator('input[value="accepted"]').isChecked()).toBe(true);
    await page.locator('input[name="about"][value="unrecorded"]').check();
    await page.click('#reading button[value="decide"]:not([tabindex="-1"])');
    expect(await page.inputValue('#draft [name="meeting.date"]')).toBe('2027-03-09');

    // A group is taken once the text was read, which is said where it was refused and need not be said again.
    const group = page.locator('[data-group="meeting"] button[value="accept-meeting"]');
    await group.click();
    expect(await page.locator('#reading [role="alert"]').innerText()).toMatch(/I have read the text to its end/);
    expect(await page.locator('[data-group="meeting"] a[href="#read"]').count()).toBe(1);
    expect(await page.locator('#draft [role="alert"]').count()).toBe(0);
    await page.locator('input[name="read"]').check();
    await group.click();
    expect(await page.inputValue('#draft [name="meeting.ordinal"]')).toBe('30');
    expect(await page.locator('input[name="read"]:checked, #reading:not(:has(input[name="read"]))').count()).toBe(1);
  });

  it('is not submitted while it says what nobody has decided, unless that is left out knowingly', async () => {
    const page = await pageOf('contributor');
    await beginDraft(page, newReport);
    await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    await page.locator('input[name="about"][value="unrecorded"]').check();
    await page.keyboard.press('Control+Enter');
    const notice = page.locator('#undecided');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/values of the text are undecided[\s\S]*9 March 2027/);
    const answered = page.waitForEvent('load');
    await notice.getByRole('button', { name: /Submit without/ }).click();
    await answered;
    // What the draft lacks besides is told as before, and the values are not asked about again.
    expect(await page.locator('#undecided').count()).toBe(0);
    await page.goto(`${page.url().replace(/[?#].*$/, '')}/review`);
    expect(await page.locator('section[aria-labelledby="omitted"]').innerText()).toMatch(
      /9 March 2027[\s\S]*not decided/,
    );
  });

  it.each(['ar', 'en'])('has no fault that axe finds, and fits the narrowest window, in %s', async (lang) => {
    const page = await pageOf('contributor', { viewport: { width: 360, height: 760 } });
    await page.goto(`${origin}/${lang}/desk/new`);
    const log = openKeyLog(page);
    await pasteWords(page, log, secondReport);
    expect(await axeViolations(page)).toEqual([]);
    await page.fill('[name="publisher"]', 'Harbour Gazette');
    await log.press('Control+Enter');
    await page.waitForURL(/\/drafts\//);
    expect(await axeViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  it('has its selected words put into a value by a button, and what two people decide at once is told and kept', async () => {
    const [page, other] = [await pageOf('contributor'), await pageOf('contributor')];
    await beginDraft(page);
    await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    await other.goto(page.url());
    await other.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    const place = page.locator('[data-value]', { hasText: 'Rome' }).first();
    await place.focus();
    await page.evaluate(() => {
      const node = document.querySelector('[data-read-text]')?.firstChild;
      const at = node?.textContent?.indexOf('in Rome') ?? -1;
      const range = document.createRange();
      if (node) range.setStart(node, at);
      if (node) range.setEnd(node, at + 'in Rome'.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await page.click('[data-take-words]');
    expect(await place.locator('[name$=".words"]').inputValue()).toBe('in Rome');
    expect(await place.locator('input[value="edited"]').isChecked()).toBe(true);
    await place.locator('[type="text"][name$=".as"]').fill('rome');

    await other.fill('#draft [name="text.disclaimer"]', 'Reported by the gazette.');
    await other.click('#draft button[value="save"]:not([tabindex="-1"])');
    await expect.poll(() => db.draft.findUnique({ where: { publicId: draftOf(page) } })).toMatchObject({ version: 2 });
    await page.locator('input[name="about"][value="unrecorded"]').check();
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.click('button[value="decide-submit"]');
    expect((await answered).status()).toBe(409);
    await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    expect(await place.locator('input[value="edited"]').isChecked()).toBe(true);
    expect(await place.locator('[type="text"][name$=".as"]').inputValue()).toBe('Rome');
    expect(await page.locator('input[name="about"][value="unrecorded"]').isChecked()).toBe(true);
    await page.click('#reading button[value="decide"]:not([tabindex="-1"])');
    await page.waitForURL(/#reading$/);
    expect(await page.inputValue('#draft [name="meeting.place"]')).toBe('Rome');
  });

  it.each(['ar', 'en'])('is decided by keys at the value in focus and at no other, in %s', async (lang) => {
    const page = await pageOf('contributor');
    await beginDraft(page, `${newReport}\nThe meeting was attended by 26 members.`, lang);
    await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    const press = (key: string) => page.keyboard.press(key);
    const outcome = (number: number) =>
      page
        .locator(`[data-value="${number}"] input[type="radio"]:checked`)
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value).join());
    const inFocus = () =>
      page.evaluate(() => Number(document.activeElement?.closest<HTMLElement>('[data-value]')?.dataset.value ?? 0));
    const left = () => page.locator('[data-undecided]').innerText();

    await press('2');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('unrecorded');
    await press('Space');
    expect(await page.locator('input[name="about"]:checked').inputValue()).toBe('unrecorded');

    // Beside a button a key decides nothing, and leads to the value that it would be for.
    await page.focus('#reading button[value="decide"]:not([tabindex="-1"])');
    const before = await left();
    await press('KeyY');
    expect(await page.locator('[data-value] input[type="radio"]:checked').count()).toBe(0);
    expect(await inFocus()).toBe(1);
    await press('KeyY');
    expect([await outcome(1), await inFocus()]).toEqual(['accepted', 2]);
    expect(await left()).not.toBe(before);

    // What was decided is passed over, and a digit far from the question answers nothing.
    await page.locator('[data-value="3"] input[value="accepted"]').check();
    await page.focus('[data-value="2"]');
    await press('KeyU');
    expect([await outcome(2), await inFocus()]).toEqual(['unsaid', 4]);
    await press('3');
    expect(await page.locator('input[name="about"]:checked').inputValue()).toBe('unrecorded');

    // A figure is rejected for a reason too, and is taken with its unit.
    const figure = page.locator('[data-value]', { hasText: '26' }).first();
    await figure.focus();
    await press('KeyN');
    await press('2');
    expect(await figure.locator('[name$=".because"]').inputValue()).toBe('misread');
    await press('KeyE');
    await press('Escape');
    await press('KeyY');
    expect(await figure.locator('[type="text"][name$=".as"]').inputValue()).toBe('26');
    await figure.locator('[name$=".unit"]').selectOption('delegations');

    // Loaded anew, or in the other language, it offers what was decided and not sent.
    await page.waitForTimeout(600);
    await page.reload();
    await page.locator('#reading-form [data-kept-form] button').first().click();
    expect([await outcome(1), await outcome(2)]).toEqual(['accepted', 'unsaid']);
    expect(await figure.locator('[name$=".unit"]').inputValue()).toBe('delegations');
    await page.waitForTimeout(600);
    await page.goto(page.url().replace(`/${lang}/`, lang === 'ar' ? '/en/' : '/ar/'));
    await page.locator('#reading-form [data-kept-form] button').first().click();
    expect([await outcome(1), await outcome(2)]).toEqual(['accepted', 'unsaid']);
  });

  it('has one reason, wherever it is typed, and what was on the screen stays seen after the page is loaded anew', async () => {
    const page = await pageOf('contributor');
    await beginDraft(page);
    const seen = page.locator('#reading-form input[name="seen"]');
    await expect.poll(() => seen.inputValue()).not.toBe('');
    const [lower, upper] = [page.locator('#draft [name="reason"]'), page.locator('#reading-reason')];
    await lower.fill('A report came.');
    expect(await upper.inputValue()).toBe('A report came.');
    // Only what differs from the first words is sent.
    const kept = page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('nother'));
    await upper.fill('Another report came.');
    expect(await lower.inputValue()).toBe('Another report came.');
    await kept;
    await page.setViewportSize({ width: 1280, height: 200 });
    const before = (await seen.inputValue()).split(' ');
    await page.reload();
    await expect.poll(async () => (await seen.inputValue()).split(' ')).toEqual(expect.arrayContaining(before));
    expect(await upper.inputValue()).toBe('Another report came.');
    await page.context().close();
  });

  it('keeps half a comment in the browser, and offers it again', async () => {
    const page = await pageOf('contributor');
    await beginDraft(page);
    const comment = page.locator('#draft textarea[name="comment.source.publisher"]');
    await comment.evaluate((field) => field.closest('details')?.setAttribute('open', ''));
    await comment.fill('Is this the gazette of the');
    await page.waitForTimeout(600);
    const address = page.url().replace(/[?#].*$/, '');
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('#draft [data-kept-form] button').first().click();
    expect(await comment.inputValue()).toBe('Is this the gazette of the');
    expect(await comment.isVisible()).toBe(true);
  });

  it('asks a translator about the text itself alone', async () => {
    const page = await pageOf('translator');
    await page.goto(`${origin}/ar/desk/new`);
    const log = openKeyLog(page);
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      `عقد الفريق اجتماعه في روما.\n10 آذار/مارس 2027`,
    );
    await page.focus('textarea[name="text"]');
    await log.press('Control+V');
    await page.waitForSelector('[data-read-panel] .read-number');
    await page.selectOption('[name="statement"]', 'cifg-13');
    await log.press('Control+Enter');
    await page.waitForURL(/\/drafts\//);
    expect(await page.locator('#reading-form [data-question]').count()).toBe(0);
    expect(await page.locator('#reading-form [data-value]').count()).toBe(1);
  });
});
