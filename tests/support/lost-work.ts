import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { expect, vi } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { type DatabaseSwitch, openDatabaseSwitch } from './database-switch';
import { type DeskClient, openDeskClient } from './desk-client';
import { type MadePerson, makePerson, makeToken } from './make-person';
import { type OwnBrowser, openOwnBrowser } from './own-browser';
import { runPortal } from './run-portal';

export const faults = [
  'refusal',
  'session',
  'late post',
  'conflict',
  'database',
  'network',
  'closed tab',
  'killed browser',
  'two tabs',
  'out of order',
] as const;

/** Those that can come between two requests, and before the browser has written anything. */
const canLose = new Set<Fault>(['database', 'network', 'closed tab', 'killed browser']);

export type Fault = (typeof faults)[number];

export type LostWork = {
  /** Types, lets the fault happen, comes back, and returns how many milliseconds of typing were lost. */
  round(fault: Fault, seed: number): Promise<number>;
  close(): Promise<void>;
};

const field = 'meeting.noteEn';
const other = 'meeting.summaryEn';
const title = 'meeting.titleEn';

/** In milliseconds: what may be lost of typing, and the time between two keys. */
export const mayBeLost = 2_000;
const betweenKeys = 45;

/** Opens a portal, a database and a browser of its own, with somebody who writes and somebody who interferes. */
export async function openLostWork(): Promise<LostWork> {
  const database = await openDatabaseSwitch();
  await applyMigrations(database.url);
  await loadBundledRecords(database.url);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-data-'));
  const profile = await mkdtemp(join(tmpdir(), 'portal-profile-'));
  const { origin, stop } = await runPortal({ databaseUrl: database.url, dataDirectory, isCold: true });
  const db = () => createDatabaseClient(database.url);
  const client = db();
  const writer = await makePerson(client, { role: 'contributor' });
  const second = openDeskClient(() => origin, await makeToken(client, await makePerson(client)));
  await client.$disconnect();
  const desk: Desk = {
    origin,
    db,
    writer,
    second,
    database,
    path: await beginDraft(second),
    browser: await openOwnBrowser(profile),
    page: null,
  };
  const restart = async () => {
    desk.browser = await openOwnBrowser(profile);
  };
  await signIn(desk);
  return {
    round: (fault, seed) => playRound(desk, restart, fault, randomOf(seed)),
    async close() {
      await desk.browser.kill();
      await stop();
      await database.close();
      await rm(dataDirectory, { recursive: true, force: true });
      await rm(profile, { recursive: true, force: true });
    },
  };
}

type Desk = {
  origin: string;
  /** Opens a client: a stopped database breaks those that are open. */
  db(): Database;
  writer: MadePerson;
  second: DeskClient;
  database: DatabaseSwitch;
  /** Of the draft's page. */
  path: string;
  browser: OwnBrowser;
  /** Where the last round has found its words; the next one goes on in it. */
  page: Page | null;
};

/** What was typed, sign by sign, with its time. */
type Typing = { field: string; before: string; typed: { sign: string; at: number }[] };

type Random = (below: number) => number;

async function playRound(desk: Desk, restart: () => Promise<void>, fault: Fault, random: Random): Promise<number> {
  const page = desk.page ?? (await openDraft(desk));
  desk.page = null;
  try {
    return await playFault(desk, page, restart, fault, random);
  } finally {
    for (const left of desk.browser.context.pages().slice(1)) if (left !== desk.page) await left.close();
  }
}

