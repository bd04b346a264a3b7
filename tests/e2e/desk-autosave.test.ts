import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { createDatabaseClient } from '@/lib/db/client';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { openDeskClient } from '@/tests/support/desk-client';
import { type MadePerson, makePerson, makeToken } from '@/tests/support/make-person';

const origin = portalOrigin();
const browser = await openBrowser();
const db = createDatabaseClient(inject('portalDatabase'));
afterAll(() => db.$disconnect());

const person = await makePerson(db);
const token = await makeToken(db, person);
const field = 'meeting.noteEn';

const clientOf = (of: string | null) => openDeskClient(() => origin, of);

async function begin(of = token, meeting = 'cifg-13'): Promise<string> {
  const answer = await clientOf(of).post(`/en/desk/records/meeting/${meeting}`, { action: 'edit' });
  return answer.headers.get('location') ?? '';
}

const path = await begin();

function autosave(fields: Record<string, string>, of: string | null = token, to = path): Promise<Response> {
  const tab = { tab: 'tab1tab1', turn: '0', shown: 'typed', version: '1', person: person.id };
  return fetch(origin + to, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin,
      'content-type': 'application/json',
      ...(of !== null && { cookie: `${sessionCookie}=${of}` }),
    },
    body: JSON.stringify({ action: 'autosave', ...tab, ...fields }),
  });
}

