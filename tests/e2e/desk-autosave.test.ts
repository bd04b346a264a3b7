import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { axeViolations } from '@/tests/support/axe';
import { field, offersOf, openWritingDesk, typeInto } from '@/tests/support/desk/writing-desk';
import { makePerson, makeToken } from '@/tests/support/make-person';

const { origin, db, begin, clientOf, open, untilStored } = await openWritingDesk();
const person = await makePerson(db);
const token = await makeToken(db, person);
const path = await begin(token, 'cifg-13');

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
