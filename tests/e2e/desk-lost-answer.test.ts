import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import type { Role } from '@/lib/db/generated/enums';
import { isForm } from '@/tests/support/desk/form-answer';
import { openWritingDesk } from '@/tests/support/desk/writing-desk';
import { because, typedDraft } from '@/tests/support/drafts';
import { makePerson, makeToken } from '@/tests/support/make-person';

const { db, open } = await openWritingDesk();

async function signIn(role: Role) {
  const person = await makePerson(db, { role, hasFactor: role !== 'contributor' });
  const actor: PersonActor = { kind: 'person', id: person.id, role, translates: null };
  return { actor, token: await makeToken(db, person) };
}

/** Presses a button whose form arrives and is done, while the portal ends before it has answered; then presses it again. */
async function pressTwice(page: Page, action: string, arrived: RegExp): Promise<void> {
  const address = page.url();
  await page.route('**/desk/drafts/**', async (route) => {
    if (!isForm(route.request())) return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  const button = page.locator(`main button[name=action][value=${action}]:not([aria-hidden])`).first();
  await button.click();
  await page.locator('[data-unsent]').getByText('before an answer came').waitFor();
  expect(page.url()).toBe(address);
  await page.unroute('**/desk/drafts/**');
  await button.click();
  await page.waitForURL(arrived);
}

it('keeps the page of each step whose answer is lost, and takes the step once', async () => {
  const [writer, publisher] = [await signIn('contributor'), await signIn('publisher')];
  const setting = { db, headFile: null };
  const fields = { 'meeting.noteEn': 'A note.', 'meeting.noteAr': 'ملاحظة.', ...because };
  const { id } = await typedDraft(writer.actor, 'meeting', 'cifg-9', fields, setting);
  const at = async (token: string, page = '') => open(token, `/en/desk/drafts/${id}${page}`);

  const writing = await at(writer.token);
  await pressTwice(writing, 'submit', /desk\?notice=submitted/);
  await writing.context().close();

  const first = await at(publisher.token, '/review');
  await first.locator('main summary').last().click();
  await first.locator('[name=reason]').fill('Say more.');
  await pressTwice(first, 'return', /notice=returned/);
  await first.context().close();

  const anew = await at(writer.token);
  await pressTwice(anew, 'submit', /desk\?notice=submitted/);
  await anew.context().close();

  const review = await at(publisher.token, '/review');
  await pressTwice(review, 'approve', /notice=approved/);
  await pressTwice(review, 'publish', /notice=published/);
  await review.context().close();

  const changes = await db.change.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
  expect(changes.map(({ action }) => action)).toEqual([
    'draft.submit',
    'draft.return',
    'draft.submit',
    'draft.approve',
    'draft.publish',
  ]);
});