async function open(who: string, to = path, options = {}): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addCookies([{ name: sessionCookie, value: who, url: origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(origin + to);
  return page;
}

/** Types at the end of the field; returns what it has then. */
async function typeInto(page: Page, words: string): Promise<string> {
  const control = page.locator(`[name="${field}"]`);
  const before = await control.inputValue();
  await control.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words, { delay: 20 });
  return before + words;
}

/** A second after the last key, and what a slow line takes. */
async function untilStored({ rowId }: MadePerson, words: string) {
  await expect
    .poll(() => db.autosave.findFirst({ where: { personId: rowId } }), { timeout: 4_000 })
    .toMatchObject({ payload: { [field]: words } });
}

/** What a page of a draft offers of words that are not saved. */
async function offersOf(page: Page): Promise<string[]> {
  const offers = page
    .locator('main')
    .getByText(/You typed|You sent|You set them aside|another window of yours|still held|was kept\.|has kept words/);
  return (await offers.allInnerTexts()).filter((words) => words !== '');
}

async function endSessions({ rowId }: MadePerson) {
  await db.session.updateMany({ where: { personId: rowId }, data: { endedAt: new Date() } });
}

describe('the autosave of a draft', () => {
  it('answers in JSON, whatever it says', async () => {
    const other = await makeToken(db, await makePerson(db));
    const cases: [Parameters<typeof autosave>, number][] = [
      [[{ seq: '1', [`=${field}`]: 'Typed' }], 200],
      [[{ seq: '1', [`=${field}`]: 'Late' }], 200],
      [[{ seq: '2' }, null], 401],
      [[{ seq: '2' }, other], 403],
      [[{ seq: '2' }, token, '/en/desk/drafts/nothing'], 404],
      [[{ seq: '2', version: '9' }], 409],
      [[{ seq: '0' }], 422],
      [[{ seq: '2', [`=${field}`]: 'x'.repeat(4 * 1_048_576) }], 413],
    ];
    // One after the other: of two that are under way at once, either may come first.
    for (const [sent, status] of cases) {
      const answer = await autosave(...sent);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, expect.stringContaining('json')]);
    }
    const { payload } = await db.autosave.findFirstOrThrow({ where: { personId: person.rowId } });
    expect(payload).toEqual({ [field]: 'Typed' });
  });

  it('sends little, and says where the words are', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const draft = await begin(own, 'cifg-14');
    const page = await open(own, draft);
    const bodies: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') bodies.push(request.postData() ?? '');
    });
    const whole = await typeInto(page, 'كلمات تُكتب على مهل، ثم لا يحفظها أحد.');
    await page.locator('[data-autosave=kept]').waitFor();
    expect(await page.locator('[data-autosave]').innerText()).toMatch(/^Typed words kept at \d\d:\d\d UTC$/);
    await untilStored(writer, whole);
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(2_048);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('a form says that it is being saved until its answer is there', async () => {
    const own = await makeToken(db, await makePerson(db));
    const page = await open(own, await begin(own, 'cifg-16'));
    await page.route('**/healthz', async (route) => {
      await page.locator('[data-sending]', { hasText: 'Saving…' }).waitFor();
      await route.continue();
    });
    await typeInto(page, 'Slow.');
    await page.keyboard.press('Control+KeyS');
    await page.waitForURL(/notice=saved/);
    expect(await page.locator('[data-sending]').innerText()).toBe('');
    await page.context().close();
  });

  it('offers what was typed when the page is opened again, and what was set aside', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const draft = await begin(own, 'cifg-19');
    const page = await open(own, draft);
    const before = await page.inputValue(`[name="${field}"]`);
    const whole = await typeInto(page, 'كلمات لا يحفظها أحد.');
    await untilStored(writer, whole);
    await page.close();
    const again = await open(own, draft);
    expect(await again.inputValue(`[name="${field}"]`)).toBe(whole);
    await again.getByRole('link', { name: 'Show the draft as it is saved' }).click();
    await again.waitForURL(/as=saved/);
    expect(await again.inputValue(`[name="${field}"]`)).toBe(before);
    await again.locator('[name="meeting.titleEn"]').fill('Another title');
    await again.locator('button[name=action][value=save]').last().click();
    await again.getByRole('link', { name: 'Put these words into the form' }).click();
    await again.waitForURL(/as=aside/);
    expect(await again.inputValue(`[name="${field}"]`)).toContain('كلمات');
    await again.locator('button[name=action][value=save]').last().click();
    await again.waitForURL(/notice=saved/);
    expect(await again.inputValue(`[name="${field}"]`)).toContain('كلمات');
    expect(await offersOf(again)).toEqual([]);
    await again.context().close();
    await page.context().close();
  });

  it('keeps up on a line of 100 kbit/s', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const page = await open(own, await begin(own, 'cifg-17'));
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    const slow = { offline: false, latency: 400, downloadThroughput: 12_500, uploadThroughput: 12_500 };
    await line.send('Network.emulateNetworkConditions', slow);
    const whole = await typeInto(page, 'Words on a slow line. '.repeat(6));
    await untilStored(writer, whole);
    await page.context().close();
  });

  it('never shows to another account what a browser holds', async () => {
    const [one, two] = [await makePerson(db), await makePerson(db)];
    const draft = await begin(await makeToken(db, one), 'cifg-15');
    const page = await open(await makeToken(db, one), draft);
    await page.locator('[data-autosave]').waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    const whole = await typeInto(page, 'Nobody else reads this.');
    await page.locator('[data-autosave=unreached]').waitFor();
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    await context.addCookies([{ name: sessionCookie, value: await makeToken(db, two), url: origin }]);
    const other = await context.newPage();
    await other.goto(origin + draft);
    await other.waitForLoadState('networkidle');
    expect(await other.content()).not.toContain('Nobody else reads this.');
    expect(await db.autosave.count({ where: { personId: two.rowId } })).toBe(0);
    await other.close();
    await context.addCookies([{ name: sessionCookie, value: await makeToken(db, one), url: origin }]);
    const back = await context.newPage();
    await back.goto(origin + draft);
    // The page asks for itself again, once it has sent what only the browser had.
    await expect.poll(() => back.inputValue(`[name="${field}"]`), { timeout: 10_000 }).toBe(whole);
    expect(await offersOf(back)).toEqual([expect.stringContaining('only your browser had them until now')]);
    await context.close();
  });
});

