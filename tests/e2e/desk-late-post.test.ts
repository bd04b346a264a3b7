import { describe, expect, it } from 'vitest';
import { field, offersOf, openWritingDesk, typeInto } from '@/tests/support/desk/writing-desk';
import { makePerson, makeToken } from '@/tests/support/make-person';

const { origin, db, begin, clientOf, endSessions, open, signIn, untilStored } = await openWritingDesk();

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
    await signIn(page, writer);
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
    await signIn(page, writer);
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
    await signIn(page, writer);
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
    const path = await begin(await makeToken(db, await makePerson(db)), 'cifg-13');
    const before = await db.keptPost.count();
    for (const token of [null, 'A'.repeat(43)]) {
      const answer = await clientOf(token).post(path, { action: 'save', version: '1', [field]: 'Nobody' });
      expect(answer.headers.get('location')).toBe(`/en/desk/sign-in?to=${encodeURIComponent(path)}`);
    }
    expect(await db.keptPost.count()).toBe(before);
  });
});
