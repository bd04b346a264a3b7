import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeReadSide, openReadSide, readSide, setAlone } from '@/lib/db/reading/read-side';
import { addressOfAnswer, createAnswerMaker } from '@/lib/serve/answers/answer-maker';
import { openAnswerStore } from '@/lib/serve/answers/answer-store';
import { createBarrier } from '@/lib/serve/changes/barrier';
import type { ChangeMark } from '@/lib/serve/changes/change-mark';
import { createPurge } from '@/lib/serve/changes/purge';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { rememberAbsence } from '@/lib/serve/pages/absence';
import type { PageFiles } from '@/lib/serve/pages/page-files';
import { createPageMaker } from '@/lib/serve/pages/page-maker';
import { openPageStore } from '@/lib/serve/pages/page-store';
import { fakeNext, nextPage } from '@/tests/support/fake-next';

function answerOfApi(response: ServerResponse, title: string): void {
  const tags = title === 'nowhere' ? {} : { 'x-portal-tags': 'meetings' };
  response.writeHead(title === 'nowhere' ? 404 : 200, { 'content-type': 'application/json', ...tags });
  response.end(JSON.stringify({ title }));
}

/** A record of one title, a Next that takes its time over showing it, and a front before them. */
async function setUp({ slowness = 0 } = {}) {
  const record = { title: 'old', seq: 1, tags: ['meetings'], isUp: true, isBroken: false };
  const log: string[] = [];
  const stamps: string[] = [];
  const dropped: string[] = [];
  const gated: string[] = [];
  const next = fakeNext(
    async (request, response) => {
      if (request.url === '/internal/expire') {
        for await (const chunk of request) log.push(`expire ${chunk}`);
        response.writeHead(204).end();
        return;
      }
      const seen = record.title;
      await sleep(slowness);
      if (request.url?.startsWith('/api')) return void answerOfApi(response, seen);
      response.setHeader('Content-Type', 'text/html').end(nextPage('en', seen));
    },
    () => ['meetings'],
  );
  const files: PageFiles = {
    write: async () => undefined,
    read: async () => null,
    async *readAll() {},
    restamp: async (stamp) => void stamps.push(stamp),
  };
  const store = await openPageStore(files);
  const [answers, barrier, absence] = [openAnswerStore(), createBarrier(), rememberAbsence()];
  const make = createPageMaker({
    next,
    store,
    barrier,
    queue: createWorkQueue({ atOnce: 4, waiting: 10 }),
    build: 'own',
    offer: async () => undefined,
    onMade: () => undefined,
  });
  const answer = createAnswerMaker({
    ...{ next, barrier, store: answers },
    queue: createWorkQueue({ atOnce: 4, waiting: 10 }),
  });
  const mark = (): ChangeMark => ({ seq: String(record.seq), hash: `hash ${record.seq}` });
  const purge = createPurge({
    ...{ next, barrier, store, answers, absence },
    first: mark(),
    since: async () => {
      if (!record.isUp) throw new Error('down');
      return { mark: mark(), tags: record.tags, isBroken: record.isBroken, log: 7n };
    },
    isAlone: () => readSide()?.isAlone === true,
    stampOf: (each) => `stamp ${each?.seq}`,
    gate: async (each) => void gated.push(each === 'unknown' ? each : `${each.seq} ${each.log}`),
    dropShared: async (tags) => void dropped.push(...tags),
    onDone: () => log.push('done'),
  });
  const read = async () => {
    const outcome = await make('/en', 'unknown');
    return outcome.kind === 'found' ? /<title>(\w+)/.exec(outcome.page.bodies.identity.toString())?.[1] : outcome.kind;
  };
  const asked = { url: '/api/v1/meetings/a', locale: 'en' } as const;
  const kept = () => answers.find(addressOfAnswer(asked));
  const call = async () => {
    const outcome = await answer(asked);
    return outcome.kind === 'answer' ? JSON.parse(outcome.document.bodies.identity.toString()).title : outcome.kind;
  };
  const change = (title: string) => {
    record.title = title;
    record.seq += 1;
  };
  const askToKeep = async () => {
    const outcome = await make('/en', 'unknown');
    const head = outcome.kind === 'found' ? outcome.page.document.heads.identity : [];
    return head[head.indexOf('Cache-Control') + 1];
  };
  return {
    record,
    log,
    next,
    stamps,
    dropped,
    gated,
    store,
    absence,
    purge,
    read,
    askToKeep,
    call,
    kept,
    change,
    mark,
  };
}