describe('two windows of one person', () => {
  it('are told of each other: what the other typed, and that it saved; and its words are taken or thrown away', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const draft = await begin(own, 'cifg-20');
    const first = await open(own, draft);
    const second = await first.context().newPage();
    await second.goto(origin + draft);
    await untilStored(writer, await typeInto(first, 'From the first. '));
    const whole = await typeInto(second, 'From the second. ');
    await second.getByText('has words that this page does not show').waitFor();
    await untilStored(writer, whole);
    await second.locator('button[name=action][value=save]').last().click();
    await second.waitForURL(/notice=saved/);
    // Before anything more is typed, and by the next answer.
    await first.getByText('You saved this draft in another window meanwhile').waitFor();
    await typeInto(first, 'More. ');
    await first.locator('[data-autosave=moved]').waitFor();
    expect(await first.locator('[data-autosave]').innerText()).toContain('You saved this draft in another window');
    await second.reload();
    expect(await second.locator('h2', { hasText: 'Two windows of yours changed the same words' }).count()).toBe(1);
    expect(await second.locator('main').innerText()).not.toContain(person.id);
    await second.locator('fieldset[data-place] input[value=both]').first().check();
    await first.close();
    await second.locator('main button[value=save]').last().click();
    await second.waitForURL(/notice=saved/);
    await second.context().close();
  });

  it('ask nothing where one saves what was typed so far in the other, however often, and both say all of it', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const first = await open(own, await begin(own, 'cifg-11'));
    const other = '[name="meeting.summaryEn"]';
    await typeInto(first, ' Typed');
    await first.locator('[data-autosave=kept]').waitFor();
    const second = await first.context().newPage();
    await second.goto(first.url());
    const summary = `${await second.inputValue(other)} Beside it`;
    for (const more of [' on', ' and on']) {
      // The second window has the words of the first as they were when it was opened, and saves them so.
      const whole = await typeInto(first, more);
      await untilStored(writer, whole);
      await second.fill(other, summary);
      // Its address is that of the save before already.
      const answered = second.waitForEvent('load');
      await second.locator('main button[value=save]').last().click();
      await answered;
      expect(second.url()).toContain('notice=saved');
      expect(await second.locator('#merge').count()).toBe(0);
      expect([await second.inputValue(`[name="${field}"]`), await second.inputValue(other)]).toEqual([whole, summary]);
    }
    const whole = await typeInto(first, ' to the end');
    await first.locator('main button[value=save]').last().click();
    await first.waitForURL(/notice=saved/);
    expect([await first.inputValue(`[name="${field}"]`), await first.inputValue(other)]).toEqual([whole, summary]);
    expect(await offersOf(first)).toEqual([]);
    await first.context().close();
  });

  it('offer the words of the other at once, which can be seen, and thrown away after a question', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const draft = await begin(own, 'cifg-12');
    const send = (fields: Record<string, string>) =>
      autosave({ person: writer.id, ...fields }, own, draft).then(({ status }) => status);
    expect(await send({ seq: '1', [`=${field}`]: 'Of the one' })).toBe(200);
    expect(await send({ seq: '1', tab: 'tab2tab2', [`=${field}`]: 'Of the other' })).toBe(200);
    const page = await open(own, draft, { javaScriptEnabled: false });
    expect(await page.inputValue(`[name="${field}"]`)).toBe('Of the other');
    expect(await offersOf(page)).toContainEqual(expect.stringContaining('They are from another window of yours'));
    await page.getByText('See the words').click();
    expect(await page.locator('main').innerText()).toContain('Of the one');
    await page.getByText('Throw these words away…').click();
    await page.getByRole('button', { name: 'Throw them away' }).click();
    await page.waitForURL(/notice=words-dropped/);
    expect(await page.locator('main').innerText()).not.toContain('another window');
    expect(await page.inputValue(`[name="${field}"]`)).toBe('Of the other');
    await page.context().close();
  });
});

describe('two people with one draft open', () => {
  it('see each other by name, with and without a script', async () => {
    const [one, two] = [await makePerson(db), await makePerson(db)];
    const [ofOne, ofTwo] = [await makeToken(db, one), await makeToken(db, two)];
    const draft = await begin(ofOne, 'cifg-14');
    const first = await open(ofOne, draft);
    expect(await first.locator('main').innerText()).not.toContain('Also open');
    const second = await open(ofTwo, draft, { javaScriptEnabled: false });
    expect(await second.locator('[data-also-open]:visible').innerText()).toContain(one.email);
    await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => first.locator('[data-also-open]:visible').innerText()).toContain(two.email);
    await first.context().close();
    await second.context().close();
  });

  it('are told in the line beside the buttons who closed what they are typing in, and when', async () => {
    const reviewer = await makePerson(db, { role: 'reviewer', hasFactor: true });
    const own = await makeToken(db, await makePerson(db));
    const draft = await begin(own, 'cifg-15');
    const page = await open(own, draft);
    await clientOf(await makeToken(db, reviewer)).post(draft, { action: 'discard', version: '1' });
    await typeInto(page, ' More');
    const line = page.locator('[data-autosave=moved]');
    await line.waitFor();
    const said = (await line.innerText()).replace(/[\u2068\u2069]/g, '');
    expect(said).toContain(`${reviewer.email} discarded this draft while you were writing, `);
    expect(said).toMatch(/\d\d:\d\d UTC\./);
    await page.context().close();
  });
});

