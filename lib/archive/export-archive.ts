import type pg from 'pg';
import {
  columnsOf,
  type PublishedRow,
  type PublishedType,
  pinTimeZone,
  publishedRows,
  publishedTypes,
} from '@/lib/editing/history/published-rows';
import { readPublished } from '@/lib/editing/history/read-published';
import { type ChainLink, readChain } from '@/lib/editing/verify/verify-chain';
import { listReferences } from '@/lib/editing/verify/verify-references';
import { env } from '@/lib/env';
import { canonicalJson, type Json, toJson } from '@/lib/text/canonical-json';
import { archiveForm, entries, entryNames, type Manifest } from './archive-form';
import { readme } from './archive-readme';
import { type BesideName, besideNames, besideRecords, carriedTables, columnsLeftOut } from './carried-tables';
import type { JsonObject } from './record-rows';
import { writeJson } from './write-json';
import { checksumLine } from './zip/checksums';
import { writeWholeFile } from './zip/write-whole-file';
import { writeZip, type ZipFile } from './zip/zip-file';

/** Called as records and changes are written. */
export type ArchiveProgress = (done: number, total: number) => void;

export type ExportReport = { head: Manifest['head']; changes: number; records: Record<string, number> };

const atOnce = 100;

/**
 * Writes the whole record as of one moment into a file: published or withdrawn, with its history, versions and originals.
 * Equal records make equal bytes, since everything is ordered and nothing says when or where it was written.
 */
export function exportArchive(
  client: pg.Client,
  path: string,
  onProgress: ArchiveProgress = () => undefined,
): Promise<ExportReport> {
  return inSnapshot(client, async () => {
    const manifest = await readManifest(client);
    const { head, changes, records } = manifest;
    const total = Object.values(records).reduce((sum, count) => sum + count, changes);
    let done = 0;
    const lines: Record<string, AsyncIterable<string> | string[]> = {
      [entries.readme]: [readme],
      [entries.manifest]: [`${JSON.stringify(JSON.parse(canonicalJson(toJson(manifest))), null, 2)}\n`],
      [entries.history]: historyLines(client),
      ...Object.fromEntries(besideNames.map((name) => [entries.beside(name), besideLines(client, name)])),
      ...Object.fromEntries(publishedTypes.map((type) => [entries.records(type), recordLines(client, type)])),
    };
    await writeWholeFile(path, (file) =>
      writeEntries(writeZip(file), lines, () => {
        done += 1;
        onProgress(Math.min(done, total), total);
      }),
    );
    return { head, changes, records };
  });
}

/** Everything that is read is of one moment, and nothing is written. */
async function inSnapshot<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query(pinTimeZone);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

async function writeEntries(
  zip: ZipFile,
  lines: Record<string, AsyncIterable<string> | string[]>,
  onLine: () => void,
): Promise<void> {
  const sums: string[] = [];
  for (const name of entryNames()) {
    const entry = await zip.begin(name);
    for await (const line of lines[name] ?? sums) {
      await entry.write(line);
      onLine();
    }
    sums.push(checksumLine(await entry.close(), name));
  }
  await zip.close();
}

async function readManifest(client: pg.Client): Promise<Manifest> {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    'SELECT seq::text AS seq, hash FROM change ORDER BY change.seq DESC LIMIT 1',
  );
  const last = rows[0];
  const records: Record<string, number> = {};
  for (const type of publishedTypes) {
    records[type] = await countOf(client, `"${publishedRows[type].table}"`);
  }
  const tables = await readColumns(client);
  const references = await listReferences(client);
  return {
    format: archiveForm,
    record: env.PORTAL_PRACTICE ? 'practice' : 'real',
    head: last ? { seq: Number(last.seq), hash: last.hash } : null,
    changes: await countOf(client, 'change'),
    records,
    tables,
    references: references
      .map(({ child, column, parent, key }) => [child, column, parent, key].map(unquoted))
      .filter(
        ([child = '', column = '', parent = '', key = '']) => has(tables, child, column) && has(tables, parent, key),
      )
      .toSorted((one, other) => (one.join() < other.join() ? -1 : 1)) as Manifest['references'],
  };
}

async function countOf(client: pg.Client, from: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`);
  return rows[0]?.count ?? 0;
}

function has(tables: Manifest['tables'], table: string, column: string): boolean {
  return tables[table]?.includes(column) ?? false;
}

function unquoted(name: string): string {
  return name.replaceAll('"', '');
}

/** The columns of every table that is carried. */
export async function readColumns(client: pg.Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS table, array_agg(column_name::text ORDER BY column_name::text COLLATE "C") AS columns
       FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = ANY($1) GROUP BY 1 ORDER BY 1`,
    [carriedTables()],
  );
  return Object.fromEntries(
    rows.map(({ table, columns }) => [table, columns.filter((name) => !columnsLeftOut(table).includes(name))]),
  );
}

async function* historyLines(client: pg.Client): AsyncGenerator<string> {
  for await (const link of readChain(client)) yield lineOf(linkJson(link));
}

function linkJson({ seq, ...link }: ChainLink): Json {
  return toJson({ seq: Number(seq), ...link });
}

async function* recordLines(client: pg.Client, type: PublishedType): AsyncGenerator<string> {
  // A file may be of many megabytes.
  const how = type === 'original' ? { beside: ["encode(s.bytes, 'base64') AS bytes"], atOnce: 4 } : {};
  for await (const { id, content, bytes } of readPublished<PublishedRow & { bytes?: string }>(client, type, how)) {
    const rows = JSON.parse(content) as Json;
    yield lineOf(bytes === undefined ? { id, rows } : { id, rows, bytes: bytes.replaceAll('\n', '') });
  }
}

async function* besideLines(client: pg.Client, name: BesideName): AsyncGenerator<string> {
  const { table, order, omit, where } = besideRecords[name];
  const query = `SELECT ${columnsOf(table, 't')}::text AS content
                   FROM (SELECT * FROM "${table}" WHERE ${where} ORDER BY ${order}) AS t`;
  for await (const row of readRows<{ content: string }>(client, query)) {
    const content = JSON.parse(row.content) as JsonObject;
    for (const column of omit) delete content[column];
    yield lineOf(content);
  }
}

/** Reads rows a few at a time, by a cursor that ends with them. */
async function* readRows<Row extends object>(client: pg.Client, query: string): AsyncGenerator<Row> {
  await client.query(`DECLARE portal_archive NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${atOnce} FROM portal_archive`);
    yield* rows;
    if (rows.length < atOnce) break;
  }
  await client.query('CLOSE portal_archive');
}

function lineOf(value: Json): string {
  return `${writeJson(value)}\n`;
}
