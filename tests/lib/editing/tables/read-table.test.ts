import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '@/lib/editing/tables/decode-table';
import { parseCsv } from '@/lib/editing/tables/parse-csv';
import { readTable } from '@/lib/editing/tables/read-table';

const arabic = 'المعرّف في الروابط,العنوان بالعربية,التاريخ\nharbour-3,اجتماع المرفأ,2019-11-20\n';
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** As Windows-1256 has these letters; nothing in Node writes it. */
function inWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const letters = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((letter) => letters.get(letter)!));
}

function inUtf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
}

describe('a table', () => {
  it.each([
    ['UTF-8', bytesOf(arabic), 'utf-8'],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${arabic}`), 'utf-8'],
    ['UTF-16, little end first', inUtf16(arabic, false, true), 'utf-16le'],
    ['UTF-16, big end first', inUtf16(arabic, true, true), 'utf-16be'],
    ['Windows-1256', inWindows1256(arabic), 'windows-1256'],
  ])('is read in %s', async (_name, bytes, encoding) => {
    expect(await readTable(bytes, 'meetings.csv')).toEqual({
      type: 'meeting',
      encoding,
      leftAside: [],
      rows: [
        {
          line: 2,
          version: null,
          cells: [
            { column: 'المعرّف في الروابط', field: 'meeting.id', value: 'harbour-3' },
            { column: 'العنوان بالعربية', field: 'meeting.titleAr', value: 'اجتماع المرفأ' },
            { column: 'التاريخ', field: 'meeting.date', value: '2019-11-20' },
          ],
        },
      ],
    });
  });

  it('has headings of the desk in English as well, and those of our own export, and says what it leaves aside', async () => {
    const desk = await readTable(
      bytesOf('Listing authority;Number of the round;English title\nofac;3;"A; b"\n'),
      'table.csv',
    );
    expect(desk).toMatchObject({ type: 'designation', rows: [{ cells: [{}, {}, { value: 'A; b' }] }] });
    const ours = await readTable(
      bytesOf('id,code,kind,name_en,name_ar,version,updated_at\r\nxa,XA,state,A,ا,1,2026-01-01T00:00:00Z\r\n'),
      'table.csv',
    );
    expect(ours).toMatchObject({ type: 'party', leftAside: ['updated_at'] });
  });

  it.each([
    ['\0\u0001\u0002', [{ line: null, column: null, message: 'validation.tableEncoding' }]],
    ['', [{ line: null, column: null, message: 'validation.tableEmpty' }]],
    ['id,code,kind\n', [{ line: null, column: null, message: 'validation.tableEmpty' }]],
    ['id,date_edtf\ncifg-12,2019\n', [{ line: null, column: null, message: 'validation.tableUnknown' }]],
    ['colour,size\nred,1\n', [{ line: null, column: null, message: 'validation.tableUnknown' }]],
    ['id,code,kind,colour\nxa,XA,state,red\n', [{ line: 1, column: 'colour', message: 'validation.tableColumn' }]],
    ['id,code,kind,Code\nxa,XA,state,XA\n', [{ line: 1, column: 'Code', message: 'validation.tableColumnTwice' }]],
    ['id,code,kind\nxa,"XA,state\n', [{ line: 2, column: null, message: 'validation.tableUnclosed' }]],
    [
      'id,code,kind\nxa,XA,state\nxb,XB,state,more\nxc,XC\n',
      [
        { line: 3, column: null, message: 'validation.tableCells', values: { cells: 4, columns: 3 } },
        { line: 4, column: null, message: 'validation.tableCells', values: { cells: 2, columns: 3 } },
      ],
    ],
  ])('is refused with its line and column: %j', async (text, faults) => {
    expect(await readTable(bytesOf(text), 'table.csv')).toEqual({ faults });
  });

  it('of more rows than a table may have is refused', async () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => `x${index},X${index},state`).join('\n');
    expect(await readTable(bytesOf(`id,code,kind\n${rows}`), 'table.csv')).toMatchObject({
      faults: [{ message: 'validation.tableTooLong', values: { most: 1_000, rows: 1_001 } }],
    });
  });
});

describe('CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ب', '"', ',', ';', '\n', '\r\n', ' ', "'") });

  it('comes back as it was written, with the line of each row', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['a,b,c,d,e', ...rows.map((cells) => cells.map(quoted).join(','))].join('\n');
        const parsed = parseCsv(text);
        expect(parsed.unclosed).toBeNull();
        expect(parsed.rows.slice(1).map(({ cells }) => cells)).toEqual(rows);
        for (const { line, cells } of parsed.rows.slice(1)) {
          const at = text.split(/\r\n|\r|\n/)[line - 1];
          expect(at?.startsWith(quoted(cells[0]!).split(/\r\n|\r|\n/)[0]!)).toBe(true);
        }
      }),
    );
  });

  it('of any bytes is read or refused, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const decoded = decodeTable(bytes);
        if (decoded) expect(parseCsv(decoded.text).rows.length).toBeGreaterThanOrEqual(0);
        expect(await readTable(bytes, 'meetings.csv')).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
