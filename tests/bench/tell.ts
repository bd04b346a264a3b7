import { createDatabaseClient, forgetDatabase } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { setDatabase } from '@/lib/env';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { type RunningPortal, runPortal } from '@/tests/support/run-portal';
import { measureArchive } from './archive.bench';
import { type DeskSizes, measureDesk } from './desk.bench';
import { type DeskTimes, deskWork } from './desk-work';
import { measureIntake } from './intake.bench';
import { measurePastes } from './paste.bench';
import { fillTexts, inventedQueries, measureSearch, type SearchBench } from './search.bench';
import {
  type ApiCost,
  type Cost,
  measureApiCost,
  measurePeer,
  measureSearchCost,
  pairsOf,
  type SearchCost,
  serverPid,
} from './search-cost';
import { onCore, startBareApi } from './servers';

/** What the bench says of intake, in lines. */
export function tellIntake(): string[] {
  const { subject, fold, intake, ratio } = measureIntake();
  return [
    `${subject}: ${intake.toFixed(0)} ms, one NFC-and-fold pass ${fold.toFixed(0)} ms: ${ratio.toFixed(1)} times (goal: at most 6)`,
  ];
}

/** What the bench says of search over this many invented texts, in a database of its own. */
export function tellSearch(databaseUrl: string, texts: number): Promise<string[]> {
  return withScratchDatabase(databaseUrl, async (_, url) => {
    await applyMigrations(url);
    setDatabase(url);
    const db = createDatabaseClient(url);
    try {
      return inLines(await measureSearch(db, texts));
    } finally {
      await Promise.all([db.$disconnect(), forgetDatabase()]);
      setDatabase(databaseUrl);
    }
  });
}

/** What the bench says of the editors' desk: what grows with the record, and how much. */
export async function tellDesk(databaseUrl: string, sizes: DeskSizes): Promise<string[]> {
  const { few, many, peer } = await measureDesk(databaseUrl, sizes);
  const beside = peer ? ', and of the API of the peer and its pages (goal: at most 0.8 times with few)' : '';
  const pages: Partial<DeskTimes> = peer?.pages ?? {};
  return [
    `\nThe desk, medians of ${sizes.times} over HTTP, with ${sizes.few} and with ${sizes.many} meetings on record (goal: at most 2 times)${beside}:`,
    ...deskWork.map((work) => {
      const own = `${few[work].toFixed(1).padStart(7)} ms ${many[work].toFixed(1).padStart(7)} ms: ${(many[work] / few[work]).toFixed(2)} times`;
      const other = peer
        ? `; peer ${peer[work].toFixed(1).padStart(7)} ms: ${(few[work] / peer[work]).toFixed(2)} times`
        : '';
      const page = pages[work];
      const made =
        page === undefined
          ? ''
          : `; its page ${page.toFixed(1).padStart(7)} ms: ${(few[work] / page).toFixed(2)} times`;
      return `  ${work.padEnd(8)} ${own}${other}${made}`;
    }),
  ];
}

export async function tellPastes(databaseUrl: string): Promise<string[]> {
  const times = await measurePastes(databaseUrl, [3_000, 199_000], 12);
  return [
    '\nA pasted text, until what it says is painted on the first screen, median of 12 (goals: 150 ms of 3 kB, 400 ms of 200 kB):',
    ...times.map(
      ({ bytes, painted, quickest, readAlone }) =>
        `  ${bytes} bytes: ${painted.toFixed(0)} ms, the quickest ${quickest.toFixed(0)}; the reading alone ${readAlone.toFixed(0)} ms`,
    ),
  ];
}

const recordWords = (
  'financing terrorism coalition meeting statement group sanctions assets members counter ISIS countries finance ' +
  'المجموعة التمويل داعش الاجتماع البيان الإرهاب العقوبات الأصول الأعضاء التحالف المملكة الدول مكافحة'
).split(' ');

/** What a search costs over the bundled record; beside another site where there is one to ask. */
export async function tellSearchCost(
  databaseUrl: string,
  dataDirectory: string,
  peer?: { address: string; words?: string[] | undefined },
): Promise<string[]> {
  const queries = [...recordWords, ...pairsOf(recordWords)];
  const cost = await costInColdPortal(databaseUrl, dataDirectory, queries);
  const lines = costInLines('the record', cost);
  if (peer === undefined) return lines;
  const rate = await measurePeer(peer.address, pairsOf(peer.words ?? recordWords));
  return [
    ...lines,
    `  another site ${rate.toFixed(1)} different searches a second: the portal ${(cost.page.perSecond / rate).toFixed(2)} times (goal: at least 2)`,
  ];
}

