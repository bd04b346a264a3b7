import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { type ChangeEntry, recordChanges } from '@/lib/editing/history/history';
import { getChangeLog, getChangePage, getCorrection } from '@/lib/records/history/changes';
import { getMeetingCorrection, getStatementCorrection } from '@/lib/records/history/last-correction';
import { testDatabaseForEach } from '@/tests/support/database';

const { db } = await testDatabaseForEach('loaded');
const editor: PersonActor = { kind: 'person', id: 'aaaaaaaaaaaa', role: 'publisher', translates: null };

async function change(entries: Partial<ChangeEntry>[]): Promise<string[]> {
  const subject = { type: 'meeting', id: 'cifg-12' };
  const whole = { action: 'meeting.revise', subject, before: null, after: null, tags: [] };
  const { seqs } = await db.$transaction((tx) =>
    recordChanges(
      tx,
      editor,
      entries.map((entry) => ({ ...whole, ...entry })),
    ),
  );
  return seqs.map(String);
}

const at = (place: string, titleEn = 'A') => ({ place, title: { ar: 'أ', en: titleEn } });

const seqsOf = (links: { seq: string }[] | undefined) => links?.map(({ seq }) => seq);

describe('a correction', () => {
  it('names a record by our Arabic title where none was published', async () => {
    const subject = { type: 'statement', id: 'cifg-901' };
    const title = { title: { ar: null, en: 'Harbour statement' }, titleArOwn: 'بيان الميناء' };
    const [seq = ''] = await change([{ subject, action: 'statement.publish', after: title }]);
    expect((await getCorrection(seq))?.record.name).toEqual({ ar: 'بيان الميناء', en: 'Harbour statement' });
  });

  it('names the last change of the same field, and that one leads on to it', async () => {
    const [wrong = '', other = '', right = ''] = await change([
      { before: at('rome'), after: at('paris') },
      { before: at('paris'), after: at('paris', 'B') },
      { before: at('paris', 'B'), after: at('rome', 'B') },
    ]);
    expect(seqsOf((await getCorrection(right))?.corrects)).toEqual([wrong]);
    expect(seqsOf((await getCorrection(wrong))?.correctedBy)).toEqual([right]);
    expect(seqsOf((await getCorrection(wrong))?.corrects)).toEqual([]);
    expect(await getCorrection(other)).toMatchObject({ corrects: [], correctedBy: [] });
    const { corrections } = await getChangeLog();
    expect(corrections.map(({ seq }) => seq)).toEqual([right, other, wrong]);
    expect(seqsOf(corrections[0]?.corrects)).toEqual([wrong]);
  });

  it('of one language of a title is none of the other', async () => {
    const title = (ar: string, en: string) => ({ title: { ar, en } });
    const [arabic = '', english = ''] = await change([
      { before: title('أ', 'A'), after: title('ب', 'A') },
      { before: title('ب', 'A'), after: title('ب', 'B') },
    ]);
    expect(await getCorrection(english)).toMatchObject({ corrects: [] });
    expect(await getCorrection(arabic)).toMatchObject({ correctedBy: [] });
  });

  it('names the change that brought the record, but none of a load, a withdrawal or a return', async () => {
    const own = { type: 'meeting', id: 'cifg-900' };
    const [came = '', , , right = ''] = await change([
      { subject: own, action: 'meeting.publish', after: at('rome') },
      { subject: own, action: 'meeting.withdraw', before: at('rome') },
      { subject: own, action: 'meeting.reinstate', after: at('rome') },
      { subject: own, before: at('rome'), after: at('paris') },
      { before: at('rome'), after: at('paris') },
    ]);
    expect(seqsOf((await getCorrection(right))?.corrects)).toEqual([came]);
    expect(seqsOf((await getCorrection(came))?.correctedBy)).toEqual([right]);
    const { corrections } = await getChangeLog();
    expect(corrections.find(({ record }) => record.id === 'cifg-12')).toMatchObject({ corrects: [], correctedBy: [] });
  });

  it('is not found under another number, nor one of a draft', async () => {
    const [seq = ''] = await change([
      { subject: { type: 'draft', id: 'secret' }, before: {}, after: { state: 'ready' } },
    ]);
    for (const asked of [seq, '0', '-1', '99999999', 'abc', '1'.repeat(40)])
      expect(await getCorrection(asked)).toBeNull();
  });
});

