import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, read } from '@/tests/support/project-files';
import { importsOf, resolveImport, syntaxOf } from '@/tests/support/source-code';

type Pattern = { group: string[]; message: string };
type Override = {
  includes: string[];
  linter?: { rules?: { style?: { noRestrictedImports?: { options: { patterns: Pattern[] } } } } };
};

const overrides = (JSON.parse(read('biome.json')) as { overrides: Override[] }).overrides;
const rooms = overrides.flatMap(({ includes, linter }) => {
  const patterns = linter?.rules?.style?.noRestrictedImports?.options.patterns;
  return patterns ? [{ includes, patterns }] : [];
});
const source = filesIn(['app', 'components', 'lib', 'prisma'], ['.ts', '.tsx', '.mjs']).filter(
  (path) => !path.endsWith('.d.mts'),
);
const imports = source.map((path) => ({ path, names: importsOf(syntaxOf(path)) }));

/** What holds whatever biome.json says. */
const never: { from: RegExp; to: RegExp; why: string }[] = [
  { from: /^lib\//, to: /^(app|components)\//, why: 'nothing in lib knows a page' },
  { from: /^(app|components)\//, to: /^(lib\/db|prisma)\//, why: 'a page asks lib/records, never a table' },
  { from: /^components\//, to: /^app\//, why: 'a component does not know its page' },
  { from: /^lib\/records\//, to: /^lib\/editing\//, why: 'reading does not write' },
  { from: /^lib\/editing\//, to: /^lib\/records\/(?!tags\.ts$)/, why: 'writing shares only the tags with reading' },
  { from: /^lib\/(text|dates)\//, to: /^(?!lib\/(text|dates)\/)/, why: 'text and dates know nothing else' },
];

/** Their sender sees them at once, and a replica later. */
const readFromPrimary = ['lib/records/reports/reader-report.ts'];

describe('import directions', () => {
  it('gives every room of lib and components a rule in biome.json', () => {
    const folders = new Set(
      filesIn(['lib', 'components'], ['.ts', '.tsx'])
        .map((path) => path.split('/').slice(0, 2).join('/'))
        .filter((path) => !path.includes('.')),
    );
    const without = [...folders].filter((folder) => roomOf(`${folder}/x.ts`) === undefined);
    expect(without, 'add an override with noRestrictedImports to biome.json for each of these rooms').toEqual([]);
  });

  it('holds the arrows of biome.json for relative imports as well', () => {
    const wrong = imports.flatMap(({ path, names }) =>
      names.flatMap((name) => {
        const target = name.startsWith('.') ? `@/${posix.join(posix.dirname(path), name)}` : name;
        const rule = roomOf(path)?.patterns.find(({ group }) => target.startsWith('@/') && isRestricted(target, group));
        return rule ? [`${path} imports ${name}: ${rule.message}`] : [];
      }),
    );
    expect(wrong, 'move the code to the room where it belongs').toEqual([]);
  });

  it('reads what readers see from the read side', () => {
    const wrong = source
      .filter((path) => /^lib\/(records|search|findings)\//.test(path) && !readFromPrimary.includes(path))
      .filter((path) => /import \{[^}]{0,200}\bdb\b[^}]{0,200}\} from '@\/lib\/db\/client'/.test(read(path)));
    expect(wrong, 'take db from lib/db/reading/db.ts').toEqual([]);
  });

  it('never turns an arrow of the house round', () => {
    const wrong = edges().flatMap(({ from, to }) =>
      never
        .filter((rule) => rule.from.test(from) && rule.to.test(to))
        .map((rule) => `${from} imports ${to}: ${rule.why}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets only the rooms of the database name a database package', () => {
    const wrong = imports
      .filter(({ path }) => !/^(lib\/(db|records|search|editing|archive|auth|serve|cli)|prisma)\//.test(path))
      .flatMap(({ path, names }) =>
        names.filter((name) => /^(@prisma\/|pg$|pg-)/.test(name)).map((name) => `${path} imports ${name}`),
      );
    expect(wrong, 'ask lib/records, or a verb in lib/editing').toEqual([]);
  });

  it('has no cycle, not even through import() or import type', () => {
    expect(cycles(edges()), 'move what both sides need into a file of its own').toEqual([]);
  });
});

function roomOf(path: string) {
  return rooms.findLast(({ includes }) => includes.some((glob) => toRegExp(glob).test(path)));
}

/** As gitignore reads a list: the last pattern that fits decides, and ! lets pass. */
function isRestricted(name: string, group: string[]): boolean {
  const last = group.findLast((glob) => toRegExp(glob.replace(/^!/, '')).test(name));
  return last !== undefined && !last.startsWith('!');
}

function toRegExp(glob: string): RegExp {
  const pattern = glob
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)
    .replaceAll('**', '\u0000')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0000', '.*');
  return new RegExp(`^${pattern}$`);
}

function edges(): { from: string; to: string }[] {
  return imports.flatMap(({ path, names }) =>
    names.flatMap((name) => {
      const to = resolveImport(path, name);
      return to === null ? [] : [{ from: path, to }];
    }),
  );
}

function cycles(all: { from: string; to: string }[]): string[] {
  const next = new Map<string, { to: string }[]>();
  for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), { to }]);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const { to } of next.get(path) ?? []) visit(to, [...trail, path]);
    state.set(path, 'done');
  };
  for (const { from } of all) visit(from, []);
  return found;
}
