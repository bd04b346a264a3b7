import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createDatabaseClient } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { databaseUrl } from '@/lib/env';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { openDeskClient } from '@/tests/support/desk-client';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { type RunningPortal, runPortal } from '@/tests/support/run-portal';
import { copyStatements } from './copy-statements';
import { fillStatements } from './findings-texts';
import { familyOf, usageOf } from './process-usage';

/**
 * What a portal over as many statements, each with a text, as the command names takes: start, memory, each class of
 * search, the sitemap, lists of readers and of the desk, the export. The portal must be built.
 */
const written = 10_000;
const asked = 40;
const sizes = process.argv.slice(2).map(Number);

async function fill(client: pg.Client, url: string, texts: number): Promise<void> {
  const began = performance.now();
  await applyMigrations(url);
  await loadBundledRecords(url);
  const db = createDatabaseClient(url);
  await fillStatements(db, Math.min(written, texts)).finally(() => db.$disconnect());
  await copyStatements(client, Math.max(0, Math.round(texts / written) - 1));
  tell(`\n${texts} statements and texts, filled in ${inSeconds(began)}`);
}

async function measure(url: string, folder: string, texts: number): Promise<void> {
  const began = performance.now();
  const portal = await runPortal({ databaseUrl: url, dataDirectory: join(folder, 'data'), isCold: true });
  try {
    tell(`  ready after ${inSeconds(began)}, ${memoryOf(portal)} at rest`);
    await measureSearches(portal, texts);
    await measureLists(portal);
    await measureDesk(portal, url);
    await sleep(5_000);
    tell(`  memory in the end: ${memoryOf(portal)}`);
    await askOnce(portal, longLists);
    tell(`  memory then: ${memoryOf(portal)}`);
  } finally {
    await portal.stop();
  }
  await measureExport(url, join(folder, 'archive.zip'));
}

/** What lists or counts the whole record, and so must bear it. */
const longLists = [
  '/en',
  '/ar/meetings',
  '/en/meetings?sort=place',
  '/en/statements',
  '/ar/statements?page=2',
  '/en/statements?sort=title&page=20',
  '/en/statements?lang=none',
  '/en/feed.atom',
  '/ar/feed.json?page=2',
  '/en/meetings.ics',
  '/en/years',
  '/en/years/2019',
  '/en/themes',
  '/en/commitments',
  '/en/compare',
  '/en/disagreements',
  '/en/data',
  '/en/members',
  '/en/meetings/table',
  '/en/statements.csv',
  '/en/statements.json',
  '/en/meetings.csv',
];

const classes: Record<string, (index: number) => string> = {
  'a word of each second text': (index) => ['common register', 'السجل الموحد'][index % 2] ?? '',
  'a word of each tenth text': (index) => ['Velmouth', 'Yarnost', 'ليسكارا', 'أمبرويك'][index % 4] ?? '',
  'two words': (index) => `${['couriers', 'levies', 'inspectors', 'papers'][index % 4]} ${1 + index}`,
  'a number that a few have': (index) => `measure ${(index * 97) % 4000}`,
  'a phrase': (index) =>
    ['"lists of vessels"', '"closed houses"', '"تجارة العنبر"', '"قوائم المراكب"'][index % 4] ?? '',
  'a year': (index) => String(2015 + (index % 12)),
  'a question': (index) =>
    `which meeting spoke of ${['couriers', 'amber', 'insurers'][index % 3]} in ${2015 + (index % 12)}`,
  'what nothing holds': (index) => `zyxw${index}`,
};

for (const texts of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'size-bench-'));
  await withScratchDatabase(databaseUrl(), async (client, url) => {
    await fill(client, url, texts);
    await measure(url, folder, texts);
  }).finally(() => rm(folder, { recursive: true, force: true }));
}

async function measureSearches(portal: RunningPortal, texts: number): Promise<void> {
  for (const [name, query] of Object.entries(classes)) {
    await tellTimes(
      `search, ${name}`,
      (index) =>
        `${portal.origin}/api/v1/search?${new URLSearchParams({ q: query(index), limit: String(10 + index) })}`,
    );
  }
  const number = (index: number) => 1 + ((index * 7919) % Math.min(written, texts));
  await tellTimes('a statement’s page', (index) => `${portal.origin}/en/statements/bench-${number(index)}`);
}

async function measureLists(portal: RunningPortal): Promise<void> {
  await askOnce(portal, ['/sitemap.xml']);
  await tellTimes('API, list of twenty', (index) => `${portal.origin}/api/v1/statements?limit=${20 + index}`);
}

async function askOnce(portal: RunningPortal, paths: string[]): Promise<void> {
  for (const path of paths) {
    const start = performance.now();
    const answer = await fetch(portal.origin + path).catch((error: Error) => error);
    if (answer instanceof Error) {
      tell(`  ${path}: ${answer.message} after ${inSeconds(start)}`);
      continue;
    }
    const bytes = (await answer.arrayBuffer()).byteLength;
    tell(
      `  ${path}: ${answer.status}, ${(bytes / 1e6).toFixed(2)} MB, first answer after ${inSeconds(start)}, ${memoryOf(portal)}`,
    );
  }
}

async function measureDesk(portal: RunningPortal, url: string): Promise<void> {
  const db = createDatabaseClient(url);
  const person = await makePerson(db, { role: 'contributor' });
  const client = openDeskClient(() => portal.origin, await makeToken(db, person));
  await db.$disconnect();
  for (const [name, path] of [
    ['list', '/en/desk/records?type=statement'],
    ['search', '/en/desk/records?type=statement&q=harbour'],
  ] as const) {
    const times: number[] = [];
    for (let index = 0; index < 10; index += 1) {
      const start = performance.now();
      const answer = await client.get(path);
      await answer.arrayBuffer();
      times.push(performance.now() - start);
      if (answer.status !== 200) tell(`  the desk answered ${answer.status}`);
    }
    tellPercentiles(`desk, ${name}`, times);
  }
}

async function measureExport(url: string, path: string): Promise<void> {
  const { exportArchive } = await import('@/lib/archive/export-archive');
  const { connect } = await import('@/prisma/server-check');
  const client = await connect(url);
  const start = performance.now();
  await exportArchive(client, path).finally(() => client.end());
  tell(
    `  export: ${inSeconds(start)}, ${((await stat(path)).size / 1e6).toFixed(0)} MB, this process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
}

async function tellTimes(name: string, addressOf: (index: number) => string): Promise<void> {
  const times: number[] = [];
  const statuses = new Set<number>();
  for (let index = 0; index < asked; index += 1) {
    const start = performance.now();
    const answer = await fetch(addressOf(index), { headers: { 'accept-language': 'en' } });
    await answer.arrayBuffer();
    statuses.add(answer.status);
    times.push(performance.now() - start);
  }
  tellPercentiles(`${name} (${[...statuses].join(', ')})`, times);
}

function tellPercentiles(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  tell(`  ${name.padEnd(48)} ${at(0.5).padStart(7)} / ${at(0.95).padStart(7)} ms`);
}

function memoryOf({ pid }: RunningPortal): string {
  return `${usageOf(familyOf(pid))?.residentMegabytes.toFixed(0) ?? '?'} MB`;
}

function inSeconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
