import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { deskScripts } from '@/lib/serve/desk/desk-script';

const entry = 'components/editing/scripts/desk-script.ts';

/** The desk's script and all that it imports, as one module for browsers of the last four years. */
export function bundleDeskScript(): string {
  // The other way leaves a process behind where ours is killed.
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Leaves it beside the site that was built. */
export async function buildDeskScript(): Promise<void> {
  const script = bundleDeskScript();
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 16);
  await rm(deskScripts.folder, { recursive: true, force: true });
  await mkdir(deskScripts.folder, { recursive: true });
  await writeFile(join(deskScripts.folder, `desk-${hash}.js`), script);
}
