import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildSync } from 'esbuild';
import { searchRenderer } from '@/lib/serve/answers/search-pages';

const folder = './components/search';

/** Leaves beside the site that was built what writes the article of a search page outside Next. */
export async function buildSearchPage(): Promise<void> {
  await mkdir(dirname(searchRenderer), { recursive: true });
  await writeFile(searchRenderer, bundleSearchPage());
}

/** The same components as in Next, which write HTML at once in place of making a tree for React. */
export function bundleSearchPage(): string {
  const { outputFiles } = buildSync({
    entryPoints: [`${folder}/write-search.tsx`],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    alias: {
      'next-intl': `${folder}/kept-translations.ts`,
      'react/jsx-runtime': `${folder}/markup-runtime.ts`,
      react: `${folder}/markup-runtime.ts`,
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['zod'],
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
