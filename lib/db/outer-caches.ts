import type pg from 'pg';

type Queryable = Pick<pg.Client, 'query'>;

/** Every page in an outer cache has this key. */
export const everyPage = 'everything';

/** What a cache has not confirmed yet. `isAgain`: it has once, and an answer that was under way then may have come after. */
export type OwedPurge = { id: string; address: string; tags: string[]; isAgain: boolean };

const keptFor = '7 days';
/** In seconds: an answer of a portal is no longer under way. */
const again = 15;

/**
 * Says that these caches stand before the portals. One that was not known may hold pages of any day, so all of them are owed. One
 * that no portal has named for a week is forgotten.
 */
export async function nameOuterCaches(client: Queryable, addresses: string[]): Promise<void> {
  await client.query(
    `with named as (
       insert into outer_cache (address) select unnest($1::text[])
       on conflict (address) do update set used_at = now() returning address, xmax = 0 as is_new)
     insert into cache_purge (address, tags) select address, $2::text[] from named where is_new`,
    [addresses, [everyPage]],
  );
  await client.query(`delete from outer_cache where used_at < now() - interval '${keptFor}'`);
}

export async function listOwedPurges(client: Queryable, addresses: string[]): Promise<OwedPurge[]> {
  const { rows } = await client.query<OwedPurge>(
    `select id::text, address, tags, confirmed_at is not null as "isAgain" from cache_purge
      where address = any($1) and (confirmed_at is null or confirmed_at < now() - interval '${again} seconds')
      order by id limit 500`,
    [addresses],
  );
  return rows;
}

/** Notes that a cache has confirmed these; the second time they are done with. */
export async function confirmPurges(client: Queryable, purges: OwedPurge[]): Promise<void> {
  const idsOf = (isAgain: boolean) => purges.filter((purge) => purge.isAgain === isAgain).map(({ id }) => id);
  await client.query('update cache_purge set confirmed_at = now() where id = any($1)', [idsOf(false)]);
  await client.query('delete from cache_purge where id = any($1)', [idsOf(true)]);
}

/** What a copy of pages outside the portals has still to be told, and for how many seconds the oldest of that. */
export type Owed = { at: string; purges: number; seconds: number };

/** Of every cache that is known. What has been confirmed once is not owed any more, but told once more. */
export async function measureOwedPurges(client: Queryable): Promise<Owed[]> {
  const { rows } = await client.query<Owed>(
    `select outer_cache.address as at, count(id)::int as purges,
            coalesce(extract(epoch from clock_timestamp() - min(owed_since)), 0)::float8 as seconds
       from outer_cache
       left join cache_purge on cache_purge.address = outer_cache.address and confirmed_at is null
      group by 1 order by 1`,
  );
  return rows;
}
