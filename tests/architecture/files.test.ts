import { describe, expect, it } from 'vitest';
import { projectFiles, read } from '@/tests/support/project-files';

const topLevel = new Set([
  'app',
  'components',
  'prisma',
  'messages',
  'lib',
  'public',
  'tests',
  '.ci',
  'package.json',
  'package-lock.json',
  '.npmrc',
  'tsconfig.json',
  'next.config.ts',
  'instrumentation.ts',
  'prisma.config.ts',
  'vitest.config.ts',
  'postcss.config.mjs',
  'biome.json',
  'knip.json',
  '.gitignore',
  '.gitattributes',
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'LICENSE',
]);

const vague = /^(utils?|helpers?|common|shared|types|services?|misc|index)$/;
const binary = /\.(png|jpe?g|webp|avif|ico|gif|woff2?|zip|gz|pdf|wasm)$/;

/** Zero-width characters, bidi marks, embeddings and isolates, the byte order mark. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]/;
const machinePath = /(?<![\w.:/~-])\/(work|root|home|Users)\/[\w.]/;
const registryHost = new RegExp(
  `\\b(registry\\.[a-z]|[\\w-]+\\.npm${'js'}\\.(org|com)|https?://(localhost|127\\.0\\.0\\.1)[^\\s'"]*\\.tgz)`,
);

const replaced = /\bvi\.(doMock|mock|resetModules)\(/;

const text = projectFiles.filter((path) => !binary.test(path));
const code = text.filter((path) => !path.startsWith('prisma/records/'));

describe('files', () => {
  it('keep the top level to what the project and its tools ask for', () => {
    const names = new Set(projectFiles.map((path) => path.split('/')[0] ?? ''));
    expect(
      [...names].filter((name) => !topLevel.has(name)),
      'move it into a room, or delete it',
    ).toEqual([]);
  });

  it('and folders are named in kebab-case', () => {
    const wrong = projectFiles.filter((path) => path.includes('/') && !path.split('/').every(isKebabCase));
    expect(wrong.filter((path) => !path.startsWith('prisma/migrations/'))).toEqual([]);
  });

  it('are named for what they hold', () => {
    const wrong = projectFiles.filter((path) =>
      path
        .split('/')
        .slice(1)
        .some((part) => vague.test(part.split('.')[0] ?? '')),
    );
    expect(wrong, 'no utils, helpers, common, shared, types, services; no barrel').toEqual([]);
  });

  it('hold no invisible or direction-changing character', () => {
    expect(linesWith(invisible, code), String.raw`write it as an escape: '\u200f'`).toEqual([]);
  });

  it('name no place of one machine', () => {
    expect(linesWith(machinePath, code), 'paths are relative to the project').toEqual([]);
  });

  it('name no registry', () => {
    expect(
      linesWith(registryHost, code),
      'where packages come from is the business of the machine that installs them',
    ).toEqual([]);
  });

  it('of tests that replace a module say so, since only these are run each in modules of its own', () => {
    const tests = text.filter((path) => /\.test\.tsx?$/.test(path) && !path.includes('.replacing.test.'));
    expect(linesWith(replaced, tests)).toEqual([]);
  });

  it('would be caught otherwise', () => {
    expect(
      ['meeting-page.tsx', '[locale]', '(public)', '[...path]', 'feed.atom', 'edtf.test.ts', '20251120_x.ts'].map(
        isKebabCase,
      ),
    ).toEqual([true, true, true, true, true, true, false]);
    expect(isKebabCase('MeetingPage.tsx')).toBe(false);
    expect(replaced.test(`vi.${'mock'}('fs')`)).toBe(true);
    expect(invisible.test(`a${String.fromCharCode(0x200f)}b`)).toBe(true);
    expect(
      [`cd ${'/wo'}rk/main`, 'https://example.org/work/x', 'lib/work/x'].map((line) => machinePath.test(line)),
    ).toEqual([true, false, false]);
    expect(registryHost.test(`https://registry${'.'}example.org/a`)).toBe(true);
  });
});

function isKebabCase(part: string): boolean {
  const name = part.replace(/^\((.+)\)$|^\[{1,2}(?:\.\.\.)?([^\]]+)\]{1,2}$/, '$1$2');
  return name.split('.').every((piece) => /^[a-z0-9]*(-[a-z0-9]+)*$/.test(piece));
}

function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}
