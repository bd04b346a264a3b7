import { readFileSync } from 'node:fs';
import { connect } from '@/prisma/server-check';
import type { RunningPortal } from '@/tests/support/run-portal';
import { familyOf, usageOf } from './process-usage';

/** Milliseconds of CPU a request, of the portal and of its database; null where the system does not count them. */
export type Cost = { portal: number; database: number | null; perSecond: number };

export type SearchCost = { queries: number; record: Cost; answer: Cost; page: Cost };

export type ApiCost = Record<'one' | 'twenty', { portal: Cost; bare: Cost }>;

export type Asked = { origin: string; pid: number; databasePid: number | null };

const most = 200;
const atOnce = 8;
const headers = { 'accept-encoding': 'gzip', 'accept-language': 'en' };
const leastHits = 20;

/**
 * Measures the API's answer to one record, its answer to a search and the page of one, each made anew: every address
 * differs from every other, so nothing that is kept serves twice.
 */
export async function measureSearchCost(
  { origin, pid }: Pick<RunningPortal, 'origin' | 'pid'>,
  databaseUrl: string,
  candidates: string[],
): Promise<SearchCost> {
  const asked: Asked = { origin, pid, databasePid: await serverPid(databaseUrl) };
  const queries = await thatFindEnough(origin, candidates);
  const turns = moments();
  // A query that comes again asks for one hit more, since the API refuses a parameter that it does not know.
  const words = (index: number) =>
    new URLSearchParams({
      q: queries[index % queries.length] ?? '',
      limit: `${20 + Math.floor(index / queries.length)}`,
    });
  return {
    queries: queries.length,
    record: await costOf(asked, () => listSince(1, turns)),
    answer: await costOf(asked, (index) => `/api/v1/search?${words(index)}`),
    page: await costOf(asked, (index) => `/${index % 2 === 0 ? 'ar' : 'en'}/search?${words(index)}&n=${index}`),
  };
}

/** Measures a list of one record and of twenty, each made anew, beside one statement whose JSON the database makes. */
export async function measureApiCost(portal: Asked, bare: Pick<Asked, 'origin' | 'pid'>): Promise<ApiCost> {
  const turns = moments();
  const both = async (limit: number) => ({
    portal: await costOf(portal, () => listSince(limit, turns)),
    bare: await costOf({ ...bare, databasePid: portal.databasePid }, () => listSince(limit, turns)),
  });
  return { one: await both(1), twenty: await both(20) };
}

/** Since a moment before all others: the whole list, at an address that nobody has asked for. */
function listSince(limit: number, turns: Generator<string, never>): string {
  return `/api/v1/meetings?limit=${limit}&updatedSince=${turns.next().value}`;
}

/** How many different searches a second another site answers; `{words}` in its address stands for them. */
export async function measurePeer(address: string, queries: string[]): Promise<number> {
  const ask = (index: number) => address.replace('{words}', encodeURIComponent(queries[index % queries.length] ?? ''));
  await askEach(ask, most / 2);
  return askEach(ask, most);
}

/** Ordered pairs of words, so that there are many queries that differ. */
export function pairsOf(words: string[]): string[] {
  return words.flatMap((one) => words.filter((other) => other !== one).map((other) => `${one} ${other}`));
}

function* moments(): Generator<string, never> {
  const began = process.hrtime.bigint() % 1_000_000_000n;
  for (let number = Number(began); ; number += 1) yield new Date(number).toISOString();
}

async function costOf({ origin, pid, databasePid }: Asked, addressOf: (index: number) => string): Promise<Cost> {
  await askEach((index) => origin + addressOf(index), most / 2);
  const read = () => ({
    portal: usageOf(familyOf(pid))?.cpuSeconds ?? 0,
    database: databasePid === null ? null : (usageOf(familyOf(databasePid))?.cpuSeconds ?? null),
  });
  const before = read();
  const perSecond = await askEach((index) => origin + addressOf(index + most / 2), most);
  const after = read();
  const each = (seconds: number) => (seconds * 1000) / most;
  return {
    portal: each(after.portal - before.portal),
    database: after.database === null || before.database === null ? null : each(after.database - before.database),
    perSecond,
  };
}

async function askEach(urlOf: (index: number) => string, count: number): Promise<number> {
  const began = performance.now();
  let next = 0;
  const work = async () => {
    while (next < count) {
      const url = urlOf(next++);
      const answer = await fetch(url, { headers });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return count / ((performance.now() - began) / 1000);
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
