import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextWords } from '@/components/reading/text-words';
import { listHistory } from '@/lib/desk/record-history';
import { listBoard, listStaleParagraphs } from '@/lib/desk/texts/translations';
import { undoRun } from '@/lib/editing/runs/undo-run';
import { letTranslationStand } from '@/lib/editing/texts/stale/let-translation-stand';
import { getStatement } from '@/lib/records/statements/statements';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { publishText } from '@/tests/support/publish-text';
import { readAs } from '@/tests/support/render';
import { importFolders, makeTextsFolder, manifestRow } from '@/tests/support/texts';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');
const refusedAs = (code: string) => expect.objectContaining({ code });

const count = 8;
const sentences = (edited: number[] = [], mark = 'again') =>
  Array.from(
    { length: count },
    (_, at) => `Members spoke of port number ${at + 1}${edited.includes(at) ? ` ${mark}` : ''}.`,
  );
const arabic = (edited: number[] = [], mark = 'أيضاً') =>
  Array.from(
    { length: count },
    (_, at) => `تحدث الأعضاء عن الميناء رقم ${at + 1}${edited.includes(at) ? ` ${mark}` : ''}.`,
  );
const places = Array.from({ length: count }, (_, at) => [`p${at + 1}`]);

const english = (paragraphs: string[]) =>
  publishText({ statement: 'cifg-12', slug: 'en', lang: 'en', paragraphs, slots: undefinedFirst(paragraphs) });
const courtesy = (paragraphs: string[]) =>
  publishText({
    statement: 'cifg-12',
    slug: 'ar',
    lang: 'ar',
    standing: 'courtesy_translation',
    paragraphs,
    slots: places,
  });

let isFirst = true;
/** The first time a text has no places yet. */
function undefinedFirst(paragraphs: string[]): string[][] {
  const given = isFirst ? paragraphs.map(() => []) : places;
  isFirst = false;
  return given;
}

async function publishBoth(): Promise<void> {
  isFirst = true;
  await english(sentences());
  await courtesy(arabic());
}

/** What is out of date, as `cifg-12/ar p3`. */
async function marks(): Promise<string[]> {
  const stale = await listStaleParagraphs(await addActor(db, 'reviewer'));
  return stale.map(({ text, place }) => `${text.id} ${place}`);
}

const placesOf = (edited: number[]) => edited.toSorted((a, b) => a - b).map((at) => `cifg-12/ar p${at + 1}`);

describe('a changed paragraph', () => {
  it('marks exactly the paragraphs that render it, over any edits, and no others (goal 8)', async () => {
    await publishBoth();
    // The translation stays as it is, so each round is compared with the words that it rendered.
    const edits = fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: count });
    await fc.assert(
      fc.asyncProperty(edits, async (edited) => {
        await english(sentences(edited));
        expect(await marks()).toEqual(placesOf(edited));
      }),
      { numRuns: 5 },
    );
  });

  it('marks nothing once it reads as it did', async () => {
    await publishBoth();
    await english(sentences([2]));
    await english(sentences([2], 'twice'));
    expect(await marks()).toEqual(['cifg-12/ar p3']);
    const [stale] = await listStaleParagraphs(await addActor(db, 'reviewer'));
    expect(stale?.source).toMatchObject({
      was: 'Members spoke of port number 3.',
      now: 'Members spoke of port number 3 twice.',
    });
    await english(sentences());
    expect(await marks()).toEqual([]);
  });

  it('is settled by editing what renders it, which marks nothing back', async () => {
    await publishBoth();
    await english(sentences([2, 5]));
    await courtesy(arabic([2]));
    expect(await marks()).toEqual(['cifg-12/ar p6']);
  });

  it('marks no official text where a translation is edited', async () => {
    await publishBoth();
    await courtesy(arabic([1]));
    expect(await marks()).toEqual([]);
  });

  it('marks nothing that came along with it', async () => {
    await publishBoth();
    const given = { statement: 'cifg-12', rights: 'us_federal', extent: 'full' };
    const slots = places;
    const folder = await makeTextsFolder({
      rows: [
        manifestRow({ ...given, file: 'ar.txt', id: 'cifg-12/ar', lang: 'ar', status: 'courtesy_translation', slots }),
        manifestRow({ ...given, file: 'en.txt', id: 'cifg-12/en', lang: 'en', status: 'official', slots }),
      ],
      files: { 'ar.txt': arabic([3]).join('\n\n'), 'en.txt': sentences([3]).join('\n\n') },
    });
    const { run } = (await importFolders([folder])) as { run: string };
    expect(await marks()).toEqual([]);
    await undoRun({ kind: 'operator' }, { run, reason: null });
    expect(await marks()).toEqual([]);
  });

  it('is told to readers at the paragraph that renders it', async () => {
    await publishBoth();
    await english(sentences([6]));
    const { texts = [] } = (await getStatement('cifg-12')) ?? {};
    expect(texts.map(({ slug, outdated }) => [slug, outdated])).toEqual([
      ['en', undefined],
      ['ar', ['p7']],
    ]);
    const arabicText = texts.find(({ slug }) => slug === 'ar');
    if (!arabicText) throw new Error('There is no Arabic text');
    const words = readAs('ar', <TextWords statement="cifg-12" text={arabicText} isEarlier={false} />);
    expect(words.match(/تغيّر النص الأصلي/g)).toHaveLength(1);
  });

  it('is seen on the board, for a translator in the own language first', async () => {
    await publishBoth();
    await english(sentences([0]));
    const translator = await addActor(db, 'translator', { translates: 'ar' });
    const row = (await listBoard(translator)).find(({ statement }) => statement === 'cifg-12');
    expect(row?.texts).toEqual([
      { id: 'cifg-12/ar', lang: 'ar', standing: 'courtesy_translation', isEntered: true, stale: 1, draft: null },
      { id: 'cifg-12/en', lang: 'en', standing: 'official', isEntered: true, stale: 0, draft: null },
    ]);
    expect((await listStaleParagraphs(translator))[0]).toMatchObject({ mayStand: true, mayEdit: true });
    const other = await addActor(db, 'translator', { translates: 'en' });
    expect((await listStaleParagraphs(other))[0]).toMatchObject({ mayStand: false, mayEdit: false });
  });
});

