import type pg from 'pg';
import type { PersonActor } from '@/lib/auth/permissions';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { makeDraftIn } from '@/tests/support/desk/draft-in-state';
import { type DeskClient, openDeskClient } from '@/tests/support/desk-client';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { runPortal } from '@/tests/support/run-portal';
import { openDeskPeer } from './desk-peer';
import { type DeskTimes, type DeskWork, deskWork, type PageTimes, timed } from './desk-work';
import { median } from './load';

/** Medians with few meetings on record and with many, and of a peer, if one is named. */
export type DeskBench = { few: DeskTimes; many: DeskTimes; peer: (DeskTimes & { pages: PageTimes }) | null };

export type DeskSizes = { few: number; many: number; times: number; peer?: string | undefined };

type Desk = {
  db: Database;
  author: PersonActor;
  publisher: PersonActor;
  asAuthor: DeskClient;
  asPublisher: DeskClient;
};

/** All at once, one time each in turn: a machine that is busy for a while is so for all. */
export function measureDesk(databaseUrl: string, { few, many, times, peer }: DeskSizes): Promise<DeskBench> {
  return withDesk(databaseUrl, few, (small) =>
    withDesk(databaseUrl, many, async (large) => {
      const workAtPeer = peer === undefined ? null : await openDeskPeer(peer);
      const took = { few: noTimes(), many: noTimes(), peer: noTimes(), pages: noTimes() };
      for (let time = -warmUps; time < times; time += 1) {
        const count = time + warmUps + 1;
        const once = {
          few: await workOnce(small, count),
          many: await workOnce(large, count),
          peer: await workAtPeer?.(count),
        };
        if (time < 0) continue;
        for (const work of deskWork) {
          took.few[work].push(once.few[work]);
          took.many[work].push(once.many[work]);
          if (once.peer) took.peer[work].push(once.peer.api[work]);
        }
        for (const work of pageWork) if (once.peer) took.pages[work].push(once.peer.pages[work]);
      }
      return {
        few: mediansOf(took.few),
        many: mediansOf(took.many),
        peer: workAtPeer && { ...mediansOf(took.peer), pages: pageMediansOf(took.pages) },
      };
    }),
  );
}

const pageWork = ['list', 'search', 'open'] as const;

const warmUps = 5;

const noTimes = (): Record<DeskWork, number[]> => ({ list: [], search: [], open: [], save: [], publish: [] });

function mediansOf(took: Record<DeskWork, number[]>): DeskTimes {
  const { list, search, open, save, publish } = took;
  return {
    list: median(list),
    search: median(search),
    open: median(open),
    save: median(save),
    publish: median(publish),
  };
}

function pageMediansOf({ list, search, open }: Record<DeskWork, number[]>): PageTimes {
  return { list: median(list), search: median(search), open: median(open) };
}

async function withDesk<Result>(
  databaseUrl: string,
  meetings: number,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  return withScratchDatabase(databaseUrl, async (client, url) => {
    await applyMigrations(url);
    await loadBundledRecords(url);
    await fill(client, meetings);
    const db = createDatabaseClient(url);
    const portal = await runPortal({ databaseUrl: url, isCold: true });
    try {
      const [author, publisher] = [
        await makePerson(db, { role: 'contributor' }),
        await makePerson(db, { role: 'publisher', hasFactor: true }),
      ];
      return await work({
        db,
        author: { kind: 'person', id: author.id, role: 'contributor', translates: null },
        publisher: { kind: 'person', id: publisher.id, role: 'publisher', translates: null },
        asAuthor: openDeskClient(() => portal.origin, await makeToken(db, author)),
        asPublisher: openDeskClient(() => portal.origin, await makeToken(db, publisher)),
      });
    } finally {
      await portal.stop();
      await db.$disconnect();
    }
  });
}

/** Invented meetings, until there are as many as asked for. */
async function fill(client: pg.Client, meetings: number): Promise<void> {
  await client.query(
    `INSERT INTO meeting (id, public_id, body_id, type, title_ar, title_en, edtf, date_precision, date_basis,
                          earliest, latest, unconfirmed, confidence)
     SELECT gen_random_uuid(), 'made-' || n, (SELECT id FROM body WHERE public_id = 'cifg'), 'plenary',
            'اجتماع لجنة الموانئ رقم ' || n, 'Meeting of the Harbour Committee, no. ' || n, day::text, 'day', 'stated',
            day, day, '{}', (SELECT confidence FROM meeting LIMIT 1)
     FROM generate_series(1, $1 - (SELECT count(*)::int FROM meeting)) AS n,
          LATERAL (SELECT date '1990-01-01' + n AS day) AS days`,
    [meetings],
  );
  await client.query(
    `INSERT INTO meeting_source (meeting_id, source_id, position)
     SELECT id, (SELECT id FROM source LIMIT 1), 1 FROM meeting WHERE public_id LIKE 'made-%'`,
  );
  await client.query('ANALYZE');
}

/** Each time on another meeting, as long as the smaller of the desks has some. */
async function workOnce({ db, author, publisher, asAuthor, asPublisher }: Desk, time: number): Promise<DeskTimes> {
  const [opened, corrected] = [`made-${1 + (time % 15)}`, `made-${20 + (time % 15)}`];
  const { id, version } = await startDraft(author, { parts: [{ type: 'meeting', subject: opened }] }, { db });
  const title = `The committee met for the ${time}th time.`;
  const saved = { action: 'save', version: String(version), 'meeting.titleEn': title };
  const ready = await makeDraftIn(db, {
    state: 'ready',
    author,
    approver: publisher,
    part: { type: 'meeting', subject: corrected, payload: { 'meeting.titleEn': title } },
  });
  return {
    list: await timed(200, () => asAuthor.get('/ar/desk/records?type=meeting')),
    search: await timed(200, () => asAuthor.get(`/ar/desk/records?type=meeting&q=${encodeURIComponent('الموانئ')}`)),
    open: await timed(200, () => asAuthor.get(`/ar/desk/drafts/${id}`)),
    save: await timed(303, () => asAuthor.post(`/ar/desk/drafts/${id}`, saved)),
    publish: await timed(303, () =>
      asPublisher.post(`/ar/desk/drafts/${ready.id}`, { action: 'publish', version: String(ready.version) }),
    ),
  };
}
