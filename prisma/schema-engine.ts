import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { refusal } from '@/lib/errors/refusal';
import type { SchemaFile } from './schema-files';

type SchemaEngine = engine.SchemaEngine;

/**
 * Prisma's schema engine as WebAssembly, over an ordinary connection: the native one is a download that many networks
 * forbid. Both keep `_prisma_migrations` in the same way.
 */
export async function withSchemaEngine<Result>(
  url: string,
  schema: SchemaFile[],
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(url));
  const open = await engine.SchemaEngine.new({ datamodels: schema }, () => {}, adapter);
  try {
    return await work(open);
  } catch (error) {
    throw explain(error);
  } finally {
    open.free();
  }
}

/**
 * The adapter cuts a script at every semicolon, within strings and function bodies too, and runs the pieces one by one.
 * Sent whole, as the native engine does, a script is one transaction: it happens or it does not.
 */
function adapterFor(url: string): PrismaPg {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  };
  return factory;
}

let loaded: Promise<void> | null = null;

function loadEngine(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  });
  const { __wbg_set_wasm } = engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The engine throws its refusals as errors whose message is a line of JSON or a report. */
function explain(error: unknown): Error {
  const { message } = error as Error;
  return refusal(message, error);
}
