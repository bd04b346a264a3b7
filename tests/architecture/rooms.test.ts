import { dirname } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { filesIn } from '@/tests/support/project-files';
import { nodesOf, parseSource, type SyntaxNode, syntaxOf } from '@/tests/support/source-code';

const mostFiles = 18;
const mostWords = 40;
const arabic = /[\u0621-\u064a]/;

/** Code whose Arabic words are not a vocabulary, with the reason. */
const mayHoldWords: Record<string, string> = {};

const source = filesIn(['app', 'components', 'lib', 'prisma'], ['.ts', '.tsx', '.mjs']).filter(
  (path) => !path.startsWith('lib/db/generated/'),
);
const withinRooms = source.filter((path) => /^(lib|components|prisma)\//.test(path));
const knowingNoBody = source.filter((path) => /^(lib\/search|lib\/intake|components)\//.test(path));

describe('rooms', () => {
  it(`hold at most ${mostFiles} files of their own`, () => {
    expect(withinRooms.length).toBeGreaterThan(100);
    expect(crowded(withinRooms), 'give it rooms of its own, named for what a newcomer looks for').toEqual([]);
  });

  it('would be found crowded otherwise', () => {
    const paths = Array.from({ length: mostFiles + 1 }, (_, index) => `lib/room/file-${index}.ts`);
    expect(crowded(paths)).toEqual([`lib/room: ${mostFiles + 1}`]);
    expect(crowded([...paths.slice(1), 'lib/room/inner/file.ts'])).toEqual([]);
  });
});

describe('the code of search, intake and components', () => {
  it('does not know which body the record is mainly about', () => {
    expect(knowingNoBody.length).toBeGreaterThan(100);
    const knowing = knowingNoBody.filter((path) => stringsOf(syntaxOf(path)).includes('cifg'));
    expect(knowing, 'ask the record for its main body').toEqual([]);
  });

  it('would be caught otherwise', () => {
    expect(stringsOf(parseSource("const body = x ? 'cifg' : `cifg`;", 'ts'))).toEqual(['cifg', 'cifg']);
    expect(stringsOf(parseSource('const mark = <Mark body="cifg" />;', 'tsx'))).toEqual(['cifg']);
  });
});

describe('vocabulary', () => {
  it('is data, not code', () => {
    const lists = source.filter((path) => !(path in mayHoldWords) && arabicWordsOf(syntaxOf(path)) > mostWords);
    expect(lists, 'put the words into a JSON file beside the code').toEqual([]);
  });

  it('would be found in code otherwise', () => {
    const list = `const words = [${"'كلمة', ".repeat(mostWords + 1)}];`;
    expect(arabicWordsOf(parseSource(list, 'ts'))).toBe(mostWords + 1);
    expect(arabicWordsOf(parseSource('const pattern = /كلمة|كلمات/;', 'ts'))).toBe(1);
    expect(arabicWordsOf(parseSource("const name = 'name';", 'ts'))).toBe(0);
  });

  it('is excused by name only where it would be found', () => {
    const idle = Object.keys(mayHoldWords).filter(
      (path) => !source.includes(path) || arabicWordsOf(syntaxOf(path)) <= mostWords,
    );
    expect(idle, 'take it off the list').toEqual([]);
  });
});

function crowded(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > mostFiles).map(([folder, count]) => `${folder}: ${count}`);
}

/** Every string of the code: literals, attributes, and the fixed parts of templates. */
function stringsOf(root: SyntaxNode): string[] {
  return nodesOf(root, 'Literal', 'TemplateElement').flatMap((node) => {
    const value = node.type === 'TemplateElement' ? (node.value as { cooked: string }).cooked : node.value;
    return typeof value === 'string' ? [value] : [];
  });
}

function arabicWordsOf(root: SyntaxNode): number {
  const patterns = nodesOf(root, 'Literal').flatMap((node) => {
    const { regex } = node as { regex?: { pattern: string } };
    return regex ? [regex.pattern] : [];
  });
  return [...stringsOf(root), ...patterns].filter((text) => arabic.test(text)).length;
}
