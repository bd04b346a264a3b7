import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { nameOfCookie } from '@/lib/auth/cookies';
import { createDatabaseClient } from '@/lib/db/client';
import { practiceUrlOf } from '@/prisma/practice-database';
import { connect } from '@/prisma/server-check';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { databaseApart } from '@/tests/support/database';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { languages } from '@/tests/support/pages';
import { runPortal } from '@/tests/support/run-portal';

// The shared portal of the real record runs beside it, from the same clone and build.
const real = await databaseApart('loaded');
const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-data-'));
const portal = await runPortal({ databaseUrl: real.url, dataDirectory, isCold: true, isPractice: true });
const { origin } = portal;
const url = practiceUrlOf(real.url);
const db = createDatabaseClient(url);
const browser = await openBrowser();

afterAll(async () => {
  await portal.stop();
  await db.$disconnect();
  const server = await connect(inject('templates').server);
  await server.query(`drop database "${new URL(url).pathname.slice(1)}" with (force)`);
  await server.end();
  await rm(dataDirectory, { recursive: true, force: true });
});

const names = (isPractice: boolean) => nameOfCookie('session', { isSecure: false, isPractice });
const bands = { en: 'Practice record: everything in it is invented', ar: 'سجل للتدريب: كل ما فيه متخيَّل' };

const kinds = [
  '',
  '/meetings',
  '/meetings/tervane-12',
  '/statements/tervane-12',
  '/statements/tervane-12/p3',
  '/statements/tervane-12/parallel',
  '/years/2022',
  '/members',
  '/members/qm',
  '/members/on/2022-03-22',
  '/phrases?q=a%20persistent%20threat',
  '/concordance?q=virtual%20assets&sort=after1',
  '/themes',
  '/commitments',
  '/meetings/table',
  '/designations',
  '/designations/marvessa-2019-09-02',
  '/bodies/tervane',
  '/topics/amber',
  '/glossary',
  '/about',
  '/data',
  '/corrections',
  '/report',
  '/search',
  '/search?q=amber',
  '/meetings/tervane-99',
  '/desk/sign-in',
];
/** What names the real group, its target or the bodies around it, where people read. */
const ofTheReal = /CIFG|ISIS|Finance Group|Global Coalition|داعش|التحالف/;

/** A page as everybody gets it: what is wrong with it. */
async function faultsOf(path: string): Promise<string[]> {
  const answer = await fetch(origin + path);
  const page = await answer.text();
  const words = page.replace(/<[^>]+>/g, ' ');
  const holds: Record<string, boolean> = {
    'says in both languages what it is': Object.values(bands).every((band) => words.includes(band)),
    'says so in its title': /<title>[^<]*(Practice record|سجل للتدريب)/.test(page),
    'is for no search engine': /<meta name="robots" content="noindex/.test(page),
    'has the headers': answer.headers.get('x-robots-tag') === 'noindex, nofollow',
    'has no data and no picture for machines': !/ld\+json|og:image|\/card-/.test(page),
    'names nothing real': !ofTheReal.test(page),
  };
  return Object.entries(holds).flatMap(([name, isSo]) => (isSo ? [] : [`${path} ${name}: no`]));
}

function goTo(page: Page, path: string) {
  return page.goto(origin + path);
}

