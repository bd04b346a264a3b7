import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildSync } from 'esbuild';
import { searchRenderer } from '@/lib/serve/answers/search-pages';

const entry = 'components/search/render-search.tsx';

/** Leaves beside the site that was built what writes the article of a search page outside Next. */
export async function buildSearchPage(): Promise<void> {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react/*', 'react-dom', 'react-dom/*', 'zod'],
    charset: 'utf8',
    logLevel: 'silent',
  });
  await mkdir(dirname(searchRenderer), { recursive: true });
  await writeFile(searchRenderer, outputFiles[0]?.text ?? '');
}
