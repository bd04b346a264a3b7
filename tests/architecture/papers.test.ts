import { describe, expect, it } from 'vitest';
import { isIgnored, projectFiles, read } from '@/tests/support/project-files';

const operations = 'lib/serve/for-many/run-it-for-many.md';
const papers = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', operations];
const rooms = 'app|components|prisma|messages|lib|public|tests|\\.ci';
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('papers', () => {
  it.each(papers)('%s names only files that exist', (paper) => {
    expect(lostPaths(read(paper)), 'mend the paper or bring the file back').toEqual([]);
  });

  it.each(papers)('%s names only commands that exist', (paper) => {
    const lost = npmScripts(read(paper)).filter((name) => !(name in manifest.scripts));
    expect(lost, 'these are no scripts of package.json').toEqual([]);
  });

  it('ARCHITECTURE.md has a line for every dependency and for nothing else', () => {
    const section =
      read('ARCHITECTURE.md')
        .split(/^## /m)
        .find((part) => part.startsWith('Dependencies')) ?? '';
    const told = [...section.matchAll(/^- ((?:`[^`]+`(?:, | and )?)+)/gm)].flatMap((line) =>
      [...(line[1] ?? '').matchAll(/`([^`]+)`/g)].map((name) => name[1] ?? ''),
    );
    const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(told.toSorted(), 'write a line under "## Dependencies": - `name`: what for, why this one').toEqual(
      installed.sort(),
    );
  });

  it('would be caught otherwise', () => {
    expect(
      lostPaths('See `lib/nowhere/at-all.ts`, `package.json`, https://example.org/lib/x and [it](./NOWHERE.md).'),
    ).toEqual(['lib/nowhere/at-all.ts', 'NOWHERE.md']);
    expect(npmScripts('`npm start`, then `npm run -s portal -- doctor` and npm run nothing.')).toEqual([
      'start',
      'portal',
      'nothing',
    ]);
  });
});

/** Paths below our rooms, links, and file names in backticks. A name with a placeholder counts up to it. */
function lostPaths(text: string): string[] {
  const inRooms = [
    ...text.matchAll(new RegExp(`(?<![\\w./@-])(?:@/)?((?:${rooms})/[\\w.@()[\\]/<>{},*…-]*)`, 'g')),
  ].map((match) => match[1] ?? '');
  const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
  const named = [...text.matchAll(/`([\w.-]+\.(?:md|json|mjs))`/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !projectFiles.some((path) => path.endsWith(`/${name}`)));
  const paths = [...inRooms, ...linked, ...named].map((path) => settled(path.replace(/^\.\//, '')));
  return [...new Set(paths)].filter((path) => !isThere(path) && !isIgnored(path));
}

/** A file, or a folder with files in it: an empty one is in no clone. */
function isThere(path: string): boolean {
  return projectFiles.some((file) => file === path || file.startsWith(`${path}/`));
}

function settled(path: string): string {
  const placeholder = path.search(/[<{*…]/);
  return (placeholder < 0 ? path : path.slice(0, path.lastIndexOf('/', placeholder))).replace(/[.,)/]+$/, (end) =>
    end.startsWith(')') && path.includes('(') ? ')' : '',
  );
}

function npmScripts(text: string): string[] {
  const runs = [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g)];
  return runs.map((match) => match[1] ?? match[2] ?? '');
}
