import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@/prisma/server-check';
import type { RunningPortal } from '@/tests/support/run-portal';
import { familyOf, usageOf } from './process-usage';

/** Milliseconds of CPU a request, of the portal and of its database; null where the system does not count them. */
export type Cost = { portal: number; database: number | null; perSecond: number };

const kinds = ['record', 'answer', 'page'] as const;
type Kind = (typeof kinds)[number];

export type SearchCost = Record<Kind, Cost> & { queries: number };

export type ApiCost = Record<'one' | 'twenty', { portal: Cost; bare: Cost }>;

export type Asked = { origin: string; pid: number; databasePid: number | null };

/** How many different addresses of each kind are asked for. */
const most = 300;
/** They are asked for in so many parts. The first part only warms up. */
const parts = 3;
const nouns = ['meetings', 'statements', 'members', 'designations', 'bodies', 'topics'];
const atOnce = 8;
const mostTries = 120;
const headers = { 'accept-encoding': 'gzip', 'accept-language': 'en' };
const leastHits = 20;

/**
 * Measures the API's answer to one record, its answer to a search and the page of one, each made anew: every address
 * differs from every other, so nothing that is kept serves twice. The portal must have made no page before.
 */
export async function measureSearchCost(
  { origin, pid }: Pick<RunningPortal, 'origin' | 'pid'>,
  databaseUrl: string,
  candidates: string[],
): Promise<SearchCost> {
  const asked: Asked = { origin, pid, databasePid: await serverPid(databaseUrl) };
  const queries = await thatFindEnough(origin, candidates);
  const words = queries.map((q) => new URLSearchParams({ q }));
  const costs = await costsOf(asked, {
    record: await listRecords(origin),
    answer: words.map((query) => `/api/v1/search?${query}`),
    page: words.map((query, index) => `/${index % 2 === 0 ? 'ar' : 'en'}/search?${query}`),
  });
  return { queries: queries.length, ...costs };
}

/** Measures a list of one record and of twenty, each made anew, beside one statement whose JSON the database makes. */
export async function measureApiCost(portal: Asked, bare: Pick<Asked, 'origin' | 'pid'>): Promise<ApiCost> {
  const moments = countMoments();
  const lists = (limit: number) => Array.from({ length: most }, () => listSince(limit, moments.next().value));
  const warmCost = async (asked: Asked, limit: number) => {
    const urls = lists(limit).map((address) => asked.origin + address);
    await askEach(urls.slice(0, most / parts));
    return costOf(asked, urls.slice(most / parts));
  };
  const both = async (limit: number) => ({
    portal: await warmCost(portal, limit),
    bare: await warmCost({ ...bare, databasePid: portal.databasePid }, limit),
  });
  return { one: await both(1), twenty: await both(20) };
}

/** Since a moment before all others: the whole list, at an address that nobody has asked for. */
function listSince(limit: number, moment: string): string {
  return `/api/v1/meetings?limit=${limit}&updatedSince=${moment}`;
}

function* countMoments(): Generator<string, never> {
  const began = process.hrtime.bigint() % 1_000_000_000n;
  for (let number = Number(began); ; number += 1) yield new Date(number).toISOString();
}

/** How many different searches a second another site answers; `{words}` in its address stands for them. */
export async function measurePeer(address: string, queries: string[]): Promise<number> {
  const ask = (index: number) => address.replace('{words}', encodeURIComponent(queries[index % queries.length] ?? ''));
  await askEach(Array.from({ length: most / parts }, (_, index) => ask(index)));
  return askEach(Array.from({ length: most }, (_, index) => ask(index)));
}

/** Ordered pairs of words, so that there are many queries that differ. */
export function pairsOf(words: string[]): string[] {
  return words.flatMap((one) => words.filter((other) => other !== one).map((other) => `${one} ${other}`));
}