async function playFault(
  desk: Desk,
  page: Page,
  restart: () => Promise<void>,
  fault: Fault,
  random: Random,
): Promise<number> {
  const typing = await startTyping(page, field);
  await type(page, typing, random, canLose.has(fault) ? mayBeLost + 100 + random(300) : 400 + random(300));
  let ended: number | null = null;
  let alive: Page | null = page;
  const more = (length = 200 + random(400)) => type(page, typing, random, length);
  switch (fault) {
    case 'refusal':
      await press(page, 'submit', 422);
      break;
    case 'conflict':
      await interfere(desk, random);
      await more();
      break;
    case 'session':
      await endSession(desk);
      await more();
      await page.locator('[data-autosave=signed-out]').waitFor({ timeout: 15_000 });
      await more();
      await signIn(desk);
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.locator('[data-autosave=kept]').waitFor({ timeout: 15_000 });
      break;
    case 'late post':
      await endSession(desk);
      await press(page, 'save', 303);
      await signIn(desk);
      await page.goto(desk.origin + desk.path);
      await started(page);
      break;
    case 'database':
      await desk.database.stop();
      await more();
      ended = Date.now();
      if (random(2) === 0) alive = await leave(page);
      await desk.database.start();
      await untilReady(desk.origin);
      break;
    case 'network':
      await desk.browser.context.setOffline(true);
      await more();
      ended = Date.now();
      if (random(2) === 0) alive = await leave(page);
      await desk.browser.context.setOffline(false);
      break;
    case 'closed tab':
      ended = Date.now();
      alive = await leave(page);
      break;
    case 'killed browser':
      ended = Date.now();
      await desk.browser.kill();
      await restart();
      await signIn(desk);
      alive = null;
      break;
    case 'two tabs':
      await typeInTwoTabs(desk, random, more);
      break;
    case 'out of order':
      await mixUp(page, random, more);
      break;
  }
  const lost = await comeBack(desk, alive, typing, ended ?? Date.now());
  if (!canLose.has(fault)) expect(lost).toBe(0);
  return lost;
}

/** Looks for the words in a page that was opened anew; what only the browser has is asked for, as a person would. */
async function comeBack(desk: Desk, alive: Page | null, typing: Typing, ended: number): Promise<number> {
  const whole = typing.before + typing.typed.map(({ sign }) => sign).join('');
  if (alive) {
    // A page that is still there still has what was typed, and can save it.
    expect(whole.startsWith(await alive.inputValue(nameOf(typing.field)))).toBe(true);
    const status = await press(alive, 'save');
    if (status < 500) await settle(alive);
    else await leave(alive);
  }
  const page = alive?.isClosed() === false ? alive : await openDraft(desk);
  const value = await page.inputValue(nameOf(typing.field));
  desk.page = page;
  expect(value.startsWith(typing.before), `what was there before is there: ${value}`).toBe(true);
  expect(whole.startsWith(value), `nothing is there that nobody typed: ${value} of ${whole}`).toBe(true);
  const first = typing.typed[value.length - typing.before.length];
  return first ? ended - first.at : 0;
}

async function openDraft(desk: Desk): Promise<Page> {
  const page = await desk.browser.context.newPage();
  await page.goto(desk.origin + desk.path);
  await settle(page);
  return page;
}

/** Waits until a page has sent what only the browser had, and has been opened again by itself if there was any. */
async function started(page: Page): Promise<void> {
  await page.locator('[data-autosave]:not([data-autosave=starting]), #merge').first().waitFor({ state: 'attached' });
}

/** Where two tabs of one person have changed the same words, the page asks; what was typed last is taken. */
async function settle(page: Page): Promise<void> {
  await started(page);
  const form = page.locator('#merge');
  if ((await form.count()) === 0) return;
  for (const mine of await form.locator('input[type=radio][value=mine]').all()) await mine.check();
  await press(page, 'save', 303);
  await started(page);
}

async function startTyping(page: Page, name: string): Promise<Typing> {
  const control = page.locator(nameOf(name));
  await control.focus();
  await page.keyboard.press('Control+End');
  return { field: name, before: await control.inputValue(), typed: [] };
}

/** At the speed of a fast typist, in both scripts. */
async function type(page: Page, typing: Typing, random: Random, length: number): Promise<void> {
  const end = Date.now() + length;
  while (Date.now() < end) {
    const sign = signs[random(signs.length)] ?? ' ';
    await page.keyboard.type(sign);
    typing.typed.push({ sign, at: Date.now() });
    await new Promise((resolve) => setTimeout(resolve, betweenKeys));
  }
}

