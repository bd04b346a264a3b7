import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { totpCode, totpStep } from '@/lib/auth/codes/totp';
import { sessionCookie } from '@/lib/auth/cookies';
import type { PersonActor } from '@/lib/auth/permissions';
import type { Role } from '@/lib/db/generated/enums';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { addPerson } from '@/lib/editing/people/add-person';
import type { Locale } from '@/lib/i18n/locales';
import { readMessages } from '@/lib/i18n/messages/read-messages';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser } from '@/tests/support/browser';
import { press, pressEnter, tabTo, typeInto } from '@/tests/support/desk/by-keyboard';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { makePerson, makeToken, password } from '@/tests/support/make-person';
import { languages } from '@/tests/support/pages';
import { inWhole } from '@/tests/support/whole';

// A portal and a database of its own: texts are published here.
const { db, origin } = await openDeskPortal();
const browser = await openBrowser();
const setting = { db };
const { en: desk } = await readMessages('desk');
const { en: validation } = await readMessages('validation');

type Options = Parameters<Browser['newContext']>[0];

/** A page of somebody who is signed in. */
async function pageOf(role: Role, options: Options = {}): Promise<{ page: Page; actor: PersonActor }> {
  const person = await makePerson(db, { role, hasFactor: role !== 'contributor' });
  const context = await browser.newContext(options);
  await context.addCookies([{ name: sessionCookie, value: await makeToken(db, person), url: origin }]);
  return { page: await context.newPage(), actor: { kind: 'person', id: person.id, role, translates: null } };
}

/** Makes an account as `portal user add` does, and opens it by keyboard: with a password, and a second factor where the role needs one. */
async function openAccount(role: Role, lang: Locale, options: Options): Promise<Page> {
  const email = `${crypto.randomUUID()}@example.org`;
  const { invitation } = await addPerson({ kind: 'operator' }, { email, role, lang }, setting);
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(origin + (invitation?.path ?? ''));
  await typeInto(page, { password, repeat: password });
  expect(await pressEnter(page)).toBe(303);
  await typeInto(page, { email, password });
  expect(await pressEnter(page)).toBe(303);
  if (role !== 'contributor') {
    const key = (await page.locator('main code').innerText()).replaceAll(' ', '');
    await typeInto(page, { code: totpCode(key, totpStep(new Date())) });
    expect(await pressEnter(page)).toBe(200);
    await tabTo(page, `main a[href="/${lang}/desk"]`);
    await page.keyboard.press('Enter');
  }
  await page.waitForURL(`${origin}/${lang}/desk`);
  return page;
}

const typedIn = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue();

/**
 * A page shows the words of one text in each language, so each journey has a statement of its own. The accounts are opened
 * on the way in one of each language, with a script in one of them.
 */
const journeys = [
  { locale: 'ar', javaScriptEnabled: false, opensAccounts: true, statement: 'cifg-fatf-joint-paris-2016' },
  { locale: 'en', javaScriptEnabled: true, opensAccounts: true, statement: 'wg-africa-cotonou-2023' },
  ...inWhole([
    { locale: 'ar', javaScriptEnabled: true, opensAccounts: false, statement: 'sg-rome-2016' },
    { locale: 'en', javaScriptEnabled: false, opensAccounts: false, statement: 'sg-virtual-2020-06' },
  ] as const),
] as const;

