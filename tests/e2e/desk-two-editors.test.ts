import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import type { PersonActor } from '@/lib/auth/permissions';
import { createDatabaseClient } from '@/lib/db/client';
import { arrangeParagraphs } from '@/lib/editing/drafts/paragraphs/arrange-paragraphs';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { formAnswer } from '@/tests/support/desk/form-answer';
import { typedDraft } from '@/tests/support/drafts';
import { type MadePerson, makePerson, makeToken } from '@/tests/support/make-person';

const origin = portalOrigin();
const browser = await openBrowser();
const db = createDatabaseClient(inject('portalDatabase'));
afterAll(() => db.$disconnect());

const setting = { db, headFile: null };

async function makeWriter(): Promise<{ actor: PersonActor; person: MadePerson }> {
  const person = await makePerson(db);
  return { actor: { kind: 'person', id: person.id, role: 'contributor', translates: null }, person };
}

async function openPage(person: MadePerson, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies([{ name: sessionCookie, value: await makeToken(db, person), url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(origin + address);
  return page;
}

const stateOf = async (id: string) => (await db.draft.findUniqueOrThrow({ where: { publicId: id } })).state;
const versionOf = async (id: string) => (await db.draft.findUniqueOrThrow({ where: { publicId: id } })).version;

const bar = (page: Page) => page.locator('[data-action-bar]').innerText();

const press = (page: Page, keys: string) =>
  Promise.all([formAnswer(page), page.waitForEvent('load'), page.keyboard.press(keys)]);

describe.each(['ar', 'en'] as const)('two editors of one draft, in %s', (lang) => {
  it('one types in a paragraph that the other splits: the words go to their half, without a question', async () => {
    const [mine, other] = [await makeWriter(), await makeWriter()];
    const payload = { 'text.lang': 'ar', 'paragraph.1': 'أُغلق المرفأ. وانتظرت السفن خارجه.', 'paragraph.2': 'انتهى.' };
    const { id } = await startDraft(mine.actor, { parts: [{ type: 'text', subject: null, payload }] }, setting);
    const page = await openPage(mine.person, `/${lang}/desk/drafts/${id}`);
    const version = await versionOf(id);
    await arrangeParagraphs(other.actor, { id, version, arrange: { step: 'split', row: '1', at: 13 } }, setting);
    await page.locator('[id="paragraph.1"]').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' S36');
    const [answer] = await press(page, 'Control+s');
    expect(answer).toBe(303);
    const { payload: saved } = await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } } });
    expect(saved).toMatchObject({
      'paragraph.1': 'أُغلق المرفأ.',
      'paragraph.3': 'وانتظرت السفن خارجه. S36',
      'paragraph.2': 'انتهى.',
    });
  });

  it('one saves what the other has submitted: nothing is taken back, and the bar says so', async () => {
    const [mine, other] = [await makeWriter(), await makeWriter()];
    const because = { reason: 'As the source says.' };
    const note = { 'meeting.noteEn': 'A note.', 'meeting.noteAr': 'ملاحظة.' };
    const meeting = lang === 'ar' ? 'cifg-17' : 'cifg-18';
    const { id, version } = await typedDraft(other.actor, 'meeting', meeting, { ...because, ...note }, setting);
    const page = await openPage(mine.person, `/${lang}/desk/drafts/${id}`);
    const field = page.locator('[name="meeting.noteEn"]');
    await field.focus();
    await page.keyboard.type('S40 ');
    await submitDraft(other.actor, { id, version }, setting);
    const [answer] = await press(page, 'Control+s');
    expect([answer, await stateOf(id)]).toEqual([409, 'in_review']);
    expect(await bar(page)).toMatch(lang === 'en' ? /Not saved: the draft is with/ : /لم تُحفظ المسودة، فهي الآن/);
    expect(await field.inputValue()).toContain('S40');

    await field.focus();
    await page.keyboard.press('Control+s');
    expect(await bar(page)).toMatch(/Ctrl\+S/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
      lang === 'en' ? /Take back and save/ : /استعادة من المراجعة/,
    );
    expect(await stateOf(id)).toBe('in_review');
    await press(page, 'Enter');
    expect(await stateOf(id)).toBe('draft');
  });

  it('a refused draft opens at its first faulty field, however far down it was sent from', async () => {
    const mine = await makeWriter();
    const meeting = lang === 'ar' ? 'cifg-12' : 'cifg-14';
    const { id } = await typedDraft(mine.actor, 'meeting', meeting, { 'meeting.type': '' }, setting);
    const page = await openPage(mine.person, `/${lang}/desk/drafts/${id}`);
    const reason = page.locator('[name="reason"]');
    await reason.focus();
    await page.keyboard.type('S');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    const [answer] = await press(page, 'Control+Enter');
    expect(answer).toBe(422);
    await page.waitForTimeout(300);
    const shown = await page.evaluate(() => {
      const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return { name: document.activeElement?.getAttribute('name'), isIn: top > 0 && bottom < innerHeight };
    });
    expect(shown).toEqual({ name: 'meeting.type', isIn: true });
  });
});
