import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@/prisma/server-check';
import type { RunningPortal } from '@/tests/support/run-portal';
import { familyOf, usageOf } from './process-usage';

/** Milliseconds of CPU a request, of the portal and of its database; null where the system does not count them. */
export type Cost = { portal: number; database: number | null; perSecond: number };

export type SearchCost = { queries: number; record: Cost; answer: Cost; page: Cost };

type Asked = { origin: string; pid: number; databasePid: number | null };

/** Different addresses of each kind, of which the first third only warms up. */
const most = 300;
const nouns = ['meetings', 'statements', 'members', 'designations', 'bodies', 'topics'];
const atOnce = 8;
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
  return {
    queries: queries.length,
    record: await costOf(asked, await listRecords(origin)),
    answer: await costOf(
      asked,
      words.map((query) => `/api/v1/search?${query}`),
    ),
    page: await costOf(
      asked,
      words.map((query, index) => `/${index % 2 === 0 ? 'ar' : 'en'}/search?${query}`),
    ),
  };
}

/** How many different searches a second another site answers; `{words}` in its address stands for them. */
export async function measurePeer(address: string, queries: string[]): Promise<number> {
  const ask = (index: number) => address.replace('{words}', encodeURIComponent(queries[index % queries.length] ?? ''));
  await askEach(Array.from({ length: most / 3 }, (_, index) => ask(index)));
  return askEach(Array.from({ length: most }, (_, index) => ask(index)));
}

/** Ordered pairs of words, so that there are many queries that differ. */
export function pairsOf(words: string[]): string[] {
  return words.flatMap((one) => words.filter((other) => other !== one).map((other) => `${one} ${other}`));
}

async function costOf({ origin, pid, databasePid }: Asked, addresses: string[]): Promise<Cost> {
  const urls = addresses.map((address) => origin + address);
  const first = Math.floor(urls.length / 3);
  await askEach(urls.slice(0, first));
  const read = () => ({
    portal: usageOf(familyOf(pid))?.cpuSeconds ?? 0,
    database: databasePid === null ? null : (usageOf(familyOf(databasePid))?.cpuSeconds ?? null),
  });
  const before = read();
  const perSecond = await askEach(urls.slice(first));
  const after = read();
  const each = (seconds: number) => (seconds * 1000) / (urls.length - first);
  return {
    portal: each(after.portal - before.portal),
    database: after.database === null || before.database === null ? null : each(after.database - before.database),
    perSecond,
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
  for (;;) {
    const answer = await fetch(url, { headers }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    if (answer && answer.status !== 503) throw new Error(`${url} answered ${answer.status}`);
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

/** Addresses of single records, of each noun in turn. */
async function listRecords(origin: string): Promise<string[]> {
  const addresses: string[] = [];
  for (const noun of nouns) {
    const answer = await fetch(`${origin}/api/v1/${noun}?limit=100`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    addresses.push(...items.map(({ id }) => `/api/v1/${noun}/${id}`));
  }
  return addresses.slice(0, most);
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
