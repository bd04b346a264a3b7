import type pg from 'pg';
import { createConnection, createPool } from '@/lib/db/connection';
import { publicOrigin } from '@/lib/env';
import type { ChangeMark } from '@/lib/serve/changes/change-mark';
import type { KeptPage } from './kept-page';
import { fromPageBytes, toPageBytes } from './page-bytes';

/**
 * Finished pages that one portal made for all, in the database. Nothing here fails: without the database each portal makes
 * its own pages, as it would alone.
 */
export type SharedPages = {
  /** The page as some portal made it, if no change has touched it since: one of this build, or else of another. */
  find(path: string): Promise<KeptPage | null>;
  /** Gives others a page that is right up to this change. */
  offer(page: KeptPage, mark: ChangeMark): Promise<void>;
  /** Takes on a piece of work so that no other portal does it meanwhile. Null: another one is at it. */
  tryToClaim(work: string): Promise<Claim | null>;
  /** Throws away what carries one of these tags. */
  drop(tags: string[]): Promise<void>;
  close(): Promise<void>;
};

/** Gives the work back; a portal that dies gives it back as well. */
export type Claim = () => Promise<void>;

const patience = 1_000;
/** In milliseconds: for so long after a failure nobody asks. */
const rest = 1_000;
const keptFor = '30 days';

/** A page is right as long as the history still has the change that it knows, and none since has touched it. */
const findQuery = `
  select page from stored_page
   where origin = $1 and path = $2
     and exists (select from change where change.seq = stored_page.seq and change.hash = stored_page.hash)
     and not exists (select from change where change.seq > stored_page.seq
                        and (stored_page.tags is null or change.tags && stored_page.tags))
   order by (build = $3) desc, made_at desc limit 1`;

const offerQuery = `
  insert into stored_page (origin, path, build, seq, hash, tags, page) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (origin, path, build) do update
     set seq = excluded.seq, hash = excluded.hash, tags = excluded.tags, page = excluded.page, made_at = now()
   where stored_page.seq <= excluded.seq`;

/** Rows that another portal just writes or throws away are left to it. */
const dropQuery = `
  delete from stored_page where ctid = any(array(
    select ctid from stored_page where tags is null or tags && $1::text[] or made_at < now() - interval '${keptFor}'
       for update skip locked))`;

const lockOf = "hashtextextended('portal work ' || $1::text, 0)";

export function openSharedPages(url: string, build: string): SharedPages {
  const pool = createPool(url, { name: 'portal pages', most: 4, patience, answerPatience: patience * 5 });
  const claims = openClaims(url);
  let restUntil = 0;

  const ask = async <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> => {
    if (Date.now() < restUntil) return [];
    try {
      return (await pool.query<Row>({ name, text, values })).rows;
    } catch {
      restUntil = Date.now() + rest;
      return [];
    }
  };

  return {
    async find(path) {
      const [row] = await ask<{ page: Buffer }>('find', findQuery, [publicOrigin(), path, build]);
      return row ? fromPageBytes(row.page, path) : null;
    },
    async offer(page, mark) {
      if (mark === null || page.build !== build) return;
      const values = [publicOrigin(), page.path, build, mark.seq, mark.hash, page.tags, toPageBytes(page)];
      await ask('offer', offerQuery, values);
    },
    tryToClaim: (work) => claims.take(`${build} ${work}`),
    async drop(tags) {
      await ask('drop', dropQuery, [tags]);
    },
    async close() {
      await claims.close();
      await pool.end();
    },
  };
}

/** A claim is a lock of one session, which ends with its portal. */
function openClaims(url: string) {
  let session: Promise<pg.Client | null> | null = null;
  let restUntil = 0;

  const open = async (): Promise<pg.Client | null> => {
    const client = createConnection(url, { name: 'portal work', patience, answerPatience: patience * 5 });
    client.on('end', () => {
      session = null;
    });
    try {
      await client.connect();
      return client;
    } catch {
      session = null;
      restUntil = Date.now() + rest;
      return null;
    }
  };

  return {
    async take(work: string): Promise<Claim | null> {
      const alone: Claim = async () => undefined;
      if (Date.now() < restUntil) return alone;
      session ??= open();
      const client = await session;
      if (client === null) return alone;
      try {
        const { rows } = await client.query<{ isOurs: boolean }>(`select pg_try_advisory_lock(${lockOf}) as "isOurs"`, [
          work,
        ]);
        if (!rows[0]?.isOurs) return null;
        return async () => {
          await client.query(`select pg_advisory_unlock(${lockOf})`, [work]).catch(() => undefined);
        };
      } catch {
        return alone;
      }
    },
    async close() {
      await (await session)?.end().catch(() => undefined);
    },
  };
}
