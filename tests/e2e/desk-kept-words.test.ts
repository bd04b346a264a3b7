import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '@/tests/support/axe';
import { isForm } from '@/tests/support/desk/form-answer';
import { field, offersOf, openWritingDesk, typeInto, untilHeld } from '@/tests/support/desk/writing-desk';
import { type MadePerson, makePerson, makeToken } from '@/tests/support/make-person';

const { origin, db, begin, open, signIn } = await openWritingDesk();

describe('a form that is sent without a connection', () => {
  const line = (page: Page) => page.locator('[data-unsent]');

  it('stays, says so, and goes by itself once there is one; one small question more is asked of the portal', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const page = await open(own, await begin(own, 'cifg-12'));
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/healthz/.test(request.url()) || isForm(request) || request.isNavigationRequest())
        asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    const address = page.url();
    const whole = await typeInto(page, 'Typed. ');
    await page.context().setOffline(true);
    await page.locator('button[name=action][value=save]').last().click();
    await line(page).getByText('Not saved yet').waitFor();
    expect([page.url(), asked]).toEqual([address, []]);
    expect(await line(page).innerText()).toContain('sent by itself');
    expect(await axeViolations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.waitForURL(/notice=saved/);
    expect(await page.inputValue(`[name="${field}"]`)).toBe(whole);
    const path = new URL(address).pathname;
    expect(asked).toEqual(['HEAD /healthz', `POST ${path}`, `GET ${path}`]);
    await page.context().close();
  });

  it('stays where the portal ends before it has answered, and goes by itself once it is back', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const page = await open(own, await begin(own, 'cifg-14'));
    const address = page.url();
    const whole = await typeInto(page, 'Typed. ');
    await page.route('**/desk/drafts/*', (route) => (isForm(route.request()) ? route.abort() : route.continue()));
    await page.keyboard.press('Control+s');
    await line(page).getByText('Not saved yet').waitFor();
    expect([page.url(), await page.inputValue(`[name="${field}"]`)]).toEqual([address, whole]);
    await page.unroute('**/desk/drafts/*');
    await page.waitForURL(/notice=saved/);
    expect(await page.inputValue(`[name="${field}"]`)).toBe(whole);
    // The next save leads to the same address, and goes there all the same.
    const more = await typeInto(page, 'More. ');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+s')]);
    expect(await page.inputValue(`[name="${field}"]`)).toBe(more);
    await page.context().close();
  });

  it('waits for its button where somebody typed on, where the portal is gone, and where nothing is kept', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const page = await open(own, await begin(own, 'cifg-13'));
    await page.route('**/healthz', (route) => route.abort());
    await page.locator('button[value="add-count"]').first().click();
    await line(page).getByText('sent by itself').waitFor();
    await typeInto(page, 'More. ');
    await line(page).getByText('Press the button again once').waitFor();
    await page.unroute('**/healthz');
    await line(page).getByText('can be reached again').waitFor({ timeout: 10_000 });
    expect(page.url()).not.toContain('notice');
    await page.locator('button[value="add-count"]').first().click();
    await page.waitForURL(/notice=saved/);
    await page.goto(`${origin}/en/desk/records/meeting/cifg-13`);
    await page.context().setOffline(true);
    await page.locator('main button[value=edit]').first().click();
    await line(page).getByText('What you typed stays on this page').waitFor();
    await page.context().close();
  });
});

