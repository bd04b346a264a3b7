import { afterAll, describe, expect, inject, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { createDatabaseClient } from '@/lib/db/client';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { formAnswer } from '@/tests/support/desk/form-answer';
import { openDeskClient } from '@/tests/support/desk-client';
import { makePerson, makeToken } from '@/tests/support/make-person';

const origin = portalOrigin();
const browser = await openBrowser();
const db = createDatabaseClient(inject('portalDatabase'));
afterAll(() => db.$disconnect());

const token = await makeToken(db, await makePerson(db));
const begun = await openDeskClient(() => origin, token).post('/ar/desk/records/meeting/cifg-14', { action: 'edit' });
const draft = begun.headers.get('location') ?? '';

async function openPage(javaScriptEnabled = true) {
  const context = await browser.newContext({ javaScriptEnabled });
  await context.addCookies([{ name: sessionCookie, value: token, url: origin }]);
  return context.newPage();
}

describe('a list of names', () => {
  it('is offered once a field needs it, and breaks no policy', async () => {
    const page = await openPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(origin + draft);
    expect(await page.locator('datalist option').count()).toBe(0);
    const place = page.locator('[name="meeting.place"]');
    await place.fill('');
    await place.pressSequentially('جد');
    await page.locator('[data-candidates="meeting.place"] button').first().waitFor();
    await place.press('Digit1');
    expect(await place.inputValue()).toBe('جدة');
    expect(await page.locator('#list-sources option').count()).toBe(0);
    await page.locator('[name="more.meeting.sources"]').focus();
    await page.locator('#list-sources option').first().waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('has the source that the draft brings before those on record, which is saved as that one and read by its name', async () => {
    const desk = openDeskClient(() => origin, token);
    const edit = { action: 'edit-with-source' };
    const address = (await desk.post('/en/desk/records/meeting/cifg-15', edit)).headers.get('location') ?? '';
    const page = await openPage();
    await page.goto(origin + address);
    await page.locator('[name="source.publisher"]').fill('Harbour Gazette');
    const save = async () => {
      const saved = formAnswer(page);
      await page.locator('main button[value="save"]').last().click();
      await saved;
      await page.waitForLoadState();
    };
    await save();
    const field = page.locator('[name="more.meeting.sources"]');
    await field.focus();
    await page.locator('#list-sources option').nth(1).waitFor({ state: 'attached' });
    const line = await page.locator('#list-sources option').first().getAttribute('value');
    expect(line).toMatch(/^Harbour Gazette.*The source in this draft/);
    const sources = page.locator('[name="meeting.sources"]');
    await sources.fill((await sources.inputValue()).replace(/[,;] The source in this draft$/, ''));
    await field.fill(line ?? '');
    await save();
    expect(await sources.inputValue()).toMatch(/[,;] The source in this draft$/);
    expect(await page.locator('[id="meeting.sources-below"]').innerText()).toContain(
      'Harbour Gazette (the source in this draft)',
    );
    expect(await page.locator('[name="count.1.source"] option[value="this-draft"]').count()).toBe(1);
    await page.context().close();
  });

  it('is a page to be searched where no script runs', async () => {
    const page = await openPage(false);
    await page.goto(origin + draft);
    const link = page.locator('a[href="/ar/desk/lists/parties"]').first();
    await page.goto(origin + (await link.getAttribute('href')));
    await page.locator('[name="q"]').fill('السعوديه');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    expect(await page.locator('main li').allInnerTexts()).toEqual([expect.stringContaining('السعودية')]);
    await page.context().close();
  });

  it('is what fields show, in the language of the page, while ids are stored; without a script', async () => {
    const desk = openDeskClient(() => origin, token);
    const own = (await desk.post('/ar/desk/records/meeting/cifg-16', { action: 'edit' })).headers.get('location') ?? '';
    const page = await openPage(false);
    const stored = async () => {
      const found = await db.draft.findUnique({
        where: { publicId: own.split('/').at(-1) ?? '' },
        include: { parts: { where: { type: 'meeting' } } },
      });
      return { version: found?.version, payload: found?.parts[0]?.payload };
    };
    const save = async () => {
      const saved = formAnswer(page);
      await page.locator('main button[value="save"]').last().click();
      await saved;
      await page.waitForLoadState();
    };
    const chairs = page.locator('[name="meeting.coChairs"]');
    await page.goto(origin + own.replace('/ar/', '/en/'));
    expect(await chairs.inputValue()).toBe('Italy, Saudi Arabia, United States');
    await page.goto(origin + own);
    expect(await chairs.inputValue()).toBe('إيطاليا، السعودية، الولايات المتحدة');
    expect(await page.locator('[name="meeting.topics"]').inputValue()).not.toMatch(/[a-z]/);
    const before = await stored();
    await save();
    expect(await stored()).toEqual(before);
    await chairs.fill('السعودية، أمريكا، Italy');
    await save();
    expect((await stored()).payload).toMatchObject({ 'meeting.coChairs': 'sa, أمريكا, Italy' });
    expect(await chairs.inputValue()).toBe('السعودية، الولايات المتحدة، إيطاليا');
    await page.context().close();
  });

  it.each(['ar', 'en'])('has nothing that axe finds wrong (%s)', async (locale) => {
    const page = await openPage();
    for (const list of ['sources', 'places?q=zzzz']) {
      await page.goto(`${origin}/${locale}/desk/lists/${list}`);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.context().close();
  });
});