describe('a text of a statement', () => {
  it.each(journeys)(
    'is written by one and published by another, and so is its correction, by keyboard; in $locale, JavaScript: $javaScriptEnabled',
    { timeout: 180_000 },
    async ({ locale, javaScriptEnabled, opensAccounts, statement }) => {
      const options = { javaScriptEnabled };
      const open = async (role: Role) =>
        opensAccounts ? openAccount(role, locale, options) : (await pageOf(role, options)).page;
      const [writer, publisher] = [await open('contributor'), await open('publisher')];
      const name = `${locale}-${javaScriptEnabled ? 'with' : 'without'}`;
      const words = `The group met at a distance, said ${name}.`;

      await writer.goto(`${origin}/${locale}/desk/new?statement=${statement}#begin-text`);
      await typeInto(writer, { lang: 'en' }, '#begin-text ');
      // The text that the record waits for is offered first; this one is another.
      await tabTo(writer, '#begin-text [name="text"]');
      await writer.keyboard.press('ArrowUp');
      expect(await writer.locator('#begin-text [name="text"]:checked').inputValue()).toBe('new');
      await tabTo(writer, '#begin-text [name="source"]');
      await writer.keyboard.press('Space');
      expect(await press(writer, 'own-text')).toBe(303);

      const source = {
        'source.id': `bulletin-${name}`,
        ...(locale === 'ar'
          ? { 'source.publisherAr': 'النشرة', 'source.publisher': 'The Bulletin' }
          : { 'source.publisher': 'The Bulletin', 'source.publisherAr': 'النشرة' }),
        'source.url': `https://bulletin.example/${name}`,
        'source.lang': 'en',
        'source.published': '28 August 2020',
        'source.kind': 'press',
        'source.rights': 'press',
        'source.state': 'listed',
      };
      await typeInto(writer, source);
      expect(await press(writer, 'submit')).toBe(422);
      expect(await typedIn(writer, 'source.kind')).toBe('press');
      expect(await typedIn(writer, 'source.published')).toBe('28 August 2020');
      expect(await writer.locator('[role="alert"] a').count()).toBeGreaterThan(2);
      // A browser moves to a field with autofocus when it next draws, which may be after the page has loaded.
      const isFaulty = () => writer.evaluate(() => document.activeElement?.getAttribute('aria-invalid'));
      await expect.poll(isFaulty).toBe('true');

      await typeInto(writer, {
        'text.slug': `en-${name}`,
        'text.standing': 'press_report',
        'text.rights': 'press',
        'text.extent': 'excerpt',
        'paragraph.1': words,
        reason: 'A report of the meeting was found.',
      });
      expect(await press(writer, 'submit')).toBe(303);
      const draft = await draftOf(`en-${name}`);

      await publisher.goto(`${origin}/${locale}/desk`);
      await tabTo(publisher, `a[href="/${locale}/desk/drafts/${draft}/review"]`);
      await publisher.keyboard.press('Enter');
      await publisher.waitForURL(/review$/);
      expect(await publisher.locator('main').innerText()).toContain(words);
      expect(await press(publisher, 'approve')).toBe(303);
      expect(await press(publisher, 'publish')).toBe(303);
      for (const each of languages) {
        expect(await publisher.locator(`main a[href="/${each.locale}/statements/${statement}"]`).count()).toBe(1);
      }
      expect(await readWords(publisher, `/${locale}/statements/${statement}`)).toContain(words);

      await writer.goto(`${origin}/${locale}/desk/records/text/${statement}/en-${name}`);
      expect(await press(writer, 'edit')).toBe(303);
      await tabTo(writer, 'textarea[name^="paragraph"]');
      await writer.keyboard.press('Control+End');
      await writer.keyboard.type(' Corrected.');
      await typeInto(writer, { reason: `A word was missing ${name}.` });
      expect(await press(writer, 'submit')).toBe(303);
      await publisher.goto(`${origin}/${locale}/desk/drafts/${await draftOf(`en-${name}`)}/review`);
      expect(await publisher.locator('ins', { hasText: 'Corrected.' }).count()).toBe(1);
      expect(await publisher.locator('del').count()).toBe(0);
      expect(await press(publisher, 'approve')).toBe(303);
      expect(await press(publisher, 'publish')).toBe(303);
      expect(await readWords(publisher, `/${locale}/statements/${statement}`)).toContain(`${words} Corrected.`);
      const { version } = await db.statement.findUniqueOrThrow({ where: { publicId: statement } });
      const versions = `${statement}@${version - 1}...${statement}@${version}`;
      // It is a report, so the page of the comparison says by the statement's name why it compares nothing.
      expect(await readWords(publisher, `/${locale}/compare/${versions}/en`)).toContain(statement);
      expect(await readWords(publisher, `/${locale}/corrections`)).toContain(`A word was missing ${name}.`);
      await Promise.all([writer, publisher].map((each) => each.context().close()));
    },
  );
});

