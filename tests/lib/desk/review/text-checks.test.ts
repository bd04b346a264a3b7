import { beforeAll, describe, expect, it } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { getDraft } from '@/lib/desk/drafts';
import { findTextChecks } from '@/lib/desk/review/text-checks';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { importTexts } from '@/lib/editing/texts/import-texts';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { readPracticeTexts } from '@/tests/support/practice-answers';

const { db } = await testDatabase('migrated');
const texts = await readPracticeTexts();
const writer = await addActor(db, 'contributor');

beforeAll(async () => {
  await loadRecords(loader, await readRecordFiles('prisma/practice/records'));
  const { rows, unsound, faults } = await readTextsFolders(['prisma/practice/texts']);
  const held = rows.filter(({ terms }) => terms.standing !== 'press_report');
  await importTexts({ kind: 'operator' }, { rows: held, unsound, faults, isDryRun: false, reason: null });
}, 120_000);

/** A draft of a text of the practice record, with other words or terms where they are given. */
async function checksOf(id: string, given: Record<string, string> = {}) {
  const { record } = texts.get(id) ?? {};
  if (!record) throw new Error(`no ${id}`);
  const paragraphs = record.paragraphs.map(({ content, slots }, index) => ({
    [`paragraph.${index + 1}`]: content,
    [`paragraph.${index + 1}.slots`]: record.standing === 'press_report' ? '' : slots.join(' '),
  }));
  const terms = {
    'text.statement': record.statement,
    'text.lang': record.lang,
    'text.standing': record.standing,
    'text.extent': 'full',
  };
  const payload = Object.assign({ ...terms }, ...paragraphs, given);
  const { id: draft } = await startDraft(writer, { parts: [{ type: 'text', subject: null, payload }] });
  const view = await getDraft(writer, draft);
  return view && findTextChecks(view);
}

describe('a press text in review', () => {
  it('says of each sentence whether the statement has it, and where', async () => {
    const checks = await checksOf('tervane-1/ar-marvessa-agency');
    const sentences = checks?.press?.sentences ?? [];
    expect(checks?.press?.isHeld).toBe(true);
    expect(sentences[0]).toMatchObject({ field: 'paragraph.1', verdict: 'not-in-statement' });
    const found = sentences.filter(({ verdict }) => verdict === 'in-statement' || verdict === 'paraphrase');
    expect(found.length).toBeGreaterThan(1);
    for (const { match } of found) {
      const { record } = texts.get(match?.text ?? '') ?? {};
      const paragraph = record?.paragraphs.find(({ slots }) => slots[0] === match?.slot);
      expect(paragraph?.content).toContain(match?.words.split('\n')[0]);
      expect(match?.statement).toBe('tervane-1');
    }
  });

  it('says where nothing of its statement is held', async () => {
    const checks = await checksOf('tervane-1/ar-marvessa-agency', { 'text.statement': 'no-such-statement' });
    expect(checks?.press?.isHeld).toBe(false);
    expect(checks?.press?.sentences.map(({ verdict }) => verdict)).not.toContain('in-statement');
  });
});

describe('a text beside the other language', () => {
  it('has no other date, ordinal or name where both say the same', async () => {
    const checks = await checksOf('tervane-2/ar');
    expect(checks?.divergences?.against).toMatchObject({ text: 'tervane-2/en', statement: 'tervane-2' });
    const codes = checks?.divergences?.found.map(({ code }) => code) ?? [];
    expect(codes.filter((code) => /^(?:date|ordinal|name|reference)/.test(code))).toEqual([]);
  });

  it('names a date, with both places', async () => {
    const { record } = texts.get('tervane-2/en') ?? {};
    const index = record?.paragraphs.findIndex(({ content }) => /\b20\d\d\b/.test(content)) ?? -1;
    const paragraph = record?.paragraphs[index];
    const words = paragraph?.content.replace(/\b20\d\d\b/g, '1999') ?? '';
    const checks = await checksOf('tervane-2/en', { [`paragraph.${index + 1}`]: words });
    const found = checks?.divergences?.found ?? [];
    expect(found.map(({ code }) => code)).toContain('date-differs');
    const differing = found.find(({ code }) => code === 'date-differs');
    expect(differing?.own?.field).toBe(`paragraph.${index + 1}`);
    expect(differing?.own?.words).toContain('1999');
    expect(differing?.other).toMatchObject({ text: 'tervane-2/ar', slot: paragraph?.slots[0], lang: 'ar' });
  });

  it('is compared by proposed links where none is decided, and says so', async () => {
    const { record } = texts.get('tervane-2/ar') ?? {};
    const unlinked = record?.paragraphs.map((_, index) => [`paragraph.${index + 1}.slots`, '']) ?? [];
    const linked = await checksOf('tervane-2/ar');
    const proposed = await checksOf('tervane-2/ar', Object.fromEntries(unlinked));
    expect(linked?.divergences?.by).toBe('links');
    expect(proposed?.divergences?.by).toBe('proposals');
    const none = await checksOf('tervane-2/ar', { ...Object.fromEntries(unlinked), 'text.lang': 'fr' });
    expect(none?.divergences).toMatchObject({ by: 'nothing' });
  });

  it('is held against nothing where there is no other language, and is nothing without words', async () => {
    expect((await checksOf('tervane-2/ar', { 'text.statement': '' }))?.divergences).toBeNull();
    const { id } = await startDraft(writer, { parts: [{ type: 'text', subject: null, payload: {} }] });
    const view = await getDraft(writer, id);
    expect(view && (await findTextChecks(view))).toBeNull();
  });
});
