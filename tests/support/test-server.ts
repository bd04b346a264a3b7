import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { env } from '@/lib/env';
import { joinCluster } from '@/prisma/embedded/cluster';
import { makeTemporaryHome } from '@/prisma/embedded/cluster-home';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { connect } from '@/prisma/server-check';

/** Names of the databases that tests copy: one that is only migrated, one that also has the bundled records. */
export type Templates = { server: string; migrated: string; loaded: string; prefix: string };

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Sets up Vitest's unit project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { templates, close } = await openTestServer();
  project.provide('templates', templates);
  return close;
}

/**
 * Opens a server for tests with both templates: a throw-away cluster or, where `DATABASE_URL` is set, databases named
 * `portal_test_*` on that server. Closing drops everything with the run's prefix in its name.
 */
export async function openTestServer(): Promise<{ templates: Templates; close: () => Promise<void> }> {
  const server = env.DATABASE_URL
    ? { url: env.DATABASE_URL, close: async () => undefined }
    : await openThrowAwayCluster();
  const prefix = `portal_test_${randomBytes(4).toString('hex')}`;
  const templates = { server: server.url, migrated: `${prefix}_migrated`, loaded: `${prefix}_loaded`, prefix };
  const close = async () => {
    await dropDatabases(server.url, prefix);
    await server.close();
  };
  try {
    await makeTemplates(templates);
  } catch (error) {
    await close();
    throw error;
  }
  return { templates, close };
}

async function makeTemplates({ server, migrated, loaded }: Templates): Promise<void> {
  const client = await connect(server);
  try {
    await client.query(`create database ${migrated} template template0`);
    await applyMigrations(withDatabase(server, migrated));
    await client.query(`create database ${loaded} template ${migrated}`);
    await loadBundledRecords(withDatabase(server, loaded));
  } finally {
    await client.end();
  }
}

async function dropDatabases(server: string, prefix: string): Promise<void> {
  const client = await connect(server);
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows) await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`);
  await client.end();
}

async function openThrowAwayCluster(): Promise<{ url: string; close: () => Promise<void> }> {
  const home = await makeTemporaryHome();
  const cluster = await joinCluster(home, { durable: false });
  return {
    url: cluster.urlOf('postgres'),
    close: async () => {
      await cluster.leave();
      await rm(home.path, { recursive: true, force: true });
    },
  };
}
