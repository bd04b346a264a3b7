import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrl, env } from '@/lib/env';
import { runPortal } from '@/tests/support/run-portal';
import { generator, type Measure, measure, median } from './load';
import { type PageBytes, weighPages } from './page-bytes';
import { usageOf } from './process-usage';
import { isPinned, onCore, type Page, type Server, startBareNode, startNextAlone, startNginx } from './servers';
import { soak } from './soak';
import {
  tellApiCost,
  tellArchive,
  tellDesk,
  tellIntake,
  tellPastes,
  tellSearch,
  tellSearchCost,
  tellSearchCostOver,
} from './tell';
import { tellFindings, tellRedlines } from './tell-findings';
import { askUnknown } from './unknown-addresses';

/** The parts of the bench, in their order; those that the command names, or all. */
const parts: Record<string, () => Promise<void>> = {
  pages: measurePages,
  intake: async () => tellIntake().forEach(say),
  search: measureSearch,
  findings: measureFindings,
  api: async () => (await tellApiCost(portal, databaseUrl())).forEach(say),
  archive: async () => (await tellArchive(databaseUrl(), env.BENCH_TEXTS)).forEach(say),
  desk: async () =>
    (await tellDesk(databaseUrl(), { few: 100, many: 10_000, times: 20, peer: env.BENCH_DESK_PEER })).forEach(say),
  pastes: async () => (await tellPastes(databaseUrl())).forEach(say),
};
const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) throw new Error(`The bench has no part "${unknown}", but ${Object.keys(parts).join(', ')}`);
const chosen = Object.keys(parts).filter((name) => named.length === 0 || named.includes(name));

const path = '/ar/meetings/cifg-12';
const rounds = 3;
const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
const dataDirectory = join(folder, 'data');
const portal = await runPortal({
  databaseUrl: databaseUrl(),
  dataDirectory,
  isCold: !chosen.includes('pages'),
  wrap: (command) => onCore(0, command),
});
const running: { stop(): Promise<void> }[] = [portal];
try {
  for (const name of chosen) await parts[name]?.();
} finally {
  for (const { stop } of running.reverse()) await stop();
  await rm(folder, { recursive: true, force: true });
}

async function measurePages(): Promise<void> {
  say(`${await portal.untilSaid(/^Pages at hand/)}; memory then ${memory()} MB`);
  await untilPacked();
  const page = await fetchPage();
  const itself: Server = {
    name: 'the portal',
    url: portal.origin + path,
    pid: portal.pid,
    stop: async () => undefined,
  };
  const next = keep(await startNextAlone(page, databaseUrl()));
  const nginx = await startNginx(folder, page);
  const servers = [itself, keep(await startBareNode(folder, page)), next, ...(nginx ? [keep(nginx)] : [])];
  await compare(servers);
  await weigh(new URL(next.url).origin);
  await next.stop();
  await flood();
  await endure();
}

async function measureSearch(): Promise<void> {
  for (const line of await tellSearch(databaseUrl(), env.BENCH_TEXTS)) say(line);
  const { BENCH_PEER: address, BENCH_PEER_WORDS: words } = env;
  const peer = address === undefined ? undefined : { address, words: words?.split(' ') };
  for (const line of await tellSearchCost(databaseUrl(), join(folder, 'searches'), peer)) say(line);
  for (const texts of [env.BENCH_TEXTS, env.BENCH_TEXTS * 10]) {
    for (const line of await tellSearchCostOver(databaseUrl(), texts, join(folder, `searches-${texts}`))) say(line);
  }
}

async function measureFindings(): Promise<void> {
  for (const line of tellRedlines()) say(line);
  for (const line of await tellFindings(databaseUrl(), env.BENCH_TEXTS, join(folder, 'findings'))) say(line);
}

