import { describe, expect, it } from 'vitest';
import { findDesignation } from '@/lib/editing/designations/designation-record';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { undoRun } from '@/lib/editing/runs/undo-run';
import exported from '@/lib/editing/tables/export-headings.json';
import { importTable } from '@/lib/editing/tables/import-table';
import { readTable } from '@/lib/editing/tables/read-table';
import type { TableType } from '@/lib/editing/tables/table-rows';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabaseForEach('loaded');
const operator = { kind: 'operator' } as const;

async function imported(text: string, isDryRun = false) {
  const table = await readTable(new Uint8Array(Buffer.from(text)), 'meetings.csv');
  if ('faults' in table) throw new Error(JSON.stringify(table.faults));
  const { type, rows } = table;
  return importTable(operator, { type, rows, isDryRun, reason: 'A test.', starter: null });
}

/** Every record of a kind under the headings of our own export. */
async function exportOf(type: TableType, ids: string[]): Promise<string> {
  const columns = Object.entries(exported[type]).filter(([name]) => !name.startsWith('place_'));
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const lines = [columns.map(([name]) => name).join(',')];
  for (const id of ids) {
    const stored = (await partKinds[type].read(db, id))!;
    const cells = columns.map(([name, field]) => {
      if (name === 'id') return id;
      const value = stored.payload[field] ?? '';
      return /^(hosts|co_chairs|topics|sources|unconfirmed)$/.test(name) ? value.replaceAll(', ', ';') : value;
    });
    lines.push(cells.map(quoted).join(','));
  }
  return `${lines.join('\n')}\n`;
}

describe('a table', () => {
  it('of what the record says already changes nothing', async () => {
    const before = await db.change.count();
    const tables: [TableType, string[]][] = [
      ['meeting', (await db.meeting.findMany({ take: 12 })).map(({ publicId }) => publicId)],
      ['designation', (await db.designation.findMany({ take: 6 })).map(({ publicId }) => publicId)],
      ['party', (await db.party.findMany({ take: 12 })).map(({ publicId }) => publicId)],
    ];
    for (const [type, ids] of tables) {
      const result = await imported(await exportOf(type, ids));
      expect(result).toMatchObject({ state: 'drafted', run: null });
      if (result.state === 'drafted')
        expect(result.rows.map(({ outcome }) => outcome)).toEqual(ids.map(() => 'unchanged'));
    }
    expect(await db.change.count()).toBe(before);
    expect(await findDesignation(db, 'no-such')).toBeNull();
  });

  const table = 'Id in addresses,Body,Type of meeting,Title in English,العنوان بالعربية,Date,Place\n';
  const rows =
    'cifg-12,,,A title of our own,,,\n' +
    'harbour-3,cifg,plenary,Meeting of the harbour,اجتماع المرفأ,20 November 2025,Rome\n';

  it('makes a draft of each row that says something else, which nobody but an editor publishes', async () => {
    const titles = 'id,title_en,title_ar\ncifg-12,A title of our own,عنوان آخر\n';
    const result = await imported(titles);
    expect(result).toMatchObject({ state: 'drafted', rows: [{ line: 2, id: 'cifg-12', outcome: 'draft' }] });
    const [draft] = await db.draft.findMany({ include: { parts: true } });
    expect(draft).toMatchObject({ state: 'draft', parts: [{ type: 'meeting', subject: 'cifg-12' }] });
    expect(draft!.parts[0]!.payload).toMatchObject({ 'meeting.titleEn': 'A title of our own', 'meeting.body': 'cifg' });
    expect(await imported(titles)).toMatchObject({ run: null, rows: [{ outcome: 'there', draft: draft!.publicId }] });
  });

  it('of an earlier version of a record is refused where it would undo what was published since', async () => {
    await db.meeting.update({ where: { publicId: 'cifg-12' }, data: { version: 3 } });
    const table = (title: string) => `id,title_en,version\ncifg-12,${title},2\n`;
    expect(await imported(table('An older title'))).toMatchObject({
      state: 'refused',
      faults: [{ line: 2, column: null, message: 'validation.tableStale', values: { exported: 2, version: 3 } }],
    });
    const { titleEn } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    expect(await imported(table(`"${titleEn}"`))).toMatchObject({ rows: [{ outcome: 'unchanged' }] });
    expect(await imported(table('A newer title').replace(',2', ',3'), true)).toMatchObject({
      rows: [{ outcome: 'draft', changed: ['title_en'] }],
    });
  });

  it('says what it would do in a dry run, and writes nothing', async () => {
    const text = 'id,title_en,title_ar\ncifg-12,A title of our own,عنوان آخر\n';
    expect(await imported(text, true)).toMatchObject({
      state: 'planned',
      run: null,
      rows: [{ outcome: 'draft', draft: null }],
    });
    expect(await db.draft.count()).toBe(0);
  });

  it('is taken back as a whole', async () => {
    const ids = ['cifg-9', 'cifg-12', 'cifg-13'];
    const text = `id,title_en,title_ar\n${ids.map((id) => `${id},Title of ${id},عنوان\n`).join('')}`;
    const result = await imported(text);
    if (result.state !== 'drafted') throw new Error('refused');
    expect(await db.draft.count({ where: { state: 'draft' } })).toBe(3);
    await undoRun(operator, { run: result.run, reason: null });
    expect(await db.draft.count({ where: { state: 'discarded' } })).toBe(3);
  });

  it('is refused whole, and names the line and the column of every cell that cannot be taken', async () => {
    const result = await imported(
      `${table}${rows}harbour-4,walruses,feast,One,واحد,soon,Atlantis\nharbour-3,cifg,plenary,Two,اثنان,2025-11-21,Rome\n`,
    );
    expect(result).toMatchObject({ state: 'refused' });
    if (result.state !== 'refused') return;
    expect(result.faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ line: 4, column: 'Body', message: 'validation.unknown' }),
        expect.objectContaining({ line: 4, column: 'Type of meeting', message: 'validation.choice' }),
        expect.objectContaining({ line: 4, column: 'Date', message: expect.stringContaining('validation.date') }),
        expect.objectContaining({ line: 4, column: 'Place', message: expect.stringContaining('validation.unknown') }),
        { line: 5, column: null, message: 'validation.tableRowTwice', values: { line: 3 } },
      ]),
    );
    expect(await db.draft.count()).toBe(0);
  });

  it('is nobody’s to import who may write no draft', async () => {
    const administrator = await addActor(db, 'administrator');
    const input = { type: 'meeting', rows: [], isDryRun: false, reason: null, starter: null };
    await expect(importTable(administrator, input)).rejects.toThrow(/may not draft.start/);
  });
});
