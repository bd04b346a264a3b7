import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfCell, writeCsv } from '@/lib/exchange/tables/write-csv';
import { readCsv } from '@/tests/support/read-csv';

const words = fc.string({ unit: 'binary', maxLength: 40 });
const awkward = fc.constantFrom('', ' ', '"', ',', '\n', '\r', '\r\n', '=1+1', 'أ، ب', '"a"", b', 'x\ry', ' a ');

describe('a plain file', () => {
  it('is read by two others as it was written, whatever is in it', () => {
    const rows = fc.array(fc.tuple(fc.oneof(words, awkward), fc.oneof(words, awkward)), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (written) => {
        const text = writeCsv(['a', 'b'], written, 'plain');
        for (const read of Object.values(readCsv)) expect(read(text)).toEqual([['a', 'b'], ...written]);
      }),
      { numRuns: 300 },
    );
  });

  it('has no mark at its beginning, and a newline after each line', () => {
    expect(writeCsv(['id'], [['ا'], [null], [12], [['a', 'b']]], 'plain')).toBe('id\nا\n\n12\na;b\n');
  });

  it('leaves alone what begins like a formula', () => {
    expect(writeCsv(['a', 'b'], [['=1', '-2']], 'plain')).toBe('a,b\n=1,-2\n');
  });
});

describe('the variant for Excel', () => {
  it('begins with a byte order mark and ends lines as Windows does', () => {
    expect(writeCsv(['a'], [['x']], 'excel')).toBe('\uFEFFa\r\nx\r\n');
  });

  it.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])('puts an apostrophe before %j', (sign) => {
    const [, [cell] = []] = readCsv.papaparse(writeCsv(['a'], [[`${sign}cmd`]], 'excel').slice(1));
    expect(cell).toBe(`'${sign}cmd`);
  });

  it('leaves numbers as they are', () => {
    expect(writeCsv(['a', 'b'], [[-1, 'x']], 'excel')).toBe('\uFEFFa,b\r\n-1,x\r\n');
  });
});

it('writes what is not known as nothing, and a flag in words', () => {
  expect([null, true, 3, ['a', 'b'], []].map(textOfCell)).toEqual(['', 'true', '3', 'a;b', '']);
});