describe('what was typed and is in the browser alone', () => {
  it('is offered by the browser where the portal does not take the words of an earlier page', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const page = await open(own, await begin(own, 'cifg-11'));
    const draft = new URL(page.url()).pathname;
    await page.context().clearCookies();
    const whole = await typeInto(page, 'Typed after the end.');
    await page.locator('[data-autosave=signed-out]').waitFor();
    await page.goto(`${origin}/en/desk/sign-in`);
    await signIn(page, writer);
    await page.route(`**${draft}`, (route) =>
      route.request().postData()?.includes('"leftAt"')
        ? route.fulfill({ status: 409, contentType: 'application/json', body: '{"code":"refused"}' })
        : route.continue(),
    );
    await page.goto(origin + draft);
    await page.getByRole('button', { name: 'Put them into the form' }).click();
    await expect.poll(() => page.inputValue(`[name="${field}"]`)).toBe(whole);
    await page.locator('button[name=action][value=save]').last().click();
    await page.waitForURL(/notice=saved/);
    expect(await page.inputValue(`[name="${field}"]`)).toBe(whole);
    await page.goto(origin + draft);
    await page.locator('[data-autosave=unchanged]').waitFor({ state: 'attached' });
    expect(await offersOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is offered beside a text of millions of letters that the browser keeps too', async () => {
    const writer = await makePerson(db);
    const page = await open(await makeToken(db, writer), '/en/desk/new');
    const publisher = page.locator('[name=publisher]');
    await page.evaluate(async () => {
      const store = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('portal-desk', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('words', { keyPath: 'key' });
        request.onsuccess = () => resolve(request.result);
      });
      const fields = { text: 'س'.repeat(3_000_000) };
      const long = { key: 'long', person: 'another', place: 'paste', tab: 'a', at: new Date().toISOString(), fields };
      const transaction = store.transaction('words', 'readwrite');
      transaction.objectStore('words').put(long);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      store.close();
    });
    await publisher.fill('Gazette');
    await untilHeld(page, 'Gazette');
    await page.context().clearCookies();
    await page.goto(`${origin}/en/desk/sign-in`);
    await signIn(page, writer);
    await page.goto(`${origin}/en/desk/new`);
    await page.getByRole('button', { name: 'Put them into the form' }).first().click();
    expect(await publisher.inputValue()).toBe('Gazette');
    await page.context().close();
  });

  it('is offered in every other form, to its writer alone, and no more once it was sent', async () => {
    const admin = await makePerson(db, { role: 'administrator', hasFactor: true });
    const page = await open(await makeToken(db, admin), '/en/desk/people');
    const email = `kept-${admin.id}@example.org`;
    const invite = page.locator('form', { has: page.locator('button[value=add]') });
    const offer = invite.getByRole('button', { name: 'Put them into the form' });
    await invite.locator('[name=email]').fill(email);
    await page.context().clearCookies();
    await invite.locator('button[value=add]').click();
    await page.waitForURL(/sign-in/);
    await page.getByText('What you typed is kept in this browser').waitFor();
    const comeBackAs = async (who: MadePerson) => {
      await signIn(page, who);
      await page.goto(`${origin}/en/desk/people`);
      await page.waitForLoadState('networkidle');
    };
    await comeBackAs(await makePerson(db, { role: 'administrator', hasFactor: true }));
    expect(await offer.count()).toBe(0);
    await comeBackAs(admin);
    await offer.click();
    expect(await invite.locator('[name=email]').inputValue()).toBe(email);
    await invite.locator('button[value=add]').click();
    await page.getByText(/invitation\//).waitFor();
    // The page that says so drops them from the browser.
    await page.waitForLoadState('networkidle');
    await page.goto(`${origin}/en/desk/people`);
    await page.waitForLoadState('networkidle');
    expect(await offer.count()).toBe(0);
    await page.context().close();
  });

  it('is given to the portal or asked about before somebody signs out', async () => {
    const writer = await makePerson(db);
    const page = await open(await makeToken(db, writer), '/en/desk/new');
    await page.locator('[name=text]').fill('A pasted text that is not sent.');
    await untilHeld(page, 'A pasted text that is not sent.');
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('This browser keeps words that you typed and did not save').waitFor();
    await page.getByRole('button', { name: 'Delete them from this browser and sign out' }).click();
    await page.waitForURL(/sign-in/);
    await signIn(page, writer);
    await page.goto(`${origin}/en/desk/new`);
    await page.waitForLoadState('networkidle');
    expect(await offersOf(page)).toEqual([]);
    await page.context().close();
  });
});
