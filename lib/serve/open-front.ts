import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { readSide } from '@/lib/db/reading/read-side';
import { env, publicOrigin } from '@/lib/env';
import { dataDirectory } from '@/lib/process/data-directory';
import type { Lifetime } from '@/lib/process/lifetime';
import { createAnswerMaker } from '@/lib/serve/answers/answer-maker';
import { openAnswerStore } from '@/lib/serve/answers/answer-store';
import { createListPages } from '@/lib/serve/answers/list-pages';
import { prepareSearchAnswers } from '@/lib/serve/answers/search-answers';
import { prepareSearchPages } from '@/lib/serve/answers/search-pages';
import { createBarrier } from '@/lib/serve/changes/barrier';
import type { ChangeMark } from '@/lib/serve/changes/change-mark';
import { createPurge, type Purge } from '@/lib/serve/changes/purge';
import { openCachePurge } from '@/lib/serve/changes/purge-caches';
import { watchChanges } from '@/lib/serve/changes/watch-changes';
import { watchReadSide } from '@/lib/serve/changes/watch-read-side';
import { createDeskDoor } from '@/lib/serve/desk/desk-door';
import { findDeskScript } from '@/lib/serve/desk/desk-script';
import { openUploads } from '@/lib/serve/desk/uploads';
import { readAddresses } from '@/lib/serve/door/addresses';
import { prepareHealth } from '@/lib/serve/door/health';
import { prepareRefusals } from '@/lib/serve/door/refusals';
import { openStaticFiles } from '@/lib/serve/door/static-files';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { openBuildFiles } from '@/lib/serve/files/build-files';
import { openPublicFiles } from '@/lib/serve/files/public-files';
import { alongside, openWebServerFiles } from '@/lib/serve/files/web-server-files';
import type { NextApp } from '@/lib/serve/next/next-app';
import { quietConsole } from '@/lib/serve/next/quiet-console';
import { measureFront } from '@/lib/serve/operations/measure-front';
import { rememberAbsence } from '@/lib/serve/pages/absence';
import { readBuildName } from '@/lib/serve/pages/build-name';
import { prepareErrorPages } from '@/lib/serve/pages/error-pages';
import type { KeptPage } from '@/lib/serve/pages/kept-page';
import { openPageFiles } from '@/lib/serve/pages/page-files';
import { createPageMaker } from '@/lib/serve/pages/page-maker';
import { openPageStore } from '@/lib/serve/pages/page-store';
import { openRecordNames } from '@/lib/serve/pages/record-names';
import { openSharedPages } from '@/lib/serve/pages/shared-pages';
import { createTakeShared } from '@/lib/serve/pages/take-shared';
import { createWarmUp } from '@/lib/serve/pages/warm-up';
import { createPostGuard } from '@/lib/serve/reports/post-guard';
import { createReportDoor } from '@/lib/serve/reports/report-door';
import { createFront } from './front';

const mebibyte = 1_048_576;