describe('a translation that stands', () => {
  async function stale() {
    await publishBoth();
    await english(sentences([4]));
    const actor = await addActor(db, 'reviewer');
    const [found] = await listStaleParagraphs(actor);
    if (!found) throw new Error('Nothing is out of date');
    const { text, place, source } = found;
    const seen = { id: text.id, version: text.version, place, source: source.slug, sourceVersion: source.version };
    return { actor, seen };
  }
  const reason = 'المعنى هو نفسه. / The meaning is the same.';

  it('is an act of the history with its reason, and changes no word', async () => {
    const { actor, seen } = await stale();
    const words = await db.paragraph.findMany({ orderBy: { id: 'asc' } });
    await letTranslationStand(actor, { ...seen, reason });
    expect(await marks()).toEqual([]);
    expect(await db.paragraph.findMany({ orderBy: { id: 'asc' } })).toEqual(words);
    const { changes } = await listHistory(actor, 'text', 'cifg-12/ar');
    expect(changes[0]).toMatchObject({ action: 'translation.stand', reason, stands: 'p5', isRestorable: false });
    expect(await verifyNow(url)).toMatchObject({ ok: true });
  });

  it('is marked again by the next change', async () => {
    const { actor, seen } = await stale();
    await letTranslationStand(actor, { ...seen, reason });
    await english(sentences([4], 'twice'));
    expect(await marks()).toEqual(['cifg-12/ar p5']);
  });

  it('is refused without a reason, twice, over a version that moved on, and to those who may not', async () => {
    const { actor, seen } = await stale();
    await expect(letTranslationStand(actor, { ...seen, reason: ' ' })).rejects.toThrow('validation.required');
    for (const old of [{ version: seen.version + 1 }, { sourceVersion: seen.sourceVersion - 1 }, { place: 'p1' }]) {
      await expect(letTranslationStand(actor, { ...seen, ...old, reason })).rejects.toThrow(refusedAs('conflict'));
    }
    const others = [
      await addActor(db, 'translator', { translates: 'en' }),
      await addActor(db, 'contributor'),
      await addActor(db, 'administrator'),
      { kind: 'operator' } as const,
    ];
    for (const other of others) {
      await expect(letTranslationStand(other, { ...seen, reason })).rejects.toThrow(refusedAs('forbidden'));
    }
    expect(await marks()).toEqual(['cifg-12/ar p5']);
    await letTranslationStand(await addActor(db, 'translator', { translates: 'ar' }), { ...seen, reason });
    await expect(letTranslationStand(actor, { ...seen, reason })).rejects.toThrow(refusedAs('conflict'));
  });
});
