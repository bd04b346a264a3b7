import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import type { PersonActor } from '@/lib/auth/permissions';
import type { Role } from '@/lib/db/generated/enums';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser } from '@/tests/support/browser';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { formAnswer } from '@/tests/support/desk/form-answer';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { publishText } from '@/tests/support/publish-text';
import { inWhole } from '@/tests/support/whole';

vi.setConfig({ hookTimeout: 300_000 });

// What is published and settled here, other files would find.
const { db, origin } = await openDeskPortal();
const browser = await openBrowser();
const setting = { db, headFile: null };

const english = [
  'Members met on 3 May 2031 in the port.',
  'Twelve states spoke of ships.',
  'They will meet again in 2032.',
];
const arabic = ['اجتمع الأعضاء في المرفأ في 3 أيار/مايو 2031. وتحدثت 12 دولة عن السفن.', 'ويجتمعون مجدداً في عام 2032.'];

async function signIn(role: Role, path: string, isScripted: boolean) {
  const person = await makePerson(db, { role, hasFactor: role === 'reviewer' });
  const context = await browser.newContext({ javaScriptEnabled: isScripted });
  await context.addCookies([{ name: sessionCookie, value: await makeToken(db, person), url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const actor: PersonActor = { kind: 'person', id: person.id, role, translates: null };
  return { page, actor, open: (to = path) => page.goto(origin + to) };
}

/** The status that a form is answered with, once the page after it is there. */
async function statusOf(page: Page, send: () => Promise<unknown>): Promise<number> {
  const [answer] = await Promise.all([formAnswer(page), page.waitForEvent('load'), send()]);
  return answer;
}

async function paragraphsOf(id: string): Promise<string[]> {
  const { payload } = await db.draftPart.findFirstOrThrow({ where: { type: 'text', draft: { publicId: id } } });
  const fields = payload as Record<string, string>;
  const order = (fields['text.order'] ?? '1 2').split(' ');
  return order.map((row) => `${fields[`paragraph.${row}`]} [${fields[`paragraph.${row}.slots`] ?? ''}]`);
}

const cases: ['ar' | 'en', boolean, string][] = [
  ['en', true, 'cifg-19'],
  ['ar', false, 'cifg-20'],
  ...inWhole<['ar' | 'en', boolean, string]>([
    ['ar', true, 'cifg-18'],
    ['en', false, 'cifg-21'],
  ]),
];

describe('a text whose paragraphs are arranged', () => {
  it.each(cases)('in %s, with JavaScript: %s', async (lang, isScripted, statement) => {
    await publishText({ statement, slug: 'en-port', lang: 'en', paragraphs: english }, db);
    const { page, actor, open } = await signIn('contributor', '', isScripted);
    const payload = {
      'text.statement': statement,
      'text.lang': 'ar',
      'text.standing': 'courtesy_translation',
      'paragraph.1': arabic[0] ?? '',
      'paragraph.2': arabic[1] ?? '',
    };
    const { id } = await startDraft(actor, { parts: [{ type: 'text', subject: null, payload }] }, setting);
    await open(`/${lang}/desk/drafts/${id}/paragraphs`);
    const first = page.locator('textarea').first();
    expect(await first.getAttribute('dir')).toBe('rtl');
    if (isScripted) expect(await axeViolations(page)).toEqual([]);

    // The first is cut in two where its second sentence begins.
    if (isScripted) {
      await first.focus();
      await first.evaluate((area: HTMLTextAreaElement) =>
        area.setSelectionRange(area.value.indexOf('وتحدثت') + 2, area.value.indexOf('وتحدثت') + 2),
      );
      expect(await statusOf(page, () => page.keyboard.press('KeyS'))).toBe(303);
    } else {
      await page
        .locator('summary')
        .filter({ hasText: lang === 'ar' ? 'تقسيم' : 'Split' })
        .first()
        .click();
      await page.locator('input[name=at]').first().check();
      expect(await statusOf(page, () => page.locator('button[value=split]').first().click())).toBe(303);
    }
    const cut = ['اجتمع الأعضاء في المرفأ في 3 أيار/مايو 2031.', 'وتحدثت 12 دولة عن السفن.', arabic[1]];
    expect((await paragraphsOf(id)).map((words) => words.replace(/ \[.*/, ''))).toEqual(cut);

    // Merged, and taken back.
    if (isScripted) {
      await page.locator('textarea').first().focus();
      expect(await statusOf(page, () => page.keyboard.press('KeyM'))).toBe(303);
      expect(await paragraphsOf(id)).toHaveLength(2);
      expect(await statusOf(page, () => page.keyboard.press('KeyZ'))).toBe(303);
    } else {
      expect(await statusOf(page, () => page.locator('button[value=merge]').first().click())).toBe(303);
      expect(await statusOf(page, () => page.locator('button[value=undo]').click())).toBe(303);
    }
    expect((await paragraphsOf(id)).map((words) => words.replace(/ \[.*/, ''))).toEqual(cut);

    // What is proposed is accepted at once; then one link is changed by its number.
    expect(await statusOf(page, () => page.locator('button[value=link]').first().click())).toBe(303);
    const slots = (await db.slot.findMany({ where: { statement: { publicId: statement } } }))
      .map(({ label }) => label)
      .sort();
    expect((await paragraphsOf(id)).map((words) => words.replace(/.* \[(.*)\]/, '$1'))).toEqual(slots);
    if (isScripted) {
      await page.locator('textarea').nth(1).focus();
      await page.keyboard.press('KeyL');
      await page.keyboard.type('2, 3');
      expect(await statusOf(page, () => page.keyboard.press('Enter'))).toBe(303);
    } else {
      await page.locator('input[name=to]').nth(1).fill('2, 3');
      expect(await statusOf(page, () => page.locator('[data-arrange-row] button[value=link]').nth(1).click())).toBe(
        303,
      );
      await page.locator('input[name=to]').nth(1).fill('9');
      expect(await statusOf(page, () => page.locator('[data-arrange-row] button[value=link]').nth(1).click())).toBe(
        422,
      );
    }
    expect((await paragraphsOf(id))[1]).toContain(`[${slots[1]} ${slots[2]}]`);
    await page.context().close();
  });
});

describe('a translation that is out of date', () => {
  it.each(cases)('is settled in %s, with JavaScript: %s', async (lang, isScripted, statement) => {
    const source = { statement, slug: 'en-board', lang: 'en' } as const;
    const places = english.map(() => []);
    await publishText({ ...source, paragraphs: english }, db);
    const rows = await db.paragraph.findMany({
      include: { slots: { include: { slot: true } } },
      where: { text: { slug: 'en-board', statement: { publicId: statement } } },
      orderBy: { position: 'asc' },
    });
    const slots = rows.map(({ slots: own }) => own.map(({ slot }) => slot.label));
    expect(slots).toHaveLength(places.length);
    const translation = { statement, slug: 'ar-board', lang: 'ar', standing: 'courtesy_translation', slots } as const;
    await publishText({ ...translation, paragraphs: ['اجتمعوا في المرفأ.', 'تحدثت 12 دولة.', 'يجتمعون لاحقاً.'] }, db);
    const edited = english.map((words, at) => (at === 1 ? 'Thirteen states spoke of ships.' : words));
    await publishText({ ...source, paragraphs: edited, slots }, db);

    const { page, open } = await signIn('reviewer', `/${lang}/desk/translations`, isScripted);
    await open();
    const items = page.locator('#stale article');
    expect(await items.count()).toBe(1);
    const shown = await items.innerText();
    for (const words of ['Twelve', 'Thirteen', 'تحدثت 12 دولة.']) expect(shown).toContain(words);
    if (isScripted) expect(await axeViolations(page)).toEqual([]);
    if (isScripted) {
      // Two keys: the reason, and Enter.
      await page.keyboard.press('Digit1');
      expect(await statusOf(page, () => page.keyboard.press('Enter'))).toBe(303);
    } else {
      await items.locator('summary').click();
      expect(await statusOf(page, () => items.locator('details button[value=stands]').click())).toBe(422);
      await items.locator('textarea').fill('Reworded. / أعيدت الصياغة.');
      expect(await statusOf(page, () => items.locator('details button[value=stands]').click())).toBe(303);
    }
    expect(await page.locator('#stale article').count()).toBe(0);
    const change = await db.change.findFirstOrThrow({
      where: { action: 'translation.stand' },
      orderBy: { seq: 'desc' },
    });
    expect(change.subjectId).toBe(`${statement}/ar-board/${slots[1]?.[0]}`);
    expect(change.reason).toContain(isScripted ? ' / ' : 'Reworded.');
    await page.context().close();
  });
});

describe('a text that is known by its link alone', () => {
  it('is taken and given back, with its paste form and its source', async () => {
    const { page, open } = await signIn('contributor', '/ar/desk', false);
    await open();
    await page.getByRole('link', { name: /ينتظر الإدخال/ }).click();
    const row = page.locator('tr').filter({ hasText: 'cifg-3/en' });
    expect(await row.getByRole('link', { name: 'لصق النص' }).getAttribute('href')).toContain(
      '/ar/desk/new?statement=cifg-3&lang=en',
    );
    expect(await statusOf(page, () => row.locator('button[value=take]').click())).toBe(303);
    expect(await row.innerText()).toContain('في عهدتي');
    expect(await statusOf(page, () => row.locator('button[value=give-back]').click())).toBe(303);
    expect(await row.innerText()).not.toContain('في عهدتي');
    await page.context().close();
  });

  it.each(['ar', 'en'] as const)('is written by hand into its own entry, once, in %s', async (lang) => {
    const id = lang === 'ar' ? 'cifg-3/en' : 'cifg-9/en';
    const [statement = ''] = id.split('/');
    const { page, open } = await signIn('contributor', `/${lang}/desk/texts`, false);
    await open();
    const row = page.locator('tr').filter({ hasText: id });
    expect(await statusOf(page, () => row.locator('button[value=own-text]').click())).toBe(303);
    const draft = new URL(page.url()).pathname;
    expect(await page.locator('[name="paragraph.1"]').count()).toBe(1);
    const parts = await db.draftPart.findMany({ where: { type: 'text', subject: id } });
    expect(parts).toMatchObject([{ payload: { 'paragraph.1.kind': 'paragraph', 'text.slug': 'en' } }]);

    // Whoever begins a text of the statement is asked which, and is led to the draft that there is.
    await open(`/${lang}/desk/new`);
    await page.locator('#begin-text [name=statement]').selectOption(statement);
    await page.locator('#begin-text [name=lang]').selectOption('en');
    expect(await statusOf(page, () => page.locator('button[value=own-text]').click())).toBe(422);
    const choice = page.locator(`#begin-text input[name=text][value="${id}"]`);
    expect(await choice.evaluate((input) => document.activeElement === input)).toBe(true);
    await choice.check();
    expect(await statusOf(page, () => page.locator('button[value=own-text]').click())).toBe(303);
    expect(new URL(page.url()).pathname).toBe(draft);

    await open(`/${lang}/desk/new?statement=${statement}`);
    await page.locator('#begin-text [name=lang]').selectOption('en');
    await page.locator('#begin-text input[name=text][value=new]').check();
    expect(await statusOf(page, () => page.locator('button[value=own-text]').click())).toBe(303);
    expect(new URL(page.url()).pathname).not.toBe(draft);
    await page.context().close();
  });
});