describe('a change', () => {
  it('takes the pages out at once, expires what was told and what was recorded, and stamps what follows', async () => {
    const { absence, change, log, purge, read, stamps, store } = await setUp();
    await read();
    absence.add('/en/none');
    change('new');
    purge.tell(['meetings', 'meeting:a']);
    expect(store.find('/en')).toBeNull();
    expect(absence.has('/en/none')).toBe(false);
    await purge.whenDone();
    expect(log).toEqual(['expire ["meetings","meeting:a"]', 'done']);
    expect(stamps).toEqual(['stamp 2']);
    expect(await read()).toBe('new');
  });

  it('waits for a page that was begun before it, keeps none of that, and lets nobody join it', async () => {
    const { askToKeep, change, log, purge, read, store } = await setUp({ slowness: 100 });
    const [before, toCaches] = [read(), askToKeep()];
    await sleep(50);
    change('new');
    purge.tell(['meetings']);
    const after = read();
    await purge.whenDone();
    expect(log).toEqual(['expire ["meetings"]', 'done']);
    expect([await before, await toCaches]).toEqual(['old', 'no-store']);
    expect(await after).toBe('new');
    expect(await askToKeep()).toContain('s-maxage');
    expect(store.find('/en')?.bodies.identity.toString()).toContain('new');
  });

  it('waits for values that a failed page left behind, before it expires what they were made from', async () => {
    const { change, log, next, purge } = await setUp();
    next.whenSettled = async () => {
      await sleep(50);
      log.push('settled');
    };
    change('new');
    purge.tell(['meetings']);
    await purge.whenDone();
    expect(log).toEqual(['settled', 'expire ["meetings"]', 'done']);
  });

  it('takes the answers of the API out in the same way, and keeps none that was begun before it', async () => {
    const { call, change, kept, mark, purge } = await setUp({ slowness: 100 });
    expect(await call()).toBe('old');
    expect(kept()).not.toBeNull();
    change('new');
    purge.tell(['meetings']);
    expect(kept()).toBeNull();
    await purge.whenDone();
    const before = call();
    await sleep(50);
    change('newer');
    purge.tell(['meetings']);
    const after = call();
    await purge.whenDone();
    expect([await before, kept()]).toEqual(['new', null]);
    expect(await after).toBe('newer');
    expect(kept()?.bodies.identity.toString()).toContain('newer');
    change('newest');
    purge.see(mark());
    await purge.whenDone();
    expect(kept()).toBeNull();
  });

  it('finds no answer kept that says nothing of what it was made from', async () => {
    const { call, change, kept } = await setUp();
    change('nowhere');
    expect(await call()).toBe('nowhere');
    expect(kept()).toBeNull();
  });

  it('that was told in many messages is done at once, and those that come meanwhile after it', async () => {
    const { change, log, purge, read } = await setUp({ slowness: 50 });
    change('second');
    for (let index = 0; index < 50; index += 1) purge.tell([`meeting:${index}`]);
    await purge.whenDone();
    expect(log.filter((line) => line === 'done')).toHaveLength(1);
    change('third');
    purge.tell(['meetings']);
    await purge.whenDone();
    expect(await read()).toBe('third');
  });

  it('that nobody told is seen at the next look; no change is no reason to drop anything', async () => {
    const { change, mark, purge, read, store } = await setUp();
    await read();
    purge.see(mark());
    expect(store.find('/en')).not.toBeNull();
    change('new');
    purge.see(mark());
    await purge.whenDone();
    expect(store.find('/en')).toBeNull();
    expect(await read()).toBe('new');
  });

  it('that can not be dated leaves the disk alone until the database is back', async () => {
    const { change, mark, purge, record, stamps } = await setUp();
    change('new');
    record.isUp = false;
    purge.tell(['meetings']);
    await purge.whenDone();
    record.isUp = true;
    purge.see(mark());
    await purge.whenDone();
    expect(stamps).toEqual(['stamp 2']);
  });

  it('that is seen while another is under way is looked up too', async () => {
    const { change, mark, purge, read, record, store } = await setUp({ slowness: 50 });
    await read();
    record.tags = [];
    purge.tell(['bodies']);
    record.tags = ['meetings'];
    change('new');
    await Promise.resolve();
    purge.see(mark());
    await purge.whenDone();
    expect(store.find('/en')).toBeNull();
    expect(purge.mark()).toEqual(mark());
  });

  it('is not called gone where the database did not say what it was', async () => {
    const { dropped, gated, purge, record } = await setUp();
    record.isUp = false;
    purge.tell(['meetings']);
    await purge.whenDone();
    expect(purge.isDated()).toBe(false);
    record.isUp = true;
    purge.tell(['meetings']);
    await purge.whenDone();
    expect([purge.isDated(), dropped]).toEqual([true, ['meetings', 'meetings']]);
    expect(gated, 'no page is made before the read side shows the change').toEqual(['unknown', '1 7']);
  });

  it('may come untold while the server that is written to is away: what is made then is shown, and nothing of it is kept', async () => {
    const { askToKeep, call, kept, log, mark, purge, read, record, store } = await setUp();
    const side = openReadSide('postgresql://replica.example/', { isPooled: false });
    onTestFinished(closeReadSide);
    setAlone(side, true);
    expect([await read(), await call(), await askToKeep()]).toEqual(['old', 'old', 'no-store']);
    expect([store.find('/en'), kept()]).toEqual([null, null]);
    record.isUp = false;
    purge.tell(['meetings']);
    await purge.whenDone();
    expect(purge.isDated()).toBe(false);
    record.isUp = true;
    purge.see(mark());
    await purge.whenDone();
    purge.see(mark());
    await purge.whenDone();
    expect(
      log.filter((line) => line === 'done'),
      'each look, until the read side is not alone',
    ).toHaveLength(3);
    setAlone(side, false);
    purge.see(mark());
    await purge.whenDone();
    expect(log.filter((line) => line === 'done')).toHaveLength(3);
    expect([await read(), store.find('/en') === null]).toEqual(['old', false]);
  });

  it('of which nobody knows what it touched takes everything', async () => {
    const { change, gated, log, purge, read, record, store } = await setUp();
    await read();
    change('new');
    record.tags = [];
    purge.tell(null);
    expect(store.find('/en')).toBeNull();
    await purge.whenDone();
    expect(log[0]).toBe('expire ["meetings"]');
    await read();
    change('newer');
    record.isBroken = true;
    purge.see({ seq: '1', hash: 'of another chain' });
    await purge.whenDone();
    expect(await read()).toBe('newer');
    expect(gated, 'another history has other numbers, so the read side has to show its place in the log').toEqual([
      '2 0',
      '3 7',
    ]);
  });

  it('leaves what it does not touch', async () => {
    const { change, purge, read, record, store } = await setUp();
    await read();
    change('new');
    record.tags = ['bodies'];
    purge.tell(['bodies']);
    await purge.whenDone();
    expect(store.find('/en')).not.toBeNull();
  });
});