describe('the pages of a practice record', () => {
  it.each(languages)('say in $locale what they are, of every kind, and name nothing real', async ({ locale: lang }) => {
    // One after another: pages that nobody has asked for yet are made one after another.
    for (const kind of kinds) expect(await faultsOf(`/${lang}${kind}`)).toEqual([]);
  });

  it('say so where the desk has no page of its own, and in plain refusals', async () => {
    const body = new URLSearchParams({ text: 'x'.repeat(5_000_000) });
    const tooLarge = await fetch(`${origin}/en/desk/new`, { method: 'POST', headers: { origin }, body });
    expect(tooLarge.status).toBe(413);
    expect(await tooLarge.text()).toContain(bands.ar);
    expect((await fetch(`${origin}/en`, { method: 'PUT' })).headers.get('x-portal-record')).toBe('practice');
  });

  it('are gathered by nobody: no site map, no feed, and robots are kept out', async () => {
    expect(await (await fetch(`${origin}/robots.txt`)).text()).toMatch(/^User-Agent: \*\nDisallow: \/\n*$/);
    for (const path of ['/sitemap.xml', '/en/feed.atom', '/ar/feed.json', '/ar/meetings.ics']) {
      expect((await fetch(origin + path)).status, path).toBe(404);
    }
    const answer = await fetch(`${origin}/api/v1/statements/tervane-12`);
    expect([answer.status, answer.headers.get('x-portal-record')]).toEqual([200, 'practice']);
    const other = await fetch(`${portalOrigin()}/api/v1/statements/cifg-12`);
    expect([other.status, other.headers.get('x-portal-record')]).toEqual([200, null]);
  });

  it.each(languages)('keep the band in sight, and on paper: $locale', async ({ locale: lang }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    onTestFinished(() => page.close());
    await goTo(page, `/${lang}/statements/tervane-12`);
    await page.evaluate(() => scrollTo(0, 2_000));
    const band = page.locator('aside').first();
    expect((await band.boundingBox())?.y).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.emulateMedia({ media: 'print' });
    expect(await band.isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('are other pages than those of the real record, which has none of them', async () => {
    for (const path of ['/en/statements/tervane-12', '/en/meetings/tervane-1', '/ar/members/qm']) {
      expect((await fetch(portalOrigin() + path)).status, path).toBe(404);
    }
    expect((await fetch(`${origin}/en/meetings/cifg-12`)).status).toBe(404);
    expect(await (await fetch(`${portalOrigin()}/en`)).text()).not.toContain(bands.en);
  });
});

describe('the desk of a practice record', () => {
  it('prints two invitations once, and takes no session of the real desk, nor that one of it', async () => {
    const said = portal.said.map(({ line }) => line).join('\n');
    expect(said).toMatch(/contributor {2}editor@practice\.example\n\s+http:\S+\/ar\/desk\/invitation\/\S+/);
    const token = await makeToken(db, await makePerson(db));
    const ask = async (at: string, name: string) =>
      (await fetch(`${at}/en/desk`, { redirect: 'manual', headers: { cookie: `${name}=${token}` } })).status;
    expect(await ask(origin, names(true))).toBe(200);
    expect(await ask(origin, names(false))).toBe(303);
    expect(await ask(portalOrigin(), names(true))).toBe(303);
    expect(await ask(portalOrigin(), names(false))).toBe(303);
  });

  it.each(languages)('leads a new editor from the first page to a pasted text: $locale', async ({ locale: lang }) => {
    const person = await makePerson(db);
    const value = await makeToken(db, person);
    const context = await browser.newContext({ javaScriptEnabled: lang === 'ar' });
    onTestFinished(() => context.close());
    await context.addCookies([{ name: names(true), value, url: origin }]);
    const page = await context.newPage();
    await goTo(page, `/${lang}/desk`);
    await page.locator('#practice button[value=begin]').click();
    await page.locator('#practice ol').waitFor();
    expect(await page.locator('#practice li').count()).toBe(7);
    expect(await page.locator('#practice li[aria-current=step]').count()).toBe(1);
    // axe waits for timers, which a page without scripts has none of.
    if (lang === 'ar') expect(await axeViolations(page)).toEqual([]);
    // The step that comes next is at the top of the window, beneath the band, with the focus and the text to copy.
    for (const width of lang === 'ar' ? [360, 768, 1280] : [1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('about:blank');
      await goTo(page, `/${lang}/desk#practice-next`);
      const next = page.locator('#practice-next');
      const [band, heading] = [await page.locator('aside').first().boundingBox(), await next.boundingBox()];
      expect(heading?.y, `${width}`).toBeGreaterThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
      expect(heading?.y, `${width}`).toBeLessThan(200);
      expect(await next.evaluate((place) => document.activeElement === place)).toBe(true);
      const text = await page.locator(`#practice li[aria-current=step] #practice-text-${lang}`).boundingBox();
      expect(text?.y, `${width}`).toBeLessThan(800);
    }
    const words = await page.locator(`#practice-text-${lang}`).innerText();
    expect(await page.locator('[data-copy-words]').first().isVisible()).toBe(lang === 'ar');
    await goTo(page, `/${lang}/desk/new`);
    await page.locator('textarea[name=text]').fill(words);
    await page.locator('[name=lang]').first().selectOption(lang);
    await page
      .locator('textarea[name=text]')
      .locator('xpath=ancestor::form')
      .locator('button[type=submit]')
      .first()
      .click();
    await page.waitForURL(/\/desk\/drafts\//);
    await goTo(page, `/${lang}/desk`);
    const done = await page.locator('#practice li').allInnerTexts();
    expect(done[0]).toMatch(lang === 'ar' ? /تمّ/ : /done/);
    expect(done[1]).not.toMatch(/تمّ|done/);
    // No example that a form gives is of the real record.
    const draft = await page.locator('#practice li[aria-current=step] a').getAttribute('href');
    await goTo(page, draft ?? '');
    await page.locator('input[name="about"][value="unrecorded"]').check();
    await page.click('#reading button[value="decide"]:not([tabindex="-1"])');
    await page.locator('[name="meeting.id"]').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/cifg/i);
    expect(await page.locator('[id="meeting.id-hint"]').innerText()).toMatch(/tervane-/);
  });
});