const signs = [...'abcdefghij klmnop ابتثجحخ دذرزسش'];

async function press(page: Page, action: string, status?: number): Promise<number> {
  const isPost = (request: Request) => request.method() === 'POST' && request.isNavigationRequest();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => isPost(response.request())),
    page.waitForEvent('load'),
    page.locator(`button[name=action][value=${action}]`).last().click(),
  ]);
  if (status !== undefined) expect(answer.status()).toBe(status);
  return answer.status();
}

async function leave(page: Page): Promise<null> {
  await page.close({ runBeforeUnload: false });
  return null;
}

/** Somebody else saves another field of the same draft, or the same one. */
async function interfere({ db, second, path }: Desk, random: Random): Promise<void> {
  const client = db();
  const { version } = await client.draft.findUniqueOrThrow({ where: { publicId: idOf(path) } });
  await client.$disconnect();
  const words = `Words of another ${random(1e6)}`;
  const { status } = await second.post(path, { action: 'save', version: `${version}`, [title]: words });
  expect(status).toBe(303);
}

async function endSession({ db, writer }: Desk): Promise<void> {
  const client = db();
  await client.session.updateMany({ where: { personId: writer.rowId }, data: { endedAt: new Date() } });
  await client.$disconnect();
}

async function signIn({ db, writer, browser, origin }: Desk): Promise<void> {
  const client = db();
  const value = await makeToken(client, writer);
  await client.$disconnect();
  await browser.context.addCookies([{ name: sessionCookie, value, url: origin, expires: Date.now() / 1000 + 86_400 }]);
}

/** Another tab of the same person types into another field meanwhile; both are there afterwards. */
async function typeInTwoTabs(desk: Desk, random: Random, more: () => Promise<void>): Promise<void> {
  const tab = await openDraft(desk);
  const typing = await startTyping(tab, other);
  await type(tab, typing, random, 500);
  await more();
  await type(tab, typing, random, 300);
  await tab.locator('[data-autosave=kept]').waitFor();
  expect(await comeBack(desk, tab, typing, Date.now())).toBe(0);
  await leave(tab);
  desk.page = null;
}

/** A request arrives long after the page has given it up, and after the next ones. */
async function mixUp(page: Page, random: Random, more: () => Promise<void>): Promise<void> {
  const late: (() => Promise<unknown>)[] = [];
  await page.route('**/desk/drafts/*', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST' || request.isNavigationRequest() || random(2) === 0) return route.fallback();
    const [url, body, headers] = [request.url(), request.postData() ?? '', await request.allHeaders()];
    const sent = Object.fromEntries(
      Object.entries(headers).filter(([name]) => /^(cookie|origin|content-type|accept)$/.test(name)),
    );
    late.push(() => fetch(url, { method: 'POST', body, headers: sent }));
    return route.abort();
  });
  await more();
  await more();
  await page.unroute('**/desk/drafts/*');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.locator('[data-autosave=kept]').waitFor({ timeout: 15_000 });
  for (const send of late.toReversed()) await send();
}

async function beginDraft(client: DeskClient): Promise<string> {
  const answer = await client.post('/en/desk/records/meeting/cifg-11', { action: 'edit' });
  const [path] = /^\/en\/desk\/drafts\/[^/?#]+/.exec(answer.headers.get('location') ?? '') ?? [];
  if (path === undefined) throw new Error(`No draft was begun: ${answer.status}`);
  return path;
}

async function untilReady(origin: string): Promise<void> {
  const isReady = async () => (await fetch(`${origin}/readyz`).catch(() => null))?.status === 200;
  await vi.waitUntil(isReady, { timeout: 60_000 });
}

const nameOf = (name: string) => `[name="${name}"]`;
const idOf = (path: string) => path.split('/').at(-1) ?? '';

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
