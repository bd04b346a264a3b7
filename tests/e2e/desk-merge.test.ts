import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import type { PersonActor } from '@/lib/auth/permissions';
import { createDatabaseClient } from '@/lib/db/client';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { formAnswer, isForm } from '@/tests/support/desk/form-answer';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { ways } from '@/tests/support/whole';

const origin = portalOrigin();
const browser = await openBrowser();
const db = createDatabaseClient(inject('portalDatabase'));
afterAll(() => db.$disconnect());

const setting = { db, headFile: null };

type Fields = Record<string, string>;

const arabic: Fields = {
  'text.lang': 'ar',
  'paragraph.1': 'اجتمع 26 عضواً في روما يوم الثلاثاء',
  'paragraph.2': 'ورحّب الحاضرون بالتقدّم',
  'paragraph.3': 'وشكروا البلد المضيف',
};

/** Somebody signed in at a draft that somebody else works on, too. */
async function openDraft(lang: 'ar' | 'en', isScripted: boolean) {
  const [mine, other] = [await makePerson(db), await makePerson(db)];
  await db.person.update({ where: { id: other.rowId }, data: { name: 'Mona' } });
  const actor: PersonActor = { kind: 'person', id: other.id, role: 'contributor', translates: null };
  const { id } = await startDraft(actor, { parts: [{ type: 'text', subject: null, payload: arabic }] }, setting);
  const context = await browser.newContext({ javaScriptEnabled: isScripted });
  await context.addCookies([{ name: sessionCookie, value: await makeToken(db, mine), url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/${lang}/desk/drafts/${id}`);
  const versionOf = async () => (await db.draft.findUniqueOrThrow({ where: { publicId: id } })).version;
  return {
    page,
    /** The other person saves from the newest version. */
    save: async (fields: Fields) => saveDraft(actor, { id, version: await versionOf(), fields }, setting),
    payload: async () =>
      (await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } } })).payload as Fields,
    revisions: async () => JSON.stringify(await db.draftRevision.findMany({ where: { draft: { publicId: id } } })),
  };
}

/** The status that the form is answered with, once the page after it is there. What a script sends meanwhile is none of it. */
async function statusOf(page: Page, send: () => Promise<unknown>): Promise<number> {
  const [answer] = await Promise.all([formAnswer(page), page.waitForEvent('load'), send()]);
  return answer;
}

const pressSave = (page: Page) =>
  statusOf(page, () => page.locator('main button[value=save]:not([aria-hidden])').click());

const words = (page: Page) => page.locator('main').innerText();

describe('two people at one text', () => {
  it.each(ways)(
    'are joined, or settle the places that both changed; in %s, with JavaScript: %s',
    async (lang, isScripted) => {
      const { page, save, payload, revisions } = await openDraft(lang, isScripted);

      await save({ 'paragraph.2': 'ورحّبوا بالتقدّم كله' });
      await page.locator('[id="paragraph.3"]').fill('وشكروا إيطاليا');
      expect(await pressSave(page)).toBe(303);
      expect(await payload()).toMatchObject({ 'paragraph.2': 'ورحّبوا بالتقدّم كله', 'paragraph.3': 'وشكروا إيطاليا' });
      const note =
        lang === 'en'
          ? 'Joined with the changes that Mona saved meanwhile: Paragraph 2.'
          : 'ضُمَّت هذه التعديلات إلى ما حفظه في الأثناء Mona: الفقرة 2.';
      expect(await words(page)).toContain(note);

      await save({ 'paragraph.1': 'اجتمع 27 عضواً في باريس مساء يوم الثلاثاء' });
      await page.locator('[id="paragraph.1"]').fill('اجتمع 28 عضواً في مدينة روما يوم الأربعاء');
      await page.locator('[id="paragraph.3"]').fill('وشكروا إيطاليا كثيراً');
      expect(await pressSave(page)).toBe(409);
      const places = page.locator('fieldset[data-place]');
      expect(await places.count()).toBe(2);
      const columns = page.locator('#merge dl').first().locator('dt');
      const starts = await columns.evaluateAll((all) => all.map((column) => column.getBoundingClientRect().x));
      expect(starts).toEqual(starts.toSorted((a, b) => (lang === 'ar' ? b - a : a - b)));
      // Axe is a script.
      if (isScripted) expect(await axeViolations(page)).toEqual([]);

      if (isScripted) {
        // The focus is at the first place: one key for each of them, and one to save.
        await page.keyboard.press('Digit1');
        await page.keyboard.press('Numpad3');
        expect(await page.inputValue('[id="paragraph.1"]')).toBe('اجتمع 27 عضواً في باريس مساء مدينة روما يوم الأربعاء');
        expect(await statusOf(page, () => page.keyboard.press('Enter'))).toBe(303);
      } else {
        await places.nth(0).locator('input[value=theirs]').check();
        expect(await pressSave(page)).toBe(409);
        expect(await page.getByRole('alert').count()).toBe(1);
        expect(await places.nth(0).locator('input[value=theirs]').isChecked()).toBe(true);
        await places.nth(1).locator('input[value=both]').check();
        expect(await pressSave(page)).toBe(303);
      }
      expect(await payload()).toMatchObject({
        'paragraph.1': 'اجتمع 27 عضواً في باريس مساء مدينة روما يوم الأربعاء',
        'paragraph.3': 'وشكروا إيطاليا كثيراً',
      });
      const kept = await revisions();
      for (const word of ['28', '27', 'باريس', 'الأربعاء']) expect(kept).toContain(word);
      expect(await page.locator('#merge').count()).toBe(0);

      await save({ 'paragraph.2': 'وأشادوا به' });
      await page.locator('[id="paragraph.2"]').fill('وأثنوا عليه');
      expect(await pressSave(page)).toBe(409);
      await page.locator('[id="paragraph.2"]').fill('وأشادوا به وأثنوا عليه');
      expect(await pressSave(page)).toBe(303);
      expect(await payload()).toMatchObject({ 'paragraph.2': 'وأشادوا به وأثنوا عليه' });

      await save({ 'paragraph.2': 'ورحّبوا به', 'paragraph.3': 'وشكروا الحكومة' });
      await page.locator('[id="paragraph.2"]').fill('وأيّدوه');
      await page.locator('[id="paragraph.3"]').fill('وشكروا البلدية');
      expect(await pressSave(page)).toBe(409);
      await page.locator('[id="paragraph.2"]').fill('ورحّبوا به وأيّدوه');
      expect(await pressSave(page)).toBe(409);
      // What was edited by hand is decided; only the other field is asked about.
      expect(await places.count()).toBe(1);
      expect(await page.inputValue('[id="paragraph.2"]')).toBe('ورحّبوا به وأيّدوه');
      if (isScripted) expect(await axeViolations(page)).toEqual([]);
      await places.first().locator('input[value=mine]').check();
      expect(await pressSave(page)).toBe(303);
      expect(await payload()).toMatchObject({ 'paragraph.2': 'ورحّبوا به وأيّدوه', 'paragraph.3': 'وشكروا البلدية' });

      await save({ 'paragraph.1': 'التقى 27 عضواً في باريس مساء مدينة روما يوم الأربعاء' });
      await page.locator('[id="paragraph.1"]').fill('اجتمع 27 عضواً في باريس مساء مدينة روما يوم الخميس');
      expect(await pressSave(page)).toBe(409);
      expect(await places.count()).toBe(0);
      expect(await words(page)).toContain(lang === 'en' ? 'nothing is left to decide' : 'ولم يبقَ موضع يحتاج إلى حسم');
      expect(await pressSave(page)).toBe(303);
      expect(await payload()).toMatchObject({
        'paragraph.1': 'التقى 27 عضواً في باريس مساء مدينة روما يوم الخميس',
      });
      await page.context().close();
    },
  );
});

it.each(ways)(
  'what is decided later is set aside alone, under one notice; in %s, with JavaScript: %s',
  async (...way) => {
    const { page, save, payload } = await openDraft(...way);
    await save({ 'paragraph.1': 'اجتمع 27 عضواً في باريس يوم الثلاثاء', 'paragraph.2': 'ورحّبوا بالتقدّم' });
    await page.locator('[id="paragraph.1"]').fill('اجتمع 28 عضواً في روما يوم الثلاثاء');
    await page.locator('[id="paragraph.3"]').fill('وشكروا إيطاليا');
    expect(await pressSave(page)).toBe(409);
    expect(await statusOf(page, () => page.locator('main button[value=later]').click())).toBe(303);
    expect(await payload()).toMatchObject({
      'paragraph.1': 'اجتمع 27 عضواً في باريس يوم الثلاثاء',
      'paragraph.2': 'ورحّبوا بالتقدّم',
      'paragraph.3': 'وشكروا إيطاليا',
    });
    const notice = page.locator('main div[role=status]:has(a[href*="/desk/drafts/"])');
    expect(await notice.count()).toBe(1);
    expect(await notice.locator('a[href$="?as=aside"]').count()).toBe(1);
    await Promise.all([page.waitForEvent('load'), notice.locator('a[href$="?as=aside"]').click()]);
    expect(await page.locator('#merge h3').count()).toBe(1);
    await page.context().close();
  },
);

describe('what is settled while the other saves once more', () => {
  it.each(ways)(
    'is asked about over that alone, and says who it was; in %s, with JavaScript: %s',
    async (lang, isScripted) => {
      const { page, save, payload } = await openDraft(lang, isScripted);
      await save({ 'paragraph.1': `${arabic['paragraph.1']}. ورحّبوا بإيطاليا.` });
      await page.locator('[id="paragraph.1"]').fill(`${arabic['paragraph.1']}. وشكروا الحضور.`);
      await page.locator('[id="paragraph.3"]').fill('وشكروا إيطاليا');
      expect(await pressSave(page)).toBe(409);
      await page.locator('fieldset[data-place] input[value=both]').check();
      await save({ 'paragraph.1': `${arabic['paragraph.1']}. ورحّبوا بإيطاليا. وحدّدوا موعداً.` });
      expect(await pressSave(page)).toBe(409);
      const said =
        lang === 'en'
          ? 'Mona saved again while you were deciding, so nothing was saved. What you had decided is kept'
          : 'حُفظت المسودة مرة أخرى من Mona في أثناء الحسم، فلم تُحفظ النتيجة. وما سبق حسمه محفوظ';
      expect(await page.getByRole('alert').filter({ hasText: 'Mona' }).innerText()).toContain(said);
      if (isScripted) expect(await page.getByRole('button', { name: 'Put them into the form' }).count()).toBe(0);
      for (const place of await page.locator('fieldset[data-place] input[value=both]').all()) await place.check();
      expect(await pressSave(page)).toBe(303);
      const settled = (await payload())['paragraph.1'] ?? '';
      for (const sentence of ['ورحّبوا بإيطاليا.', 'وحدّدوا موعداً.', 'وشكروا الحضور.'])
        expect(settled.split(sentence)).toHaveLength(2);
      expect((await payload())['paragraph.3']).toBe('وشكروا إيطاليا');
      expect(
        await page
          .locator('main')
          .getByRole('link', { name: /Put these words|إدخال هذه الكلمات/ })
          .count(),
      ).toBe(0);
      // Both decisions were sent, so the browser is rid of both.
      if (isScripted) await expect.poll(() => page.evaluate(heldFields), { timeout: 20_000 }).toEqual([]);
      await page.context().close();
    },
  );
});

describe('what is typed on while a slow line brings the page about two versions', () => {
  const paragraph = '[id="paragraph.1"]';

  /** Types the words, presses Ctrl+S, types on while nothing comes, and lets the answer through. */
  const typeOn = async (page: Page, words: string, letters: string) => {
    await page.locator(paragraph).fill(words);
    await page.locator(paragraph).press('End');
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/desk/drafts/*', async (route) => {
      if (isForm(route.request())) await held;
      await route.continue();
    });
    await page.keyboard.press('Control+KeyS');
    await page.keyboard.type(letters, { delay: 10 });
    const loaded = page.waitForEvent('load');
    letThrough();
    await loaded;
    await page.unroute('**/desk/drafts/*');
  };

  it('is part of my words, whatever is chosen', async () => {
    const { page, save, payload } = await openDraft('en', true);
    await save({ 'paragraph.1': `${arabic['paragraph.1']} جملة سلمى كاملة.` });
    await typeOn(page, `${arabic['paragraph.1']} جملة توم`, ' وما كُتب بعدها.');
    // The form that is sent once more, to be shown with its answer, has them.
    expect(await page.inputValue(paragraph)).toBe(`${arabic['paragraph.1']} جملة توم وما كُتب بعدها.`);
    await page.keyboard.press('Digit3');
    const both = `${arabic['paragraph.1']} جملة سلمى كاملة. جملة توم وما كُتب بعدها.`;
    expect(await page.inputValue(paragraph)).toBe(both);
    await page.locator(paragraph).fill(`${both} وأخرى.`);
    await page.locator('fieldset[data-place] input[value=mine]').check();
    expect(await page.inputValue(paragraph)).toBe(`${both} وأخرى.`);
    expect(await page.locator('[data-by-hand]').innerText()).toContain('edited by hand');
    await page.getByRole('button', { name: 'Write them anew' }).click();
    expect(await page.inputValue(paragraph)).toBe(`${arabic['paragraph.1']} جملة توم وما كُتب بعدها.`);
    await page.locator('fieldset[data-place] input[value=both]').check();
    expect(await pressSave(page)).toBe(303);
    expect(await payload()).toMatchObject({ 'paragraph.1': both });
    await page.context().close();
  });

  it('goes on where the caret was when nothing is left to decide', async () => {
    const { page, save, payload } = await openDraft('ar', true);
    await save({ 'paragraph.1': 'التقى 26 عضواً في روما يوم الثلاثاء' });
    await typeOn(page, `${arabic['paragraph.1']}. جملة توم للت`, 'جربة');
    await page.keyboard.type(' ولما بعدها.');
    const whole = 'التقى 26 عضواً في روما يوم الثلاثاء. جملة توم للتجربة ولما بعدها.';
    expect(await page.inputValue(paragraph)).toBe(whole);
    expect(await pressSave(page)).toBe(303);
    expect(await payload()).toMatchObject({ 'paragraph.1': whole });
    await page.context().close();
  });
});

it('a step back puts no choice that was not made into what another has saved', async () => {
  const { page, save, payload } = await openDraft('en', true);
  await save({ 'text.standing': 'press_report' });
  await page.goto(`${origin}/en/desk`);
  await page.goBack({ waitUntil: 'load' });
  expect(await page.inputValue('[name="text.standing"]')).toBe('press_report');
  await page.locator('[id="paragraph.1"]').fill('اجتمع 28 عضواً في روما');
  expect(await pressSave(page)).toBe(303);
  expect(await payload()).toMatchObject({
    'text.standing': 'press_report',
    'paragraph.1': 'اجتمع 28 عضواً في روما',
  });
  await page.context().close();
});

describe('words typed where two texts are settled', () => {
  const typed = 'اجتمع الأعضاء كلهم في روما معاً';

  /** Types by hand where two texts are settled, and leaves the page. */
  async function leaveTyped() {
    const draft = await openDraft('en', true);
    const { page, save } = draft;
    const address = page.url();
    await save({ 'paragraph.1': 'اجتمع 27 عضواً في باريس' });
    await page.locator('[id="paragraph.1"]').fill('اجتمع 28 عضواً في ميلانو');
    expect(await pressSave(page)).toBe(409);
    await page.locator('[id="paragraph.1"]').fill(typed);
    await expect
      .poll(() => page.evaluate(heldFields), { timeout: 20_000 })
      .toContainEqual(expect.objectContaining({ 'paragraph.1': typed }));
    await page.getByText('What you type here is kept in this browser.').waitFor();
    return { ...draft, address };
  }

  async function putBack(page: Page) {
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Put them into the form' }).click(),
    ]);
  }

  it('are offered when the page is opened again, whatever was saved meanwhile', async () => {
    const { page, save, address, payload } = await leaveTyped();
    await save({ 'paragraph.3': 'وشكروا الحكومة' });
    await page.goto(address);
    expect(await page.inputValue('[id="paragraph.1"]')).not.toBe(typed);
    await putBack(page);
    expect(await page.inputValue('[id="paragraph.1"]')).toBe(typed);
    expect(await statusOf(page, () => page.keyboard.press('Control+KeyS'))).toBe(303);
    expect(await payload()).toMatchObject({ 'paragraph.1': typed, 'paragraph.3': 'وشكروا الحكومة' });
    await page.goto(address);
    expect(await page.inputValue('[id="paragraph.1"]')).toBe(typed);
    expect(await page.getByRole('button', { name: 'Put them into the form' }).count()).toBe(0);
    await page.context().close();
  });

  it.each(['', '?as=saved', '?as=aside'])(
    'are asked about again wherever somebody saved the same field once more; put back at %j',
    async (as) => {
      const { page, save, address, payload } = await leaveTyped();
      const newest = 'التقى 29 عضواً في لندن';
      await save({ 'paragraph.1': newest });
      await page.goto(address + as);
      await putBack(page);
      expect(await page.locator('#merge').count()).toBe(1);
      expect(await words(page)).toContain('لندن');
      expect(await statusOf(page, () => page.keyboard.press('Control+KeyS'))).toBe(409);
      expect((await payload())['paragraph.1']).toBe(newest);
      for (const place of await page.locator('fieldset[data-place] input[value=both]').all()) await place.check();
      expect(await pressSave(page)).toBe(303);
      const saved = (await payload())['paragraph.1'] ?? '';
      for (const word of [...newest.split(' '), ...typed.split(' ')]) expect(saved).toContain(word);
      await page.context().close();
    },
  );
});

it('without a script, a step back puts no words over what another saved', async () => {
  const { page, save, payload } = await openDraft('en', false);
  await page.locator('[id="paragraph.1"]').fill('اجتمع 28 عضواً في ميلانو');
  await page.goto(`${origin}/en/desk`);
  await save({ 'paragraph.1': 'اجتمع 27 عضواً في باريس' });
  await page.goBack({ waitUntil: 'load' });
  await pressSave(page);
  expect((await payload())['paragraph.1']).toBe('اجتمع 27 عضواً في باريس');
  await page.context().close();
});

/** In the page: the fields of each form that the browser holds words of. */
function heldFields(): Promise<Fields[]> {
  return new Promise((resolve) => {
    const request = indexedDB.open('portal-desk');
    request.onsuccess = () => {
      const all = request.result.transaction('words').objectStore('words').getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result.map(({ fields }) => fields));
      };
    };
  });
}
