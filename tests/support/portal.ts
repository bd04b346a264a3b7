import type { TestProject } from 'vitest/node';
import { importTexts } from '@/lib/editing/texts/import-texts';
import { setDatabase } from '@/lib/env';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { type BrowserBinary, findBrowser } from './browser-binary';
import { runPortal } from './run-portal';
import { openTestServer } from './test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    portal: string;
    browser: BrowserBinary;
  }
}

/** Sets up Vitest's e2e project: the built portal on a free port, with the bundled records. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  const { templates, close } = await openTestServer();
  try {
    await publishInventedTexts(withDatabase(templates.server, templates.loaded));
    const { origin, stop } = await runPortal({ databaseUrl: withDatabase(templates.server, templates.loaded) });
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

/** Publishes texts about an invented body: the bundled record has none, and readers' tests need some. */
async function publishInventedTexts(databaseUrl: string): Promise<void> {
  setDatabase(databaseUrl);
  const operator = { kind: 'operator' } as const;
  const result = await importTexts(operator, { paths: ['tests/fixtures/texts'], isDryRun: false, reason: null });
  if (result.state !== 'published') throw new Error(`The invented texts were refused: ${JSON.stringify(result)}`);
}
