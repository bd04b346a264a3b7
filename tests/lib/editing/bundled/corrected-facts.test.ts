import { describe, expect, it } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import type { RecordFile } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { getChangeLog } from '@/lib/records/history/changes';
import { testDatabase } from '@/tests/support/database';

type Row = { id: string } & Record<string, unknown>;

const { db } = await testDatabase('migrated');

/** The bundled files with fields of single records as they once were. */
async function filesWith(wrong: Record<string, Record<string, object>>): Promise<RecordFile[]> {
  const files = await readRecordFiles();
  return files.map(({ file, content }) => ({
    file,
    content: (content as Row[]).map((row) => ({ ...row, ...wrong[file]?.[row.id] })),
  }));
}

describe('a load into a database that holds what the record once had wrong', () => {
  it('corrects it, and the corrections page tells the old and the new', async () => {
    const summary = { ar: 'قول لم يقله أحد.', en: 'Words that nobody said.' };
    const files = await filesWith({
      'meetings/cifg.json': { 'cifg-6': { summary } },
      'sources.json': { 'treasury-sm834': { published: null } },
      'bodies.json': { un1267: { name: { ar: null, en: 'The committee' }, nameArOwn: 'لجنة الجزاءات' } },
    });
    await loadRecords(loader, files, { db });
    expect((await getChangeLog()).corrections).toEqual([]);

    const { counts } = await loadRecords(loader, await readRecordFiles(), { db });
    expect([counts.meeting.updated, counts.source.updated, counts.body.updated]).toEqual([1, 1, 1]);
    const meeting = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-6' } });
    expect(meeting.summaryEn).toContain('Kuwait still had much to do against terrorist financing');
    expect(meeting.summaryAr).toContain('إن أمام الكويت عملاً كثيراً في مكافحة تمويل الإرهاب');
    const source = await db.source.findUniqueOrThrow({ where: { publicId: 'treasury-sm834' } });
    expect(source.published).toBe('2019-11-20');
    const body = await db.body.findUniqueOrThrow({ where: { publicId: 'un1267' } });
    expect(body).toMatchObject({ nameAr: expect.stringMatching(/^لجنة مجلس الأمن المنشأة عملاً/), nameArOwn: null });

    const { corrections } = await getChangeLog();
    expect(corrections.map(({ record, kind, role }) => [record.id, kind, role])).toEqual([
      ['cifg-6', 'changed', 'loader'],
      ['un1267', 'changed', 'loader'],
      ['treasury-sm834', 'changed', 'loader'],
    ]);
    expect(corrections[0]?.fields.find(({ lang }) => lang === 'en')).toMatchObject({
      field: 'summary',
      before: { words: [summary.en] },
      after: { words: [meeting.summaryEn] },
    });
  });
});