/** One round after another, so that a machine that is busy for a while is so for all of them. */
async function compare(servers: Server[]): Promise<void> {
  say(
    `\nOne published page (${path}, gzip), ${generator}, 32 connections, median of ${rounds} rounds${isPinned ? ', server and load on cores of their own' : ''}:`,
  );
  const measured = new Map<Server, Measure[]>(servers.map((server) => [server, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const server of servers) measured.get(server)?.push(await measure(server, env.BENCH_SECONDS));
  }
  const rate = (server: Server) => median((measured.get(server) ?? []).map(({ perSecond }) => perSecond));
  const [portalRate] = servers.map(rate);
  for (const server of servers) {
    const cpu = median((measured.get(server) ?? []).map(({ cpuMicroseconds }) => cpuMicroseconds ?? 0));
    const ratio = (portalRate ?? 0) / rate(server);
    say(
      `  ${server.name.padEnd(14)} ${rate(server).toFixed(0).padStart(8)} /s  ${cpu.toFixed(1).padStart(8)} µs of CPU each   the portal is ${ratio.toFixed(2)} of it`,
    );
  }
  const [own = 0, bare = 1, alone = 1] = servers.map(rate);
  judge('of bare Node', own / bare, (value) => value >= 0.5, 'at least 0.5');
  judge('of Next alone', own / alone, (value) => value >= 20, 'at least 20');
}

async function weigh(next: string): Promise<void> {
  const pages = [...(await weighPages(portal.origin, next, 'ar')), ...(await weighPages(portal.origin, next, 'en'))];
  say('\nBytes of every kind of page:\n  HTML     gzip   brotli  Next gzip  over bare  scripts  address');
  for (const each of pages) {
    const numbers = [each.html, each.gzip, each.brotli, each.next].map((bytes) => String(bytes).padStart(7));
    say(`${numbers.join(' ')}      ${each.leftovers.toFixed(3)}  ${String(each.scripts).padStart(7)}  ${each.path}`);
  }
  const most = (value: (page: PageBytes) => number, of = pages) => Math.max(...of.map(value));
  const meetings = pages.filter(({ path }) => /\/meetings\/(?!table)/.test(path));
  judge(
    'leftovers of Next, times a bare page',
    most(({ leftovers }) => leftovers),
    (value) => value <= 1.1,
    'at most 1.1',
  );
  judge(
    'gzip bytes of a meeting page',
    most(({ gzip }) => gzip, meetings),
    (value) => value <= 10_000,
    'at most 10,000',
  );
  judge(
    'gzip bytes of scripts',
    most(({ scripts }) => scripts),
    (value) => value <= 5_000,
    'at most 5,000',
  );
}

async function flood(): Promise<void> {
  const report = await askUnknown(portal.origin, portal.pid, dataDirectory, env.BENCH_UNKNOWN);
  const { megabytes, files, reader } = report;
  say(
    `\n${report.asked} different unknown addresses, ${report.perSecond.toFixed(0)}/s: ${report.statuses}\n` +
      `  memory ${megabytes.before.toFixed(0)} MB before, ${megabytes.after.toFixed(0)} after, ${megabytes.peak.toFixed(0)} at most; files ${files.before} before, ${files.after} after\n` +
      `  a published page meanwhile: ${reader.p50.toFixed(1)} ms at the median, ${reader.p99.toFixed(1)} ms at the 99th of 100`,
  );
}

async function endure(): Promise<void> {
  const sitemap = await (await fetch(`${portal.origin}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]+)/g)].map(([, each = '']) => each);
  say(`\nMemory after all that: ${memory()} MB. Now ${env.BENCH_SOAK} s of a steady mix …`);
  const { requests, failures, megabytes, slope } = await soak(portal.origin, portal.pid, paths, env.BENCH_SOAK);
  say(
    `  ${requests} requests, ${failures} failed; ${megabytes.start.toFixed(0)} MB at the start, ${megabytes.end.toFixed(0)} at the end, ${megabytes.peak.toFixed(0)} at most`,
  );
  judge('MB for 10,000 requests', slope, (value) => value <= 2, 'at most 2');
}

async function fetchPage(): Promise<Page> {
  // fetch would unpack what it gets.
  const read = (encoding: string) =>
    new Promise<Buffer>((resolve, reject) => {
      const headers = { 'accept-encoding': encoding };
      get(portal.origin + path, { headers }, (answer) => buffer(answer).then(resolve, reject)).on('error', reject);
    });
  return { path, plain: await read('identity'), gzip: await read('gzip') };
}

async function untilPacked(): Promise<void> {
  const isPacked = async () => {
    const answer = await fetch(portal.origin + path, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    return answer.headers.get('content-encoding') === 'br';
  };
  while (!(await isPacked())) await sleep(500);
}

function keep(server: Server): Server {
  running.push(server);
  return server;
}

function judge(name: string, value: number, isMet: (value: number) => boolean, goal: string): void {
  say(`  ${isMet(value) ? 'met   ' : 'MISSED'} ${name}: ${value.toFixed(2)} (goal: ${goal})`);
}

function memory(): string {
  return usageOf([portal.pid])?.residentMegabytes.toFixed(0) ?? '?';
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
