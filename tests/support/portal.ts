import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { environmentFor } from '@/lib/env';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { connect } from '@/prisma/server-check';
import { findBrowser } from './browser-binary';
import { plantCanaries } from './canaries';
import { publishInventedTexts } from './invented-texts';
import { runPortal } from './run-portal';
import { openTestServer, type Templates } from './test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    portal: string;
    /** Its database, for tests that need people of their own. */
    portalDatabase: string;
    /** Where the browser that all files share is reached. */
    browser: string;
    /** The columns, such as `draft.reason`, that have canary words. */
    canaries: string[];
    /** The portal's database. */
    database: string;
  }
}

/**
 * Vitest's global set-up of the e2e project: the built portal on a free port with the bundled records, and one browser.
 * The portal is cold: tests/e2e/changes.test.ts holds what a warm one does.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const closing: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const browser = await startBrowser();
    closing.push(() => browser.close());
    const { templates, close } = await openTestServer();
    closing.push(close);
    await publishInventedTexts(withDatabase(templates.server, templates.loaded));
    project.provide('templates', templates);
    const databaseUrl = await copyLoaded(templates);
    project.provide('canaries', await plantCanaries(databaseUrl));
    project.provide('database', databaseUrl);
    const portal = await runPortal({ databaseUrl, isCold: true });
    closing.push(() => portal.stop());
    project.provide('portal', portal.origin);
    project.provide('portalDatabase', databaseUrl);
    project.provide('browser', browser.wsEndpoint());
    return closeAll;
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function startBrowser(): Promise<BrowserServer> {
  const { executablePath, environment } = await findBrowser();
  const env = environmentFor(environment) as Record<string, string>;
  return chromium.launchServer({ host: '127.0.0.1', executablePath, args: flags, env });
}

/** The database of the portal that all files share. A file that writes makes itself a copy: see testDatabase. */
async function copyLoaded({ server, loaded, prefix }: Templates): Promise<string> {
  const name = `${prefix}_portal`;
  const client = await connect(server);
  await client.query(`create database ${name} template ${loaded}`);
  await client.end();
  return withDatabase(server, name);
}
