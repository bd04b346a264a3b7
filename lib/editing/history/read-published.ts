import type pg from 'pg';
import { type PublishedRow, type PublishedType, publishedPlacesQuery, publishedRowsQuery } from './published-rows';

const placesAtOnce = 10_000;
const rowsAtOnce = 100;

/**
 * All published records of a kind in the order of their names, as the snapshot has them that the client's transaction keeps;
 * `beside`: what else to read of each. The next few are asked for while those before are used. One query for all of them would
 * sort them whole, and the server keeps something of each row that it makes JSON of until a query ends: gigabytes in the end.
 */
export async function* readPublished<Row extends PublishedRow>(
  client: Pick<pg.Client, 'query'>,
  type: PublishedType,
  { beside = [], atOnce = rowsAtOnce }: { beside?: string[]; atOnce?: number } = {},
): AsyncGenerator<Row> {
  const query = publishedRowsQuery(type, 'placed', beside);
  let before = null;
  for await (const places of readPlaces(client, type, atOnce)) {
    const these = client.query<Row>(query, [places]);
    // Heard where it is awaited, which it is not when the reading ends before.
    these.catch(() => undefined);
    if (before) yield* (await before).rows;
    before = these;
  }
  if (before) yield* (await before).rows;
}

async function* readPlaces(
  client: Pick<pg.Client, 'query'>,
  type: PublishedType,
  atOnce: number,
): AsyncGenerator<string[]> {
  await client.query(`DECLARE published_places NO SCROLL CURSOR FOR ${publishedPlacesQuery(type)}`);
  for (;;) {
    const { rows } = await client.query<{ place: string }>(`FETCH ${placesAtOnce} FROM published_places`);
    for (let from = 0; from < rows.length; from += atOnce) {
      yield rows.slice(from, from + atOnce).map(({ place }) => place);
    }
    if (rows.length < placesAtOnce) break;
  }
  await client.query('CLOSE published_places');
}