describe('a form that is sent without a connection', () => {
  const line = (page: Page) => page.locator('[data-unsent]');

  it('stays, says so, and goes by itself once there is one; one small question more is asked of the portal', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const page = await open(own, await begin(own, 'cifg-12'));
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/healthz/.test(request.url()) || request.isNavigationRequest())
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
    await page.context().addCookies([{ name: sessionCookie, value: await makeToken(db, writer), url: origin }]);
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
    await page.waitForTimeout(1_000);
    await page.context().clearCookies();
    await page.goto(`${origin}/en/desk/sign-in`);
    await page.context().addCookies([{ name: sessionCookie, value: await makeToken(db, writer), url: origin }]);
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
    const signIn = async (who: MadePerson) => {
      const value = await makeToken(db, who);
      await page.context().addCookies([{ name: sessionCookie, value, url: origin }]);
      await page.goto(`${origin}/en/desk/people`);
      await page.waitForLoadState('networkidle');
    };
    await signIn(await makePerson(db, { role: 'administrator', hasFactor: true }));
    expect(await offer.count()).toBe(0);
    await signIn(admin);
    await offer.click();
    expect(await invite.locator('[name=email]').inputValue()).toBe(email);
    await invite.locator('button[value=add]').click();
    await page.getByText(/invitation\//).waitFor();
    await page.goto(`${origin}/en/desk/people`);
    await page.waitForLoadState('networkidle');
    expect(await offer.count()).toBe(0);
    await page.context().close();
  });

  it('is given to the portal or asked about before somebody signs out', async () => {
    const writer = await makePerson(db);
    const page = await open(await makeToken(db, writer), '/en/desk/new');
    await page.locator('[name=text]').fill('A pasted text that is not sent.');
    await page.locator('[data-kept-said], [name=text]').first().waitFor();
    await page.waitForTimeout(1_000);
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('This browser keeps words that you typed and did not save').waitFor();
    await page.getByRole('button', { name: 'Delete them from this browser and sign out' }).click();
    await page.waitForURL(/sign-in/);
    await page.context().addCookies([{ name: sessionCookie, value: await makeToken(db, writer), url: origin }]);
    await page.goto(`${origin}/en/desk/new`);
    await page.waitForLoadState('networkidle');
    expect(await offersOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a form that is posted after its session ended', () => {
  it('comes back once, with what was typed before and after that, and no status says the contrary', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const page = await open(own, await begin(own, 'cifg-18'));
    const draft = new URL(page.url()).pathname;
    await typeInto(page, 'Saved. ');
    await page.locator('button[name=action][value=save]').last().click();
    await page.waitForURL(/notice=saved/);
    expect(await page.getByText('Saved.', { exact: true }).count()).toBe(1);
    await untilStored(writer, await typeInto(page, 'Kept. '));
    expect(await page.getByText('Saved.', { exact: true }).count()).toBe(0);
    await endSessions(writer);
    await typeInto(page, 'Held. ');
    await page.locator('[data-autosave=signed-out]').waitFor();
    const whole = await typeInto(page, 'Posted.');
    await page.locator('button[name=action][value=save]').last().click();
    await page.waitForURL(/sign-in/);
    const said = 'What you sent is kept for 24 hours and offered to you once you have signed in.';
    expect(await page.locator('main').innerText()).toContain(said);
    expect(await page.locator('main [role=status]').count()).toBe(1);
    // Also by another way to the sign-in, in the other language; and to nobody who had no session.
    await page.goto(`${origin}/ar/desk/sign-in`);
    expect(await page.locator('main').innerText()).toContain('24 ساعة');
    const [plain, stated] = await Promise.all(
      ['', '?notice=kept'].map(async (query) => (await clientOf(null).get(`/en/desk/sign-in${query}`)).text()),
    );
    expect(plain).not.toContain('24 hours');
    expect(stated).not.toContain('24 hours');
    await page.context().addCookies([{ name: sessionCookie, value: await makeToken(db, writer), url: origin }]);
    await page.goto(origin + draft);
    await page.locator('[data-autosave=unchanged]').waitFor({ state: 'attached' });
    expect(await page.inputValue(`[name="${field}"]`)).toBe(whole);
    expect(await offersOf(page)).toEqual([expect.stringContaining('after your session had ended')]);
    await page.locator('button[name=action][value=save]').last().click();
    await page.waitForURL(/notice=saved/);
    await page.locator('[data-autosave=unchanged]').waitFor({ state: 'attached' });
    expect(await page.inputValue(`[name="${field}"]`)).toBe(whole);
    expect(await offersOf(page)).toEqual([]);
    expect(await page.getByText('Saved.', { exact: true }).count()).toBe(1);
    await page.context().close();
  });

  it('says that the words are kept, too, where somebody signed out in another window', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const page = await open(own, await begin(own, 'cifg-14'));
    const whole = await typeInto(page, 'Typed before. ');
    await page.context().clearCookies();
    await page.locator('button[name=action][value=save]').last().click();
    await page.waitForURL(/sign-in/);
    await page.getByText('What you typed in the draft is kept').waitFor();
    await page.context().addCookies([{ name: sessionCookie, value: await makeToken(db, writer), url: origin }]);
    await page.goto(origin + decodeURIComponent(new URL(page.url()).searchParams.get('to') ?? ''));
    await expect.poll(() => page.inputValue(`[name="${field}"]`), { timeout: 10_000 }).toBe(whole);
    await page.goto(`${origin}/en/desk/account`);
    await page.context().clearCookies();
    await page.goto(`${origin}/en/desk/sign-in`);
    expect(await page.getByText('What you typed in the draft is kept').count()).toBe(0);
    await page.context().close();
  });

  it('is offered again after the sign-in, without JavaScript, and done by nobody but its writer', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    const draft = await begin(own, 'cifg-16');
    await endSessions(writer);
    const answer = await clientOf(own).post(draft, { action: 'save', version: '1', [field]: 'Too late' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/en/desk/sign-in?to=${encodeURIComponent(draft)}&notice=kept`,
    ]);
    const page = await open(await makeToken(db, writer), draft, { javaScriptEnabled: false });
    expect(await offersOf(page)).toEqual([expect.stringContaining('after your session had ended')]);
    expect(await page.inputValue(`[name="${field}"]`)).toBe('Too late');
    await page.getByRole('link', { name: 'Show the draft as it is saved' }).click();
    expect(await page.inputValue(`[name="${field}"]`)).not.toBe('Too late');
    await page.getByRole('link', { name: 'Show them' }).click();
    const { version } = await db.draft.findUniqueOrThrow({ where: { publicId: draft.split('/').at(-1) ?? '' } });
    expect(version).toBe(1);
    await page.locator('button[name=action][value=save]').last().click();
    await page.waitForURL(/notice=saved/);
    expect(await page.inputValue(`[name="${field}"]`)).toBe('Too late');
    expect(await offersOf(page)).toEqual([]);
    expect(await db.keptPost.count({ where: { personId: writer.rowId } })).toBe(0);
    await page.context().close();
  });

  it('is offered once beside what the browser had kept of it', async () => {
    const writer = await makePerson(db);
    const page = await open(await makeToken(db, writer), '/en/desk/new');
    await page.locator('[name=text]').fill('A pasted text of two words and more.');
    await page.locator('[name=publisher]').fill('Gazette');
    await endSessions(writer);
    await page.locator('button[name=action][value=paste]').click();
    await page.waitForURL(/sign-in/);
    await page.context().addCookies([{ name: sessionCookie, value: await makeToken(db, writer), url: origin }]);
    await page.goto(`${origin}/en/desk/new`);
    await page.waitForLoadState('networkidle');
    expect(await offersOf(page)).toEqual([expect.stringContaining('was kept')]);
    await page.getByRole('link', { name: 'Fill in the form with it' }).click();
    await page.waitForURL(/as=kept/);
    await page.waitForLoadState('networkidle');
    expect(await offersOf(page)).toEqual([]);
    await page.locator('button[name=action][value=paste]').click();
    await page.waitForURL(/drafts/);
    await page.locator('[data-autosave=unchanged]').waitFor({ state: 'attached' });
    await page.goto(`${origin}/en/desk/new`);
    await page.waitForLoadState('networkidle');
    expect(await offersOf(page)).toEqual([]);
    await page.context().close();
  });

  it('fills in a new record too, with what was chosen and ticked, or is thrown away', async () => {
    const writer = await makePerson(db);
    const own = await makeToken(db, writer);
    await endSessions(writer);
    const fields = { action: 'statement', meeting: 'cifg-12', lang: 'ar', source: 'new' };
    await clientOf(own).post('/en/desk/new', fields);
    const page = await open(await makeToken(db, writer), '/ar/desk/new?as=kept', { javaScriptEnabled: false });
    const form = page.locator('#begin-statement');
    expect(await form.locator('[name=meeting]').inputValue()).toBe('cifg-12');
    expect(await form.locator('[name=lang]').inputValue()).toBe('ar');
    expect(await form.locator('[name=source]').isChecked()).toBe(true);
    await page.locator('button[value=forget-kept]').click();
    await page.waitForURL(`${origin}/ar/desk/new`);
    expect(await db.keptPost.count({ where: { personId: writer.rowId } })).toBe(0);
    await page.context().close();
  });

  it('is offered no more once the same form was taken, filled in from it or not', async () => {
    const admin = await makePerson(db, { role: 'administrator', hasFactor: true });
    const own = await makeToken(db, admin);
    await endSessions(admin);
    const guest = { action: 'add', email: `guest-${admin.id}@example.org`, role: 'contributor', lang: 'en' };
    await clientOf(own).post('/en/desk/people', guest);
    const page = await open(await makeToken(db, admin), '/en/desk/people?as=kept', { javaScriptEnabled: false });
    const invite = page.locator('form', { has: page.locator('button[value=add]') });
    const kept = () => db.keptPost.count({ where: { personId: admin.rowId } });
    await invite.locator('[name=email]').fill('nothing');
    await invite.locator('button[value=add]').click();
    expect(await offersOf(page)).toHaveLength(1);
    expect(await kept()).toBe(1);
    await invite.locator('[name=email]').fill(guest.email);
    await invite.locator('button[value=add]').click();
    await page.getByText(/invitation\//).waitFor();
    expect(await offersOf(page)).toEqual([]);
    expect(await kept()).toBe(0);
    await page.context().close();
  });

  it('is nothing where no session was', async () => {
    const before = await db.keptPost.count();
    for (const token of [null, 'A'.repeat(43)]) {
      const answer = await clientOf(token).post(path, { action: 'save', version: '1', [field]: 'Nobody' });
      expect(answer.headers.get('location')).toBe(`/en/desk/sign-in?to=${encodeURIComponent(path)}`);
    }
    expect(await db.keptPost.count()).toBe(before);
  });
});

describe('a page of the desk', () => {
  it('is light: the first visit, and the next pages', async () => {
    const page = await open(token, '/en/desk/account');
    const first = await weigh(page, () => page.goto(`${origin}/en/desk`));
    const next = await weigh(page, () => page.reload());
    const draft = await weigh(page, () => page.goto(origin + path));
    expect(first.scripts + first.page + first.styles).toBeLessThanOrEqual(175_000);
    expect(next.page).toBeLessThanOrEqual(15_000);
    expect(draft.page).toBeLessThanOrEqual(15_000);
    expect(draft.scripts).toBeLessThanOrEqual(first.scripts + 10_000);
    await page.context().close();
  });
});

/** The bytes of a visit as they are sent, gzip, without fonts. */
async function weigh(page: Page, visit: () => Promise<unknown>) {
  const weights = { page: 0, scripts: 0, styles: 0 };
  const seen: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const kind = type === 'document' ? 'page' : type === 'script' ? 'scripts' : type === 'stylesheet' ? 'styles' : null;
    if (kind === null || response.status() >= 300) return;
    seen.push(
      response.body().then((body) => {
        weights[kind] += gzipSync(body).length;
      }),
    );
  });
  await visit();
  await page.waitForLoadState('networkidle');
  await Promise.all(seen);
  page.removeAllListeners('response');
  return weights;
}
