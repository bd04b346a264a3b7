import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { runVerb } from '@/tests/support/run-verb';

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
const fileOf = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const before = '\ufeffThe Group met in Port Ansel.\r\n\r\nIt closed 11 houses.\r\n';
const after = 'The Group met in Liskarra.\n\nIt closed 11 houses.\n\nMembers named inspectors.\n';
const a = fileOf('a.txt', before);
const b = fileOf('b.txt', after);

describe('portal compare', () => {
  it('prints the blocks of two files, which give both back to the byte', async () => {
    const { code, out } = await runVerb('compare', a, b);
    const printed = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(printed)).toEqual(['a', 'b', 'lang', 'seq', 'blocks']);
    expect(printed).toMatchObject({ a, b, lang: 'en', seq: null });
    const runs = printed.blocks.flatMap((block: { runs: [] }) => block.runs);
    expect(firstText(runs)).toBe(before);
    expect(secondText(runs)).toBe(after);
    expect(printed.blocks.map(({ kind }: { kind: string }) => kind)).toEqual(['changed', 'same', 'added', 'same']);
  });

  it.each([
    ['a file that is not there', [a, join(folder, 'none.txt')], 1, 'cannot be read'],
    ['a file that is empty', [a, fileOf('empty.txt', ' \n')], 1, 'has no words'],
    ['a file that is no text', [a, fileOf('bytes', new Uint8Array([0xff, 0xfe, 0x41]))], 1, 'not text in UTF-8'],
    ['a file that is too long', [a, fileOf('long.txt', 'word '.repeat(41_000))], 1, '200 kB'],
    ['two languages', [a, fileOf('ar.txt', 'عقدت المجموعة اجتماعها في ليسكارا.')], 1, 'one language'],
    ['a language that neither is in', [a, b, '--lang', 'ar'], 1, 'is not in Arabic'],
    ['a language that there is not', [a, b, '--lang', 'fr'], 2, '--lang is ar or en'],
    ['one file', [a], 2, 'b'],
  ])('refuses %s, and prints nothing', async (_, args, code, words) => {
    const refused = await runVerb('compare', ...args);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toContain(words);
  });
});