/** The newest draft of a text with this name. */
async function draftOf(slug: string): Promise<string> {
  const part = await db.draftPart.findFirstOrThrow({
    select: { draft: { select: { publicId: true } } },
    where: { type: 'text', payload: { path: ['text.slug'], equals: slug } },
    orderBy: { draft: { createdAt: 'desc' } },
  });
  return part.draft.publicId;
}

async function readWords(page: Page, path: string): Promise<string> {
  await page.goto(origin + path);
  return page.locator('main').innerText();
}

const figure = { 'count.1.value': '57', reason: 'The source says fifty-seven.' };

/** A draft that changes one figure and its claim, handed to the reviewers. */
async function correctedFigure(by: PersonActor): Promise<string> {
  const { id, version } = await startDraft(by, { parts: [{ type: 'meeting', subject: 'cifg-12' }] }, setting);
  const part = await db.draftPart.findFirstOrThrow({ where: { type: 'meeting', draft: { publicId: id } } });
  const fields = part.payload as Record<string, string>;
  const claim = Object.keys(fields).find((name) => /^claim\..*\.count$/.test(name) && fields[name] === '1') ?? '';
  const of = claim.replace(/count$/, '');
  const typed = { ...figure, [`${of}value`]: '57', [`${of}words`]: 'fifty-seven', [`${of}status`]: 'adopted' };
  const words = { [`${of}wordsLang`]: 'en', [`${of}sources`]: fields['meeting.sources']?.split(',')[0] ?? '' };
  const saved = await saveDraft(by, { id, version, fields: { ...typed, ...words } }, setting);
  await submitDraft(by, { id, version: saved.version }, setting);
  return id;
}

describe('the form of a draft', () => {
  it('opens what is left to do where its count leads there, and marks in the list beside it what is worked on', async () => {
    const { page, actor } = await pageOf('contributor', { viewport: { width: 1280, height: 800 } });
    const parts = [
      { type: 'meeting', subject: null, payload: { 'meeting.body': 'cifg' } },
      { type: 'statement', subject: null, payload: {} },
    ];
    const { id } = await startDraft(actor, { parts }, setting);
    await page.goto(`${origin}/en/desk/drafts/${id}`);
    expect(await page.locator('#missing[open]').count()).toBe(0);
    await page.locator('[data-action-bar] a[href="#missing"]').click();
    expect(await page.locator('#missing[open]').count()).toBe(1);
    expect(await page.locator('#missing li').first().isVisible()).toBe(true);
    const marked = page.locator('[data-contents] [aria-current]');
    await page.locator('[data-contents] a[href="#statement-publication"]').click();
    await expect.poll(() => marked.innerText()).toBe('Publication');
    await page.locator('#meeting-topics').evaluate((place) => place.scrollIntoView());
    await expect.poll(() => marked.innerText()).toBe('Topics');
    await page.locator('[name="meeting.topics"]').pressSequentially('Oil');
    await expect.poll(() => marked.innerText()).toBe('Topics');
    await page.context().close();
  });
});