describe('the words of a text', () => {
  const text = { type: 'text', id: 'cifg-12/en' };
  const state = (content: string, extent = 'full') => ({
    lang: 'en',
    extent,
    paragraphs: [
      { slots: ['p1'], kind: 'paragraph', content: 'It stays.' },
      { slots: ['p2'], kind: 'paragraph', content },
    ],
  });
  const revised = { subject: text, before: state('They met in Rome.'), after: state('They met in Paris.') };

  it('are told as a redline of the paragraphs that changed, while the public may read them', async () => {
    await db.text.updateMany({ where: { slug: 'en', statement: { publicId: 'cifg-12' } }, data: { extent: 'full' } });
    const [seq = ''] = await change([revised]);
    expect((await getCorrection(seq))?.words).toEqual([
      {
        slots: ['p2'],
        lang: 'en',
        runs: [
          { op: 'same', text: 'They met in ' },
          { op: 'removed', text: 'Rome' },
          { op: 'added', text: 'Paris' },
          { op: 'same', text: '.' },
        ],
      },
    ]);
  });

  it('are not told where the text is a link, then or today, or withdrawn since', async () => {
    const [today = '', then = ''] = await change([
      revised,
      { subject: text, before: state('Old.', 'link'), after: state('New.', 'link') },
    ]);
    expect(await getCorrection(today)).toMatchObject({ areWordsChanged: true, words: [] });
    const where = { slug: 'en', statement: { publicId: 'cifg-12' } };
    await db.text.updateMany({ where, data: { extent: 'full' } });
    expect((await getCorrection(then))?.words).toEqual([]);
    await db.text.updateMany({ where, data: { withdrawnAt: new Date(), withdrawnReason: 'wrong' } });
    expect((await getCorrection(today))?.words).toEqual([]);
  });
});

describe('the pages of changes', () => {
  it('are bounded, and older ones keep their changes as newer ones come', async () => {
    const flip = (n: number) => (n % 2 === 0 ? at('rome') : at('paris'));
    const many = (count: number, from = 0) =>
      Array.from({ length: count }, (_, n) => ({ before: flip(from + n), after: flip(from + n + 1) }));
    await change(many(99));
    expect(await getChangeLog()).toMatchObject({ older: 0, olderPage: null });
    expect((await getChangeLog()).corrections).toHaveLength(99);
    expect(await getChangePage(1)).toBeNull();
    await change(many(160, 99));
    const { corrections, older, olderPage } = await getChangeLog();
    expect([corrections.length, older, olderPage]).toEqual([59, 200, 4]);
    const pages = await Promise.all([1, 2, 3, 4].map(getChangePage));
    const seqs = [corrections, ...pages.toReversed().map((page) => page?.corrections ?? [])]
      .flat()
      .map(({ seq }) => seq);
    expect(seqs).toHaveLength(259);
    expect(seqs).toEqual(seqs.toSorted((a, b) => Number(b) - Number(a)));
    await change(many(50));
    expect((await getChangePage(4))?.corrections.map(({ seq }) => seq)).toEqual(
      pages[3]?.corrections.map(({ seq }) => seq),
    );
    for (const n of [0, -1, 1.5, 99, Number.NaN]) expect(await getChangePage(n)).toBeNull();
  });
});

describe('the last correction of a record', () => {
  it('is one that readers see, of a meeting, a statement or a text of it', async () => {
    expect(await getMeetingCorrection('cifg-12')).toBeNull();
    expect(await getStatementCorrection('cifg-12')).toBeNull();
    const [meeting = ''] = await change([
      { before: at('rome'), after: at('paris') },
      { before: at('paris'), after: at('paris') },
      { action: 'meeting.withdraw', before: at('paris') },
      { action: 'meeting.reinstate', after: at('paris') },
    ]);
    expect(await getMeetingCorrection('cifg-12')).toMatchObject({ seq: meeting });
    const [statement = '', text = ''] = await change([
      { subject: { type: 'statement', id: 'cifg-12' }, before: { issued: '2019' }, after: { issued: '2020' } },
      { subject: { type: 'text', id: 'cifg-12/en' }, before: { rights: 'a' }, after: { rights: 'public_domain' } },
    ]);
    expect(Number(text)).toBeGreaterThan(Number(statement));
    expect(await getStatementCorrection('cifg-12')).toMatchObject({ seq: text });
    expect(await getStatementCorrection('cifg-13')).toBeNull();
  });

  it('is not that the words of a text came, which was known by its link', async () => {
    const of = (extent: string) => ({ extent, standing: 'official', rights: 'portal' });
    const subject = { type: 'text', id: 'cifg-12/en' };
    await change([{ subject, action: 'text.publish', before: of('link'), after: of('full') }]);
    expect(await getStatementCorrection('cifg-12')).toBeNull();
    const [later = ''] = await change([
      { subject, action: 'text.publish', before: of('full'), after: { ...of('full'), rights: 'public_domain' } },
    ]);
    expect(await getStatementCorrection('cifg-12')).toMatchObject({ seq: later });
  });
});
