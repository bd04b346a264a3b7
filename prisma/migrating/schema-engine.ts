import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Pool, QueryResult } from 'pg';
import { refusal } from '@/lib/errors/refusal';
import type { SchemaFile } from './schema-files';

type SchemaEngine = engine.SchemaEngine;
type PrismaPgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

const oid = { character: 18, characterArray: 1002 };

/**
 * Runs Prisma's schema engine as WebAssembly, over an ordinary connection: the native one is a download that many
 * networks forbid. Both write `_prisma_migrations` in the same way.
 */
export async function withSchemaEngine<Result>(
  url: string,
  schema: SchemaFile[],
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loadEngine();
  const { factory, dispose } = adapterFor(url);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const open = await engine.SchemaEngine.new({ datamodels: schema }, () => undefined, adapter);
  try {
    return await work(open);
  } catch (error) {
    throw explain(error);
  } finally {
    open.free();
    await dispose();
  }
}

/**
 * The adapter cuts a script at every semicolon, even within strings and function bodies, and runs the pieces one by
 * one. Sent whole, as the native engine does, a script is one transaction: it happens or it does not. The engine leaves
 * its connections open, so they are remembered here and closed.
 */
function adapterFor(url: string): { factory: PrismaPg; dispose: () => Promise<void> } {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  const opened: PrismaPgAdapter[] = [];
  factory.connect = async () => {
    const adapter = await connect();
    opened.push(adapter);
    admitCharacters(adapter);
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  };
  // A caller that needs a shadow database has opened the engine on a scratch one.
  factory.connectToShadowDb = factory.connect;
  const dispose = async () => {
    for (const adapter of opened.filter((one) => !one.underlyingDriver().ending)) await adapter.dispose();
  };
  return { factory, dispose };
}

/**
 * The catalog has columns of the one-byte type "char", which the adapter refuses and the engine wants as characters.
 * The adapter accepts arrays of "char", which no query of the engine returns; so these columns pass as arrays, and then
 * get their own type back.
 */
function admitCharacters(adapter: PrismaPgAdapter): void {
  const pool: Pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (...values: unknown[]) => Promise<QueryResult>;
  const queryRaw = adapter.queryRaw.bind(adapter);
  const answer = async (...values: unknown[]) => {
    const result = await query(...values);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === oid.character) field.dataTypeID = oid.characterArray;
    }
    return result;
  };
  Object.assign(pool, { query: answer });
  adapter.queryRaw = async (question) => {
    const result = await queryRaw(question);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
}

let loaded: Promise<void> | null = null;

function loadEngine(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const imports = { ...engine, ...patientTimers() } as WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports });
  const { __wbg_set_wasm } = engine as typeof engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The engine never clears the timer of its wait for a lock, which would keep a finished command alive for ten seconds. */
function patientTimers() {
  const name = Object.keys(engine).find((key) => key.startsWith('__wbg_setTimeout_')) ?? '';
  return { [name]: (callback: () => void, delay: number) => setTimeout(callback, delay >>> 0).unref() };
}

/** Makes a refusal readable: the engine throws errors whose message is a line of JSON or a report. */
function explain(error: unknown): Error {
  const { message } = error as Error;
  return refusal(message, error);
}
