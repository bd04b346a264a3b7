import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Addresses, readAddresses } from '@/lib/serve/door/addresses';
import { projectFiles, read } from '@/tests/support/project-files';

/** Every page and route of the application as the build lists them, and the address of each. */
const routes = Object.fromEntries(
  projectFiles
    .filter((path) => /^app\/.*(page\.tsx|route\.ts)$/.test(path))
    .map((path) => {
      const source = path.slice(3).replace(/\.tsx?$/, '');
      return [source, source.replace(/\/(page|route)$/, '').replace(/\/\([^/]+\)/g, '') || '/'];
    }),
);

async function addressesOf(manifest: Record<string, string>): Promise<Addresses> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-routes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'routes.json'), JSON.stringify(manifest));
  return readAddresses(join(folder, 'routes.json'));
}

const exampleOf = (address: string) => address.replace('[locale]', 'ar').replace(/\[+(\.\.\.)?\w+\]+/g, 'x1');

describe('what the front makes of the addresses that there are', () => {
  it('knows versions in the address of a comparison, and nowhere else', async () => {
    const addresses = await addressesOf(routes);
    const kinds = (paths: string[]) => paths.map(addresses);
    expect(kinds(['/en/compare/a-1@1...a-1@2/en', '/ar/compare/a-1...b-2@12/ar'])).toEqual(['endless', 'endless']);
    expect(kinds(['/en/at/5/compare/a-1@1...a-1@2/en'])).toEqual(['answer']);
    const others = ['a-1@0...a-1', 'a-1@...b', '@1...@2', 'a@1b...c', 'a...b@1@2'].map(
      (pair) => `/en/compare/${pair}/en`,
    );
    expect(kinds([...others, '/en/statements/a@1', '/en/meetings/a@1'])).toEqual(Array(7).fill(null));
  });

  it('a page that reads its query is an answer, and a page that does not is kept', async () => {
    const addresses = await addressesOf(routes);
    const pages = Object.entries(routes).filter(([source]) => /\/page$/.test(source) && source.includes('(public)'));
    expect(pages.length).toBeGreaterThan(15);
    const wrong = pages.filter(([source, address]) => {
      const kind = addresses(exampleOf(address));
      // What was the result at a moment is made for each request, too.
      const reads = address.includes('/at/[seq]/') || /\bsearchParams\b/.test(read(`app${source}.tsx`));
      return kind !== null && (kind === 'answer') !== reads;
    });
    expect(wrong, 'name in lib/serve/door/addresses.ts the pages that are made for a query').toEqual([]);
  });

  it('leaves no public page out', async () => {
    const addresses = await addressesOf(routes);
    const closed = Object.values(routes).filter((address) => addresses(exampleOf(address)) === null);
    const [handlers, pages] = [
      closed.filter((address) => address.startsWith('/internal/')),
      closed.filter((address) => !address.startsWith('/internal/')),
    ];
    expect(handlers).toEqual(Object.values(routes).filter((address) => address.startsWith('/internal/')));
    expect(pages.sort()).toEqual([
      '/[locale]/desk/forbidden-page',
      '/[locale]/desk/not-found-page',
      '/[locale]/error-page',
      '/[locale]/list-page/glossary',
      '/[locale]/list-page/meetings',
      '/[locale]/list-page/statements',
      '/[locale]/not-found-page',
      '/[locale]/report/refused-page',
      '/[locale]/search-page',
    ]);
  });

  it('tells a pair of texts from another form of one, and Next’s own endings from both', async () => {
    const addresses = await addressesOf({
      '/a/page': '/[locale]/statements/[id]',
      '/b/page': '/[locale]/statements/[id]/parallel/[pair]',
      '/c/page': '/[locale]/cite/[...path]',
      '/robots.txt/route': '/robots.txt',
    });
    expect(addresses('/en/cite/meetings/cifg-12/figure-1')).toBe('form');
    for (const ending of ['ris', 'bib', 'csl.json']) {
      expect(addresses(`/en/cite/meetings/cifg-12/figure-1.${ending}`), ending).toBe('file');
    }
    expect(addresses('/robots.txt')).not.toBeNull();
    expect(addresses('/ar/statements/cifg-12')).toBe('page');
    expect(addresses('/ar/statements/cifg-12.csl.json')).toBe('file');
    expect(addresses('/ar/statements/cifg-12/parallel/en...ar-baghdad-post')).toBe('page');
    for (const path of ['cifg-12.rsc', 'cifg-12.segments', 'cifg-12.', '.cifg', 'cifg_12', 'CIFG', '-', '', 'a%20b']) {
      expect(addresses(`/ar/statements/${path}`), path).toBeNull();
    }
  });
});