describe('one corrected number', () => {
  it('is reviewed with two keys, without JavaScript too', async () => {
    const { actor } = await pageOf('contributor');
    const id = await correctedFigure(actor);
    const { page } = await pageOf('reviewer', { javaScriptEnabled: false });
    await page.goto(`${origin}/en/desk/drafts/${id}/review`);
    await page.locator('[type="radio"]:focus').waitFor();
    await page.keyboard.press('Space');
    expect(await pressEnter(page)).toBe(303);
    const draft = await db.draft.findUniqueOrThrow({ where: { publicId: id } });
    expect(draft.state).toBe('ready');
    await page.context().close();
  });

  it('is not approved while it is found wrong, nor by who wrote it', async () => {
    const { actor, page: own } = await pageOf('reviewer');
    const id = await correctedFigure(actor);
    await own.goto(`${origin}/en/desk/drafts/${id}/review`);
    expect(await own.locator('button[value="approve"]').count()).toBe(0);
    expect(await own.locator('main').innerText()).toContain(desk.review.mayNotApprove.author);
    const { page } = await pageOf('reviewer');
    await page.goto(`${origin}/en/desk/drafts/${id}/review`);
    await page.locator('[type="radio"]:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await press(page, 'approve')).toBe(422);
    expect(await page.locator('main').innerText()).toContain(validation.foundWrong);
    expect(await page.locator('[value="wrong"]').isChecked()).toBe(true);
    await Promise.all([own, page].map((each) => each.context().close()));
  });
});

describe('two people with one draft', () => {
  it('lose no word: what each typed is joined, and the same words of both are settled by who saves second', async () => {
    const { actor, page: first } = await pageOf('contributor', { javaScriptEnabled: false });
    const { page: second } = await pageOf('contributor', { javaScriptEnabled: false });
    const parts = [{ type: 'meeting', subject: 'cifg-11' }];
    const { id } = await startDraft(actor, { parts }, setting);
    const address = `${origin}/en/desk/drafts/${id}`;
    const [title, note] = ['meeting.titleEn', 'meeting.noteEn'];
    for (const page of [first, second]) await page.goto(address);
    await first.locator(`[name="${title}"]`).fill('Theirs');
    expect(await press(first, 'save')).toBe(303);
    await second.locator(`[name="${note}"]`).fill('A note');
    expect(await press(second, 'save')).toBe(303);
    expect([await typedIn(second, title), await typedIn(second, note)]).toEqual(['Theirs', 'A note']);

    await first.locator(`[name="${title}"]`).fill('Theirs again');
    expect(await press(first, 'save')).toBe(303);
    await second.locator(`[name="${title}"]`).fill('Mine');
    expect(await press(second, 'save')).toBe(409);
    const places = await second.locator('#merge').innerText();
    for (const words of ['Theirs', 'Theirs again', 'Mine']) expect(places).toContain(words);
    await second.locator('#merge input[value="mine"]').check();
    expect(await press(second, 'save')).toBe(303);
    await first.goto(address);
    expect([await typedIn(first, title), await typedIn(first, note)]).toEqual(['Mine', 'A note']);
    await Promise.all([first, second].map((page) => page.context().close()));
  });
});

describe.each(languages)('every screen of drafts and records in $locale', ({ locale, direction }) => {
  it('has nothing that axe or the content policy finds wrong, in light and in dark, and fits 320 pixels', {
    timeout: 120_000,
  }, async () => {
    const { actor } = await pageOf('contributor');
    const id = await correctedFigure(actor);
    const { page: signedIn } = await pageOf('publisher');
    const context = signedIn.context();
    const faults: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
    });
    const paths = [
      '',
      '/new',
      '/records',
      '/records?type=text&sort=title-asc&state=published&q=cifg',
      '/records/meeting/cifg-12',
      '/records/meeting/cifg-12/history',
      '/records/text/cifg-12/en',
      `/drafts/${id}`,
      `/drafts/${id}/review`,
      `/drafts/${id}/preview`,
    ];
    const lookAt = async (page: Page, path: string) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${origin}/${locale}/desk${path}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
      });
      faults.push(...(await axeViolations(page)).map((fault) => `${path}: ${fault}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await axeViolations(page, ['color-contrast'])).map((fault) => `${path}, dark: ${fault}`));
      expect(await page.locator('html').getAttribute('dir')).toBe(direction);
      expect(await page.locator('h1').count(), path).toBe(1);
      await page.setViewportSize({ width: 320, height: 700 });
      faults.push(...(await page.evaluate(tooWide)).map((fault) => `${path}, narrow: ${fault}`));
    };
    await Promise.all(
      [signedIn, await context.newPage()].map(async (page) => {
        for (let path = paths.shift(); path !== undefined; path = paths.shift()) await lookAt(page, path);
      }),
    );
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** In the page: what stands beyond the window's edges, where the page is wider than the window. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.querySelectorAll('main *, header *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (left < -1 || right > clientWidth + 1);
  });
  return [
    `${scrollWidth} pixels: ${beyond
      .slice(0, 3)
      .map(({ outerHTML }) => outerHTML.slice(0, 160))
      .join(' | ')}`,
  ];
}
