import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { importTexts } from '@/lib/editing/import-texts';
import { environmentFor, setDatabase } from '@/lib/env';
import { withDatabase } from '@/prisma/scratch-database';
import { type BrowserBinary, findBrowser } from './browser-binary';
import { openTestServer } from './test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    portal: string;
    browser: BrowserBinary;
  }
}

/** Vitest's global set-up of the e2e project: the built portal on a free port, with the bundled records. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  const { templates, close } = await openTestServer();
  try {
    await publishInventedTexts(withDatabase(templates.server, templates.loaded));
    const { origin, stop } = await startPortal(withDatabase(templates.server, templates.loaded));
    project.provide('portal', origin);
    project.provide('browser', browser);
    return async () => {
      await stop();
      await close();
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The bundled record holds no text; readers' tests need some. They are about an invented body. */
async function publishInventedTexts(databaseUrl: string): Promise<void> {
  setDatabase(databaseUrl);
  const operator = { kind: 'operator' } as const;
  const result = await importTexts(operator, { paths: ['tests/fixtures/texts'], isDryRun: false, reason: null });
  if (result.state !== 'published') throw new Error(`The invented texts were refused: ${JSON.stringify(result)}`);
}

async function startPortal(databaseUrl: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['lib/serve/boot.mjs', 'start'], {
    env: environmentFor({ DATABASE_URL: databaseUrl, PORT: '0', NODE_ENV: 'production', PORTAL_ORIGIN: '' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { origin: await untilReady(child), stop };
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The portal ended with ${code} instead of getting ready.`)));
    if (!child.stdout) return reject(new Error('The portal has no standard output.'));
    createInterface(child.stdout).on('line', (line) => {
      const [, origin] = /^Ready: (\S+)$/.exec(line) ?? [];
      if (origin) resolve(origin);
    });
  });
}
