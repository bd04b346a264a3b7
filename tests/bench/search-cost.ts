import { readFileSync } from 'node:fs';
import { connect } from '@/prisma/server-check';
import type { RunningPortal } from '@/tests/support/run-portal';
import { familyOf, usageOf } from './process-usage';

/** Milliseconds of CPU a request, of the portal and of its database; null where the system does not count them. */
export type Cost = { portal: number; database: number | null; perSecond: number };

export type SearchCost = { queries: number; record: Cost; answer: Cost; page: Cost };

type Asked = { origin: string; pid: number; databasePid: number | null };

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
  const ids = await listMeetings(origin);
  const turns = numbers();
  const anew = (address: string) => `${address}${address.includes('?') ? '&' : '?'}n=${turns.next().value}`;
  const words = (index: number) => new URLSearchParams({ q: queries[index % queries.length] ?? '' });
  return {
    queries: queries.length,
    record: await costOf(asked, (index) => anew(`/api/v1/meetings/${ids[index % ids.length]}`)),
    answer: await costOf(asked, (index) => anew(`/api/v1/search?${words(index)}`)),
    page: await costOf(asked, (index) => anew(`/${index % 2 === 0 ? 'ar' : 'en'}/search?${words(index)}`)),
  };
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

function* numbers(): Generator<number, never> {
  for (let number = 1; ; number += 1) yield number;
}

async function costOf({ origin, pid, databasePid }: Asked, addressOf: (index: number) => string): Promise<Cost> {
  await askEach((index) => origin + addressOf(index), most / 2);
  const read = () => ({
    portal: usageOf(familyOf(pid))?.cpuSeconds ?? 0,
    database: databasePid === null ? null : (usageOf(familyOf(databasePid))?.cpuSeconds ?? null),
  });
  const before = read();
  const perSecond = await askEach((index) => origin + addressOf(index), most);
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

async function listMeetings(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/api/v1/meetings?limit=100`);
  return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
}

/** The process that starts the server's others; null where that is another machine. */
async function serverPid(databaseUrl: string): Promise<number | null> {
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
