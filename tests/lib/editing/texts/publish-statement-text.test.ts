import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changesChannel, fromPayload } from '@/lib/db/changes-channel';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { getStatementVersion } from '@/lib/records/statements/statement-versions';
import { getStatement } from '@/lib/records/statements/statements';
import { connect } from '@/prisma/server-check';
import { testDatabaseForEach } from '@/tests/support/database';
import { arabicPage, englishText, officialTextInput, textInput } from '@/tests/support/texts';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');
const operator = { kind: 'operator' } as const;

async function readText(statement: string, slug: string) {
  return (await getStatement(statement))?.texts.find((text) => text.slug === slug);
}

describe('publishing a text', () => {
  it('keeps the document byte for byte, and lists what it leaves out', async () => {
    const published = await publishStatementText(operator, textInput());
    expect(published).toEqual({ id: 'cifg-13/ar-harbour', outcome: 'published', version: 1 });
    const row = await db.text.findFirst({ where: { slug: 'ar-harbour' }, include: { original: true } });
    expect(Buffer.from(row?.original?.bytes ?? []).toString()).toBe(arabicPage);
    expect(row?.originalSha256).toBe(createHash('sha256').update(arabicPage).digest('hex'));
    expect(row?.removed).toMatchObject([
      { start: 0, why: 'menu', words: 'الرئيسية' },
      { why: 'share', words: 'مشاركة :' },
    ]);
  });

  it('leaves a trace with the words, and tells the tags', async () => {
    const listener = await connect(url);
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(...fromPayload(payload ?? '[]')));
    await listener.query(`LISTEN ${changesChannel}`);
    await publishStatementText(operator, textInput({ slug: 'ar-trace', reason: 'قرأناه في الأرشيف' }));
    await listener.query('SELECT 1');
    await listener.end();
    expect(heard).toEqual(expect.arrayContaining(['statements', 'statement:cifg-13', 'meetings', 'meeting:cifg-13']));
    const change = await db.change.findFirst({ where: { subjectId: 'cifg-13/ar-trace' } });
    expect(change).toMatchObject({
      actor: 'operator',
      action: 'text.publish',
      before: null,
      reason: 'قرأناه في الأرشيف',
    });
    expect(change?.after).toMatchObject({ standing: 'press_report', paragraphs: [{ kind: 'heading' }, {}, {}, {}] });
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [], unsealed: [] });
  });

  it('shows of a press report its first sentences alone, and no more anywhere', async () => {
    await publishStatementText(operator, textInput({ slug: 'ar-long', bytes: Buffer.from(arabicPage.repeat(4)) }));
    const text = await readText('cifg-13', 'ar-long');
    expect(text?.isExcerpt).toBe(true);
    const words = text?.paragraphs.map(({ content }) => content).join('\n') ?? '';
    expect(words.length).toBeGreaterThan(80);
    expect(words.length).toBeLessThanOrEqual(300);
    const kept = await db.statementVersion.findFirst({
      where: { statement: { publicId: 'cifg-13' } },
      orderBy: { number: 'desc' },
    });
    expect(JSON.stringify(kept?.snapshot)).not.toContain('وتعقد اللجنة اجتماعها المقبل في الربيع.\\n');
    expect(JSON.stringify(kept?.snapshot).match(/لجنة الموانئ/g)?.length).toBeLessThan(8);
    expect(await db.paragraph.count({ where: { text: { slug: 'ar-long' } } })).toBeGreaterThan(4);
  });

  it('gives the paragraphs of an official text the places p1, p2 …, and keeps each version', async () => {
    await publishStatementText(operator, officialTextInput());
    const text = await readText('cifg-12', 'en');
    expect(text?.paragraphs.map(({ slots }) => slots)).toEqual([['p1'], ['p2'], ['p3'], ['p4']]);
    expect(text?.source?.id).toBe('treasury-sm834');
    const [first, second] = [await getStatementVersion('cifg-12', 1), await getStatementVersion('cifg-12', 2)];
    expect(first?.statement.texts.find(({ slug }) => slug === 'en')).toMatchObject({ paragraphs: [], isHeld: false });
    expect(second).toMatchObject({ n: 2, isNewest: true, why: null });
    expect(second?.statement.texts.find(({ slug }) => slug === 'en')?.paragraphs).toEqual(text?.paragraphs);
    expect((await getStatement('cifg-12'))?.versions.map(({ n }) => n)).toEqual([1, 2]);
  });

  it('changes nothing when the same comes again', async () => {
    await publishStatementText(operator, officialTextInput());
    const before = await db.change.count();
    const again = await publishStatementText(operator, officialTextInput({ version: 2 }));
    expect(again).toEqual({ id: 'cifg-12/en', outcome: 'unchanged', version: 2 });
    expect(await db.change.count()).toBe(before);
  });

  it('leaves words that were there before at their places when the text is revised', async () => {
    await publishStatementText(operator, officialTextInput());
    const revised = englishText
      .replace('in good time', 'in due time')
      .replace('The committee will', 'A new sentence stands here now.\n\nThe committee will');
    const input = officialTextInput({ version: 2, bytes: Buffer.from(revised), reason: 'The release was corrected.' });
    expect(await publishStatementText(operator, input)).toMatchObject({ outcome: 'revised', version: 3 });
    const text = await readText('cifg-12', 'en');
    expect(text?.paragraphs.map(({ slots }) => slots.join())).toEqual(['p1', 'p2', 'p3', 'p5', 'p4']);
    expect((await getStatementVersion('cifg-12', 3))?.why).toBe('The release was corrected.');
    expect((await getStatementVersion('cifg-12', 2))?.statement.texts[0]?.paragraphs).toHaveLength(4);
  });

  it('sets a translation beside the official text by the slots given', async () => {
    await publishStatementText(operator, officialTextInput());
    const slots = [['p1'], ['p2', 'p3'], [], ['p4']];
    const input = officialTextInput({
      ...{ slug: 'ar', lang: 'ar', standing: 'courtesy_translation', slots, bytes: Buffer.from(arabicPage) },
      source: { publisher: null, url: null, date: null },
    });
    await publishStatementText(operator, input);
    const text = await readText('cifg-12', 'ar');
    expect(text?.paragraphs.map((paragraph) => paragraph.slots)).toEqual([['p1'], ['p2', 'p3'], ['p5'], ['p4']]);
  });
});