/** What each kind of address costs. All warm up first, and take turns then, so that none is measured in a younger process. */
async function costsOf(asked: Asked, addresses: Record<Kind, string[]>): Promise<Record<Kind, Cost>> {
  const urls = (kind: Kind, part: number) => {
    const [from, to] = [part, part + 1].map((each) => Math.floor((addresses[kind].length * each) / parts));
    return addresses[kind].slice(from, to).map((address) => asked.origin + address);
  };
  for (const kind of kinds) await askEach(urls(kind, 0));
  const turns: Record<Kind, Cost[]> = { record: [], answer: [], page: [] };
  for (let part = 1; part < parts; part += 1) {
    for (const kind of kinds) turns[kind].push(await costOf(asked, urls(kind, part)));
  }
  return { record: meanOf(turns.record), answer: meanOf(turns.answer), page: meanOf(turns.page) };
}

async function costOf({ pid, databasePid }: Asked, urls: string[]): Promise<Cost> {
  const read = () => ({
    portal: usageOf(familyOf(pid))?.cpuSeconds ?? 0,
    database: databasePid === null ? null : (usageOf(familyOf(databasePid))?.cpuSeconds ?? null),
  });
  const before = read();
  const perSecond = await askEach(urls);
  const after = read();
  const each = (seconds: number) => (seconds * 1000) / urls.length;
  return {
    portal: each(after.portal - before.portal),
    database: after.database === null || before.database === null ? null : each(after.database - before.database),
    perSecond,
  };
}

function meanOf(costs: Cost[]): Cost {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / costs.length;
  const database = costs.flatMap((cost) => cost.database ?? []);
  return {
    portal: mean(costs.map((cost) => cost.portal)),
    database: database.length < costs.length ? null : mean(database),
    perSecond: mean(costs.map((cost) => cost.perSecond)),
  };
}

/** Asks for each once, and tells how many a second were answered. */
async function askEach(urls: string[]): Promise<number> {
  const began = performance.now();
  let next = 0;
  const work = async () => {
    while (next < urls.length) {
      await askUntilAnswered(urls[next++] ?? '');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return urls.length / ((performance.now() - began) / 1000);
}

/** A portal on a crowded machine says "later", or has closed a connection meanwhile, which costs next to nothing. */
async function askUntilAnswered(url: string): Promise<void> {
  for (let left = mostTries; ; left -= 1) {
    const answer = await fetch(url, { headers }).catch((error: unknown) => {
      if (left === 0) throw error;
      return null;
    });
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    if (answer && (answer.status !== 503 || left === 0)) throw new Error(`${url} answered ${answer.status}`);
    await sleep(500);
  }
}

async function thatFindEnough(origin: string, candidates: string[]): Promise<string[]> {
  const enough: string[] = [];
  for (const q of candidates) {
    if (enough.length === most) break;
    const answer = await fetch(`${origin}/api/v1/search?${new URLSearchParams({ q, limit: '1' })}`);
    const { total } = (await answer.json()) as { total: number };
    if (total >= leastHits) enough.push(q);
  }
  if (enough.length === 0) throw new Error('No query finds twenty records.');
  return enough;
}

/** Addresses of single records, all nouns mixed. */
async function listRecords(origin: string): Promise<string[]> {
  const listed: { address: string; place: number }[] = [];
  for (const noun of nouns) {
    const answer = await fetch(`${origin}/api/v1/${noun}?limit=100`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    for (const [at, { id }] of items.entries()) {
      listed.push({ address: `/api/v1/${noun}/${id}`, place: at / items.length });
    }
  }
  const mixed = listed.toSorted((one, other) => one.place - other.place);
  return mixed.slice(0, most).map(({ address }) => address);
}

/** The process that starts the server's others; null where that is another machine. */
export async function serverPid(databaseUrl: string): Promise<number | null> {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const stat = readFileSync(`/proc/${rows[0]?.pid}/stat`, 'utf8');
    return /\(postgres/.test(stat) ? Number(stat.replace(/^.*\) /s, '').split(' ')[1]) : null;
  } catch {
    return null;
  } finally {
    await client.end();
  }
}
