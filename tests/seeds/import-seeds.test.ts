import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getStatement } from '@/lib/records/statements/statements';
import { testDatabase } from '@/tests/support/database';
import { recordTotals } from '@/tests/support/record-totals';
import { seedsFolder } from '@/tests/support/seeds';
import { importFolders } from '@/tests/support/texts';

const seeds = seedsFolder();

describe('the seed texts', async () => {
  const { db } = await testDatabase('loaded');
  const manifest = JSON.parse(readFileSync(join(seeds, 'manifest.json'), 'utf8')) as {
    texts: { id: string; file: string; disclaimer?: string }[];
  };
  const first = await importFolders([seeds]);

  const readText = async (id: string) => {
    const [statement = '', slug] = id.split('/');
    return (await getStatement(statement))?.texts.find((text) => text.slug === slug);
  };
  const wordsOf = async (id: string) => {
    const [statement = '', slug = ''] = id.split('/');
    const where = { text: { slug, statement: { publicId: statement } } };
    const rows = await db.paragraph.findMany({ where, orderBy: { position: 'asc' } });
    return rows.map(({ content }) => content);
  };

  it('are published, all five, and a second time changes nothing', async () => {
    expect(first).toMatchObject({ state: 'published', run: expect.any(String) });
    expect(
      first.state !== 'refused' && first.texts.map(({ prepared }) => `${prepared.outcome} ${prepared.id}`),
    ).toEqual(manifest.texts.map(({ id }) => `published ${id}`));
    expect(await importFolders([seeds])).toMatchObject({ state: 'published', run: null });
    expect(await db.source.count()).toBe(recordTotals.sources);
  });

  it('keep every line but those that are listed as left out', async () => {
    for (const { id, file } of manifest.texts) {
      const [statement = '', slug = ''] = id.split('/');
      const row = await db.text.findFirstOrThrow({ where: { slug, statement: { publicId: statement } } });
      const removed = (row.removed as { words: string }[]).map(({ words }) => words);
      const lines = readFileSync(join(seeds, file), 'utf8').normalize('NFC').split('\n');
      const written = lines.map((line) => line.trim()).filter((line) => line !== '');
      expect([...removed, ...(await wordsOf(id))].sort()).toEqual(written.sort());
    }
  });

  it('lose what a page wrapped around them, and nothing else', async () => {
    const removedOf = async (id: string) => {
      const [statement = '', slug = ''] = id.split('/');
      const row = await db.text.findFirstOrThrow({ where: { slug, statement: { publicId: statement } } });
      return (row.removed as { why: string }[]).map(({ why }) => why);
    };
    expect(await removedOf('cifg-13/ar-baghdad-post')).toEqual(['site-name', 'lone-number', 'related', 'comments']);
    expect(await removedOf('cifg-12/ar')).toEqual(['feed', 'language-switch', 'notice', 'form', 'form']);
    expect(await removedOf('cifg-1/ar-spa')).toEqual([]);
    expect(await removedOf('min-kuwait-2018/ar-press')).toEqual(['share']);
    expect(await removedOf('sg-virtual-2021-09/ar-almashreq')).toHaveLength(13);
    expect((await wordsOf('cifg-13/ar-baghdad-post')).length).toBe(14);
    expect((await wordsOf('sg-virtual-2021-09/ar-almashreq')).length).toBe(15);
  });

  it('show the courtesy translation whole, with its notice word for word as its disclaimer', async () => {
    const text = await readText('cifg-12/ar');
    const notice = manifest.texts.find(({ id }) => id === 'cifg-12/ar')?.disclaimer;
    expect(text).toMatchObject({ standing: 'courtesy_translation', extent: 'full', isExcerpt: false });
    expect(text?.disclaimer).toBe(notice);
    expect(text?.paragraphs.map(({ slots, kind }) => `${slots} ${kind}`)).toEqual([
      ...['p1 heading', 'p2 paragraph', 'p3 paragraph', 'p4 paragraph', 'p5 paragraph'],
      ...['p6 quotation', 'p7 quotation', 'p8 quotation'],
    ]);
    expect(text?.paragraphs.some(({ content }) => content === notice)).toBe(false);
    expect(text?.source?.id).toBe('state-translations-2019-11-20');
  });

  it('show of each press report an excerpt of at most 300 characters', async () => {
    const reports = await Promise.all(manifest.texts.map(({ id }) => readText(id)));
    const press = reports.filter((text) => text?.standing === 'press_report');
    expect(press).toHaveLength(4);
    for (const text of press) {
      const length = text?.paragraphs.map(({ content }) => content).join('\n').length ?? 0;
      expect(text?.isExcerpt).toBe(true);
      expect(length).toBeGreaterThan(100);
      expect(length).toBeLessThanOrEqual(300);
    }
  });

  it('flag the two scripts in one word, and leave them as they are', async () => {
    const row = await db.text.findFirstOrThrow({ where: { slug: 'ar-baghdad-post' } });
    const [warning] = row.warnings as { why: string; words: string }[];
    expect(warning?.why).toBe('mixed-scripts');
    expect((await wordsOf('cifg-13/ar-baghdad-post')).join('\n')).toContain(warning?.words);
  });
});
