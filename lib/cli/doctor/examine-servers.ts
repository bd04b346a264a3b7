import type pg from 'pg';
import { measureOwedPurges, type Owed } from '@/lib/db/outer-caches';
import { listServingPortals } from '@/lib/db/serving-portals';
import { withoutPassword } from '@/lib/env';
import { examineReadSide, hearsItself, type ReadSideFinding, readSideUrl } from '@/prisma/address-check';
import type { Finding } from './examine-machine';

type Queryable = Pick<pg.Client, 'query'>;

/** What concerns a record that is served by several portals or kept by several servers. */
export async function examineServers(client: Queryable, url: string): Promise<Finding[]> {
  const readUrl = readSideUrl(url);
  return [
    await examineDirect(url),
    ...(readUrl === null ? [] : [judgeReadSide(await examineReadSide(url, readUrl), readUrl)]),
    ...judgeStandbys(await readStandbys(client)),
    ...(await examinePortals(client)),
    ...judgeCaches(await readOwed(client)),
  ];
}

async function examineDirect(url: string): Promise<Finding> {
  const subject = 'direct';
  if (await hearsItself(url))
    return { subject, state: 'ok', words: 'A notification comes back: the address leads to the server itself.' };
  return {
    subject,
    state: 'fault',
    words:
      'A notification does not come back: a pooler in transaction mode stands before the server. DATABASE_URL has to name the server itself; DATABASE_READ_URL may name the pooler.',
  };
}

export function judgeReadSide(found: ReadSideFinding, url: string): Finding {
  const subject = 'read side';
  const where = withoutPassword(url);
  if (found === null)
    return {
      subject,
      state: 'advice',
      words: `${where} does not answer: readers' pages are made from the server that is written to until it does.`,
    };
  if ('fault' in found) return { subject, state: 'fault', words: found.fault };
  const kind = found.isReplica ? 'a replica' : 'a server that can be written to';
  const pooled = found.isPooled
    ? ', behind a pooler: searches are asked of DATABASE_URL, since their plans live in a session'
    : '';
  if (found.behind > 0)
    return {
      subject,
      state: 'advice',
      words: `${where} is ${kind}${pooled}, and ${found.behind} changes behind: pages are made from the server that is written to until it has them.`,
    };
  return { subject, state: 'ok', words: `${where} is ${kind}${pooled}, and has the last change.` };
}

/** `hidden`: those whose state this role may not see. */
type Standbys = { wanted: string; commit: string; streaming: number; synchronous: number; hidden: number };

async function readStandbys(client: Queryable): Promise<Standbys> {
  const { rows } = await client.query<Standbys>(
    `select current_setting('synchronous_standby_names') as wanted, current_setting('synchronous_commit') as commit,
            count(*) filter (where state is null)::int as hidden,
            count(*) filter (where state = 'streaming')::int as streaming,
            count(*) filter (where state = 'streaming' and sync_state in ('sync', 'quorum'))::int as synchronous
       from pg_stat_replication`,
  );
  return rows[0] ?? { wanted: '', commit: 'on', streaming: 0, synchronous: 0, hidden: 0 };
}

/** Where no standby is wanted there is nothing to say. */
export function judgeStandbys({ wanted, commit, streaming, synchronous, hidden }: Standbys): Finding[] {
  const subject = 'standbys';
  if (hidden > 0)
    return [
      {
        subject,
        state: 'advice',
        words: `The database's user may not see how ${hidden} standbys are: grant it pg_monitor.`,
      },
    ];
  const isWaiting = wanted !== '' && !['off', 'local'].includes(commit);
  if (isWaiting && synchronous === 0)
    return [
      {
        subject,
        state: 'fault',
        words: `Every write waits for a standby (synchronous_standby_names = '${wanted}', synchronous_commit = ${commit}), and none of them streams: nobody can save or publish. Start one, or take the setting back.`,
      },
    ];
  if (isWaiting && synchronous === 1 && streaming === 1)
    return [
      {
        subject,
        state: 'advice',
        words: `Every write waits for the one standby that streams: if that ends, nobody can save or publish. Have two, and synchronous_standby_names = 'ANY 1 (…)'.`,
      },
    ];
  return streaming === 0
    ? []
    : [
        {
          subject,
          state: 'ok',
          words: `Standbys that stream: ${streaming}; those that a write waits for: ${synchronous}.`,
        },
      ];
}

async function examinePortals(client: Queryable): Promise<Finding[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('serving_portal') is not null as there`);
  if (!rows[0]?.there) return [];
  const portals = await listServingPortals(client);
  const subject = 'portals';
  const lost = portals.filter(({ isListening }) => !isListening).length;
  if (lost > 0)
    return [
      {
        subject,
        state: 'advice',
        words: `${lost} of ${portals.length} portals do not listen: they were cut off, or killed on a machine that no portal watches. Who publishes is told that not every portal answered, for a minute at most.`,
      },
    ];
  const words =
    portals.length === 1 ? 'One portal serves this database.' : `${portals.length} portals serve this database.`;
  return portals.length === 0 ? [] : [{ subject, state: 'ok', words }];
}

/** Nothing where a migration that this needs is pending, which is said elsewhere. */
async function readOwed(client: Queryable): Promise<Owed[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select exists (select from pg_attribute
                     where attrelid = to_regclass('cache_purge') and attname = 'owed_since') as there`,
  );
  return rows[0]?.there ? measureOwedPurges(client) : [];
}

/** In seconds: a cache that is well has confirmed a purge long before. */
const longestOwed = 30;

export function judgeCaches(owed: Owed[]): Finding[] {
  const subject = 'caches';
  const late = owed.filter(({ purges, seconds }) => purges > 0 && seconds > longestOwed);
  if (owed.length > 0 && late.length === 0)
    return [{ subject, state: 'ok', words: `Caches that confirm what they are told: ${owed.length}.` }];
  return late.map(({ at, purges, seconds }) => ({
    subject,
    state: 'advice',
    words: `${at} has not confirmed ${purges} purges, the oldest for ${Math.round(seconds)} s: whoever reads there may see what was withdrawn. See that it runs and takes PURGE from the portals. If it is gone for good, leave it out of PORTAL_VARNISH and delete it from outer_cache.`,
  }));
}