/** What the API costs beside one statement over the same rows whose JSON the database makes. */
export async function tellApiCost(portal: RunningPortal, databaseUrl: string): Promise<string[]> {
  const server = await startBareApi(databaseUrl);
  try {
    const asked = { origin: portal.origin, pid: portal.pid, databasePid: await serverPid(databaseUrl) };
    const cost = await measureApiCost(asked, { origin: server.url, pid: server.pid });
    const whole = ({ portal: own, database }: Cost) => own + (database ?? 0);
    const line = (name: string, { portal: ours, bare }: ApiCost['one']) =>
      `  ${name.padEnd(12)} ${whole(ours).toFixed(1).padStart(6)} ms of CPU, bare SQL ${whole(bare).toFixed(1)} ms: ${(whole(ours) / whole(bare)).toFixed(2)} times`;
    return [
      '\nThe API, each answer made anew, database included, beside bare SQL and JSON:',
      line('one record', cost.one),
      line('list of 20', cost.twenty),
    ];
  } finally {
    await server.stop();
  }
}

/** What the archive costs beside `COPY` of the same rows. */
export async function tellArchive(databaseUrl: string, texts: number): Promise<string[]> {
  const found = await measureArchive(databaseUrl, texts, 1_000);
  const ratio = (copied: number, own: number, goal: number) =>
    `${(copied / own).toFixed(2)} of its rate (${copied / own >= goal ? 'met' : 'MISSED'}: at least ${goal})`;
  const grown = `${found.grownBy.toFixed(0)} MB more memory (${found.grownBy <= 50 ? 'met' : 'MISSED'}: at most 50)`;
  return [
    `\nThe archive beside COPY of the same rows:`,
    `  export of ${found.rows} texts ${found.export.toFixed(1)} s, COPY ${found.copyOut.toFixed(1)} s: ${ratio(found.copyOut, found.export, 0.2)}; ${grown}`,
    `  import of ${found.meetings} meetings ${found.import.toFixed(1)} s, COPY ${found.copyIn.toFixed(1)} s: ${ratio(found.copyIn, found.import, 0.1)}`,
  ];
}

/** The same over as many invented texts, in a database of their own. */
export function tellSearchCostOver(databaseUrl: string, texts: number, dataDirectory: string): Promise<string[]> {
  return withScratchDatabase(databaseUrl, async (_, url) => {
    await applyMigrations(url);
    await loadBundledRecords(url);
    const db = createDatabaseClient(url);
    await fillTexts(db, texts).finally(() => db.$disconnect());
    return costInLines(`${texts} invented texts`, await costInColdPortal(url, dataDirectory, inventedQueries()));
  });
}

async function costInColdPortal(databaseUrl: string, dataDirectory: string, queries: string[]): Promise<SearchCost> {
  const wrap = (command: string[]) => onCore(0, command);
  const portal = await runPortal({ databaseUrl, dataDirectory, isCold: true, wrap });
  try {
    return await measureSearchCost(portal, databaseUrl, queries);
  } finally {
    await portal.stop();
  }
}

function costInLines(over: string, { queries, record, answer, page }: SearchCost): string[] {
  const whole = ({ portal, database }: Cost) => portal + (database ?? 0);
  const line = (name: string, cost: Cost, goal: number | null) => {
    const database = cost.database === null ? '' : ` and ${cost.database.toFixed(1)} of the database`;
    const ratio = whole(cost) / whole(record);
    const verdict =
      goal === null ? '' : `: ${ratio.toFixed(2)} times (${ratio <= goal ? 'met' : 'MISSED'}: at most ${goal})`;
    return `  ${name.padEnd(18)} ${cost.portal.toFixed(1).padStart(6)} ms of the portal${database}, ${cost.perSecond.toFixed(0)} a second${verdict}`;
  };
  return [
    `\nSearches made anew over ${over}, CPU a request, ${queries} different queries:`,
    line('API, one record', record, null),
    line('API, a search', answer, 2),
    line('page of a search', page, 4),
  ];
}

function inLines(found: SearchBench): string[] {
  const { texts, search, bare, indexing, copying, indexSize, textSize, analysis, normalising } = found;
  const line = ({ p50, p95 }: { p50: number; p95: number }) => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
  return [
    `Search over ${texts} invented texts, median / 95th of 100:`,
    `  whole, with facets ${line(search)}; bare ranked SQL of the same words ${line(bare)}: ${(search.p50 / bare.p50).toFixed(2)} times`,
    `  indexing ${indexing.toFixed(1)} s beside copying the rows and building the index ${copying.toFixed(1)} s`,
    `  index ${(indexSize / 1e6).toFixed(1)} MB for ${(textSize / 1e6).toFixed(1)} MB of text; analysis ${analysis.toFixed(3)} ms a text beside ${normalising.toFixed(4)} ms of NFC`,
  ];
}