describe('publishing is refused', () => {
  it.each([
    { kind: 'person', id: 'someone', role: 'publisher', translates: null } as const,
    { kind: 'system', id: 'loader' } as const,
  ])('to %j', async (actor) => {
    await expect(publishStatementText(actor, textInput())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('where the text has moved on since', async () => {
    await publishStatementText(operator, officialTextInput());
    await expect(publishStatementText(operator, officialTextInput({ version: 1 }))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['a statement that is not there', { statement: 'cifg-99' }, /no statement cifg-99/],
    ['a press text in full', { extent: 'full' }, /extent: of a press text/],
    ['another language', { lang: 'en' }, /100 % of its letters are of another script/],
    [
      'a direction override',
      { bytes: Buffer.from(`كلمة \u202e أخرى`) },
      /overrides the direction.*\\u\{202E\} at line 1/,
    ],
    ['an isolate that stays open', { bytes: Buffer.from(`كلمة \u2067 أخرى`) }, /isolate that has no partner/],
    ['bytes that are no UTF-8', { bytes: Buffer.from([0xd8, 0x27, 0xed, 0xa0, 0x80]) }, /not text in UTF-8/],
    ['a binary', { bytes: Buffer.from('ا\u0001\u0002\u0003') }, /binary/],
    ['nothing but a menu', { bytes: Buffer.from('الرئيسية\nأخبار\nمشاركة') }, /nothing is left/],
    ['an address never issued', { slots: [['p9'], [], [], []] }, /never issued: p9/],
    ['slots for other paragraphs', { slots: [[]] }, /there are 4 paragraphs/],
    ['a source without a publisher', { source: { publisher: null, url: null, date: null } }, /needs a publisher/],
  ])('for %s', async (_what, changes, complaint) => {
    const before = await db.change.count();
    const input = textInput({ slug: 'ar-refused', ...changes });
    await expect(publishStatementText(operator, input)).rejects.toThrow(complaint);
    expect(await db.change.count()).toBe(before);
    expect(await db.text.count({ where: { slug: 'ar-refused' } })).toBe(0);
  });

  it.each([
    ['slug', { slug: 'نص' }],
    ['lang', { lang: 'Arabic' }],
    ['standing', { standing: 'rumour' }],
    ['disclaimer', { disclaimer: 'half \ud800' }],
    ['source.url', { source: { publisher: 'x', url: 'javascript:alert(1)', date: null } }],
    ['source.date', { source: { publisher: 'x', url: null, date: '1970-01-01' } }],
  ])('for a bad %s', async (field, changes) => {
    const refused = publishStatementText(operator, textInput(changes));
    await expect(refused).rejects.toMatchObject({ name: 'ZodError', issues: [{ path: field.split('.') }] });
  });

  it('for an official text with lost letters while a clean copy is held', async () => {
    await publishStatementText(operator, officialTextInput());
    const input = officialTextInput({ slug: 'en-copy', version: null, bytes: Buffer.from('Our global e orts go on.') });
    await expect(publishStatementText(operator, input)).rejects.toThrow(/letters are lost/);
  });
});
