import { describe, expect, it } from 'vitest';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { reviseParagraphs } from '@/lib/editing/texts/revise-paragraphs';
import { getStatementVersion } from '@/lib/records/statements/statement-versions';
import { getStatement } from '@/lib/records/statements/statements';
import { testDatabaseForEach } from '@/tests/support/database';
import { englishText, textInput } from '@/tests/support/texts';

const { db } = await testDatabaseForEach('loaded');
const operator = { kind: 'operator' } as const;

let slugs = 0;

/** A transcription of four paragraphs, x1 to x4 and so on, of a statement that has no other words. */
async function publishOne(): Promise<{ statement: string; slug: string; version: number; reason: string }> {
  slugs += 1;
  const slug = `en-copy-${slugs}`;
  const source = { publisher: 'Harbour Archive', url: `https://archive.example/${slugs}`, date: null };
  const terms = { slug, lang: 'en', standing: 'transcription', rights: 'us_federal', extent: 'full', source };
  const bytes = Buffer.from(englishText);
  const { version } = await publishStatementText(operator, textInput({ ...terms, bytes }));
  return { statement: 'cifg-13', slug, version, reason: 'A slip of the typist.' };
}

async function paragraphsOf(slug: string) {
  const text = (await getStatement('cifg-13'))?.texts.find((candidate) => candidate.slug === slug);
  return text?.paragraphs ?? [];
}

describe('revising paragraphs', () => {
  it('rewrites, splits, merges, moves and removes, and every address keeps leading to its words', async () => {
    const text = await publishOne();
    const [x1, x2, x3, x4] = (await paragraphsOf(text.slug)).map(({ slots }) => slots[0] ?? '');
    const edits = [
      { edit: 'rewrite', index: 0, content: 'Harbour Committee Issues a Statement' },
      { edit: 'split', index: 1, halves: ['The Harbour Committee met for the seventh time.', 'It discussed ships.'] },
      { edit: 'merge', index: 3, content: 'Members agreed to share, and will meet again in spring.' },
      { edit: 'move', index: 3, to: 1 },
      { edit: 'insert', index: 4, kind: 'list_item', content: '• A new point' },
      { edit: 'name', index: 1, kind: 'quotation' },
    ];
    await reviseParagraphs(operator, { ...text, edits });
    const after = await paragraphsOf(text.slug);
    const next = (label: string, by: number) => `x${Number(label.slice(1)) + by}`;
    expect(after.map(({ slots }) => slots)).toEqual([
      [x1],
      [x3, x4],
      [x2],
      [x2, next(x4 ?? '', 1)],
      [next(x4 ?? '', 2)],
    ]);
    expect(after.map(({ kind }) => kind)).toEqual(['heading', 'quotation', 'paragraph', 'paragraph', 'list_item']);
  });

  it('leaves a trace of the old words and the new, and the version that was', async () => {
    const text = await publishOne();
    const was = (await getStatement('cifg-13'))?.version ?? 0;
    await reviseParagraphs(operator, { ...text, edits: [{ edit: 'rewrite', index: 1, content: 'They met.' }] });
    const change = await db.change.findFirst({ orderBy: { seq: 'desc' } });
    expect(change).toMatchObject({ action: 'text.revise', actor: 'operator', reason: 'A slip of the typist.' });
    expect(JSON.stringify(change?.before)).toContain('safety of ships');
    expect(JSON.stringify(change?.after)).toContain('They met.');
    const [old, now] = [await getStatementVersion('cifg-13', was), await getStatementVersion('cifg-13', was + 1)];
    expect(JSON.stringify(old?.statement.texts)).toContain('safety of ships');
    expect(now).toMatchObject({ isNewest: true, why: 'A slip of the typist.' });
  });

  it('retires the place of a paragraph that is removed, and never gives it again', async () => {
    const text = await publishOne();
    const last = (await paragraphsOf(text.slug)).at(-1)?.slots[0] ?? '';
    await reviseParagraphs(operator, { ...text, edits: [{ edit: 'remove', index: 3 }] });
    const slot = await db.slot.findFirst({ where: { label: last, statement: { publicId: 'cifg-13' } } });
    expect(slot?.retiredAt).not.toBeNull();
    const insert = { edit: 'insert', index: 3, kind: 'paragraph', content: 'Other words.' };
    await reviseParagraphs(operator, { ...text, version: text.version + 1, edits: [insert] });
    expect((await paragraphsOf(text.slug)).at(-1)?.slots).toEqual([`x${Number(last.slice(1)) + 1}`]);
  });

  it('is refused to others, for an old version, for bad edits and for an empty text', async () => {
    const text = await publishOne();
    const edits = [{ edit: 'rewrite', index: 0, content: 'New' }];
    const before = await db.change.count();
    const person = { kind: 'person', id: 'someone', role: 'publisher', translates: null } as const;
    await expect(reviseParagraphs(person, { ...text, edits })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reviseParagraphs(operator, { ...text, version: 9, edits })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(reviseParagraphs(operator, { ...text, slug: 'none', edits })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(reviseParagraphs(operator, { ...text, edits, reason: ' ' })).rejects.toThrow(/validation\.required/);
    const bad = (edit: object) => reviseParagraphs(operator, { ...text, edits: [edit] });
    await expect(bad({ edit: 'rewrite', index: 0, content: 'a\u202eb' })).rejects.toThrow(/validation\.characters/);
    await expect(bad({ edit: 'rewrite', index: 9, content: 'x' })).rejects.toThrow(/No paragraph 9/);
    await expect(
      reviseParagraphs(operator, { ...text, edits: [3, 2, 1, 0].map((index) => ({ edit: 'remove', index })) }),
    ).rejects.toThrow(/withdrawn, not emptied/);
    expect(await db.change.count()).toBe(before);
  });
});