/** Puts the front together: how it hears of changes, where it keeps pages, how it makes them, and what it refuses with. */
export async function openFront(lifetime: Lifetime, url: string, next: NextApp): Promise<RequestListener> {
  const measures = measureFront();
  quietConsole(measures.countComplaint);
  const names = openRecordNames(url);
  lifetime.atEnd(() => names.close());

  // An invented record stays with the portal that says so on every answer.
  const folder = env.PORTAL_PRACTICE ? undefined : env.PORTAL_PAGES;
  const webServerFiles = folder === undefined ? null : await openWebServerFiles(folder);

  const side = readSide();
  const readWatch = side && watchReadSide(side);
  lifetime.atEnd(async () => readWatch?.close());

  // Changes that come before the purge is there are told to it then, and so is what the watch saw of the history.
  const early: (string[] | null)[] = [];
  let seen: ChangeMark | undefined;
  let purge: Purge | undefined;
  const watch = await watchChanges(url, {
    onTags: (tags) => (purge ? purge.tell(tags) : void early.push(tags)),
    onQuestion: async () => {
      await purge?.whenDone();
      if (purge?.isDated() === false) throw new Error('It is not known what has changed');
    },
    onLook: (mark) => {
      seen = mark;
      purge?.see(mark);
    },
    onLoss: () => readWatch?.standAlone(),
    onDeparture: () => void webServerFiles?.remove([]),
  });
  lifetime.atEnd(() => watch.close());
  const health = await prepareHealth(url, watch.isListening);
  lifetime.atEnd(() => health.close());

  const build = await readBuildName();
  const buildFiles = await openBuildFiles(url, join(dataDirectory, 'builds'));
  lifetime.atEnd(() => buildFiles.close());
  const shared = openSharedPages(url, build);
  lifetime.atEnd(() => shared.close());
  const pageFiles = await openPageFiles(join(dataDirectory, 'pages'), stampOf(watch.first));
  const store = await openPageStore(webServerFiles ? alongside(pageFiles, webServerFiles) : pageFiles);
  const answers = openAnswerStore();
  const addresses = await readAddresses();
  const barrier = createBarrier();
  const absence = rememberAbsence();
  const queue = createWorkQueue({ atOnce: 4, waiting: 1_000 });
  const offer = (page: KeptPage) => shared.offer(page, purge?.mark() ?? null);
  const onMade = () => measures.countPage('here');
  const onTaken = () => measures.countPage('another portal');
  const take = createTakeShared({ store, shared, barrier, build, onTaken });
  const make = createPageMaker({ next, store, barrier, queue, build, offer, onMade });
  const publicFiles = await openPublicFiles({ next, barrier, queue, folder: join(dataDirectory, 'files') });
  const isAlone = () => side?.isAlone === true;
  const startWarm = () => {
    // Nothing that is made alone is kept.
    if (env.PORTAL_COLD || isAlone()) return;
    warmUp?.start();
    publicFiles.renew();
  };
  const warmUp = env.PORTAL_COLD ? null : createWarmUp({ addresses, make, store, shared, take, offer, build });
  lifetime.atEnd(async () => warmUp?.stop());
  const caches = env.PORTAL_VARNISH ? await openCachePurge({ url, addresses: env.PORTAL_VARNISH, shared }) : null;
  lifetime.atEnd(async () => caches?.close());
  await readWatch?.require({ seq: BigInt(watch.first?.seq ?? 0), log: 0n });
  purge = createPurge({
    next,
    barrier,
    store,
    answers,
    absence,
    first: watch.first,
    since: watch.since,
    stampOf,
    isAlone,
    async gate(position) {
      await readWatch?.require(position);
      // Lost again since it was asked.
      if (!watch.isListening()) readWatch?.standAlone();
    },
    dropShared: (tags) => shared.drop(tags),
    onDone: (seconds) => {
      measures.countPurge(seconds);
      caches?.look();
      startWarm();
    },
  });
  for (const tags of early) purge.tell(tags);
  if (seen !== undefined) purge.see(seen);

  const refusals = await prepareRefusals();
  const desk = createDeskDoor({
    next,
    addresses,
    barrier,
    refusals,
    queue: createWorkQueue({ atOnce: 8, waiting: 200 }),
    uploads: openUploads({ folder: join(dataDirectory, 'uploads') }),
    script: await findDeskScript(),
    proxies: env.PORTAL_PROXIES,
  });
  const reports = createReportDoor({
    guard: createPostGuard(),
    next,
    refusals,
    queue: createWorkQueue({ atOnce: 4, waiting: 100 }),
    uploads: openUploads({ folder: join(dataDirectory, 'uploads'), allInMemory: mebibyte, allInFiles: 16 * mebibyte }),
    proxies: env.PORTAL_PROXIES,
  });
  const calls = createWorkQueue({ atOnce: 16, waiting: 500 });
  measures.open({
    store,
    answers,
    mark: () => purge?.mark() ?? null,
    isListening: watch.isListening,
    owed: () => [...(caches?.owed() ?? []), ...(webServerFiles ? [webServerFiles.owed()] : [])],
  });
  const front = createFront({
    measures,
    next,
    barrier,
    addresses,
    files: await openStaticFiles(),
    buildFiles,
    store,
    take,
    build,
    absence,
    names,
    make,
    answers,
    answer: createAnswerMaker({ next, barrier, store: answers, queue: calls }),
    publicFiles,
    calls,
    searchAnswers: await prepareSearchAnswers({ store: answers, barrier, queue: calls }),
    searchPages: await prepareSearchPages(next, { store: answers, barrier, queue }),
    listPages: createListPages({ make, store: answers }),
    errors: await prepareErrorPages(next),
    refusals,
    health,
    desk,
    reports,
  });
  startWarm();
  return front;
}

/** Names what pages know: where readers reach them, and the record up to a change. Each says by itself what made it. */
function stampOf(mark: ChangeMark): string {
  return createHash('sha256')
    .update(JSON.stringify(['pages 2', publicOrigin(), mark]))
    .digest('hex')
    .slice(0, 32);
}
