import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type pg from 'pg';
import { isAlive } from '@/lib/process/is-alive.mjs';

type Queryable = Pick<pg.Client, 'query'>;

/** A portal that serves the database. One that does not listen was stopped by force, or is cut off and may still serve. */
export type ServingPortal = { id: string; isListening: boolean };

/** In seconds: a portal that nobody has heard of for so long is taken for dead, unless its process can be looked for here. */
const longestAbsence = 60;

const lockOf = (id: string) => `hashtextextended('portal presence ' || ${id}, 0)`;

/** pg_locks shows an advisory lock with one 64-bit key as two halves. */
const listening = `exists (
  select from pg_locks
   where locktype = 'advisory' and mode = 'ShareLock' and granted and objsubid = 1
     and database = (select oid from pg_database where datname = current_database())
     and (classid::bigint << 32 | objid::bigint) = ${lockOf('serving_portal.id::text')})`;

/**
 * Says that this portal listens from now on, for as long as the connection lasts. The lock is shared, since the server may not
 * have noticed yet that the connection before it is lost.
 */
export async function arrive(client: Queryable, id: string): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${lockOf('$1::text')})`, [id]);
  await client.query(
    `insert into serving_portal (id, place, pid) values ($1, $2, $3)
     on conflict (id) do update set missed_at = null`,
    [id, placeOfThisProcess(), process.pid],
  );
}

/** Says that it serves no page any more. */
export async function depart(client: Queryable, id: string): Promise<void> {
  await client.query('delete from serving_portal where id = $1', [id]);
}

/**
 * The portals that may show a page. Those that are surely dead are struck off first: their process is gone from this
 * machine, or nobody has heard of them for a minute.
 */
export async function listServingPortals(client: Queryable): Promise<ServingPortal[]> {
  const { rows } = await client.query<ServingPortal & { place: string; pid: number; is_overdue: boolean }>(
    `select id, place, pid, ${listening} as "isListening",
            coalesce(missed_at < clock_timestamp() - make_interval(secs => ${longestAbsence}), false) as is_overdue
       from serving_portal`,
  );
  const here = placeOfThisProcess();
  const absent = rows.filter(({ isListening }) => !isListening);
  const dead = absent.filter(({ place, pid, is_overdue }) => is_overdue || (place === here && !isAlive(pid)));
  if (absent.length > 0) await note(client, absent, dead);
  return rows.filter((row) => !dead.includes(row)).map(({ id, isListening }) => ({ id, isListening }));
}

async function note(client: Queryable, absent: ServingPortal[], dead: ServingPortal[]): Promise<void> {
  const idsOf = (portals: ServingPortal[]) => portals.map(({ id }) => id);
  await client.query(`delete from serving_portal where id = any($1) and not ${listening}`, [idsOf(dead)]);
  // One that came back meanwhile is not absent: it would be struck off when it is next cut off, with no minute to come back.
  await client.query(
    `update serving_portal set missed_at = clock_timestamp()
      where id = any($1) and missed_at is null and not ${listening}`,
    [idsOf(absent)],
  );
}

let place: string | undefined;

/**
 * Two processes of one place see each other by their numbers. Machines may bear one name and so may containers of a machine, so
 * the start of the machine and the container's own numbering of processes say which it is, where the system tells.
 */
function placeOfThisProcess(): string {
  place ??= [
    hostname(),
    tell(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    tell(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');
  return place;
}

function tell(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
