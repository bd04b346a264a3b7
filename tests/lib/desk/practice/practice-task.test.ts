import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { findPracticeTask, type PracticeStep, practiceSteps } from '@/lib/desk/practice/practice-task';
import { topicByHand } from '@/lib/desk/practice/practice-texts';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { readPastedText } from '@/lib/editing/drafts/read-pasted-text';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { beginPracticeTask } from '@/lib/editing/practice/begin-practice-task';
import { env } from '@/lib/env';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft } from '@/tests/support/drafts';
import { claimOn } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('migrated');
const editor = await addActor(db, 'contributor');
const publisher = await addActor(db, 'publisher');

beforeAll(async () => {
  env.PORTAL_PRACTICE = true;
  await db.practiceMark.create({ data: {} });
  await loadRecords(loader, await readRecordFiles(), { db });
});

afterAll(() => {
  env.PORTAL_PRACTICE = false;
});

async function stepsOf(person = editor): Promise<PracticeStep[]> {
  const task = await findPracticeTask(person);
  if (!task) throw new Error('no task');
  return practiceSteps.filter((step) => task.done[step]);
}

async function paste(words: string, lang: 'ar' | 'en'): Promise<string> {
  const bytes = new TextEncoder().encode(words);
  const pasted = { bytes, lang, url: 'https://tervane.example/14', publisher: 'Secretariat of the Tervane Group' };
  const { source, text, document } = readPastedText({ ...pasted, published: '2025-10-14', standing: 'official' });
  const rights = { 'source.rights': 'portal' };
  const parts = [
    { type: 'source', subject: null, payload: { ...source, ...rights } },
    { type: 'meeting', subject: null, payload: {} },
    { type: 'statement', subject: null, payload: {} },
    { type: 'text', subject: null, payload: { ...text, 'text.rights': 'portal', 'text.extent': 'full' } },
  ];
  return (await startDraft(editor, { parts, document })).id;
}

const values: Record<string, string> = {
  'meeting.body': 'tervane',
  'meeting.type': 'plenary',
  'meeting.titleAr': 'الاجتماع الرابع عشر',
  'meeting.titleEn': 'Fourteenth meeting',
  'meeting.ordinal': '14',
  'meeting.date': '14 October 2025',
  'meeting.place': 'Hollin',
  'meeting.country': 'qo',
  'meeting.coChairs': 'Marvessa, Noverra, Uldara',
  'meeting.topics': 'Unlicensed payment houses',
  ...claimOn('ordinal', { words: 'its fourteenth meeting' }),
  ...claimOn('date', { words: 'on 14 October 2025' }),
  ...claimOn('place', { words: 'in Hollin' }),
  ...claimOn('co-chairs', { words: 'Marvessa, Noverra and Uldara' }),
  ...claimOn(`topic.${topicByHand}`, { words: 'close every payment house' }, 'new-topic-a1'),
  'statement.kind': 'joint_statement',
  'statement.titleEn': 'Statement of the fourteenth meeting',
  'statement.titleAr': 'بيان الاجتماع الرابع عشر',
  reason: 'As the secretariat published it.',
};

const quoted = 'claim.new-topic-a1.words';

/** Each claim is held against the words of its source, and is right. */
const found = Object.fromEntries(
  ['ordinal', 'date', 'place', 'co-chairs', 'topic'].map((property) => [`new-${property}-a1`, 'ok']),
);

describe('the first task of an editor', () => {
  it('is there on a practice record alone, and not for who writes no drafts of meetings', async () => {
    expect(await findPracticeTask(editor)).toBeNull();
    expect(await findPracticeTask(await addActor(db, 'translator', { translates: 'ar' }))).toBeUndefined();
    expect(await findPracticeTask(await addActor(db, 'administrator'))).toBeUndefined();
    env.PORTAL_PRACTICE = false;
    expect(await findPracticeTask(editor)).toBeUndefined();
    env.PORTAL_PRACTICE = true;
  });

  it('is ticked off by what has truly happened, step by step, for each person alone', async () => {
    await beginPracticeTask(editor, {});
    await beginPracticeTask(publisher, {});
    const task = await findPracticeTask(editor);
    expect(task).toMatchObject({ ordinal: 14, draft: null, correction: null });
    expect(await stepsOf()).toEqual([]);

    await paste('Something else altogether.\n\nAnd more of it.', 'en');
    expect(await stepsOf()).toEqual([]);

    const id = await paste(task?.texts.en ?? '', 'en');
    expect(await stepsOf()).toEqual(['pasted']);
    expect((await findPracticeTask(editor))?.draft).toBe(id);

    const { [quoted]: _, ...unquoted } = values;
    const first = await saveDraft(editor, { id, version: 1, fields: unquoted });
    expect(await stepsOf()).toEqual(['pasted', 'saved']);
    expect(await findPracticeTask(editor)).toMatchObject({ missing: ['topics'] });

    const { version } = await saveDraft(editor, {
      id,
      version: first.version,
      fields: { [quoted]: values[quoted] ?? '' },
    });
    expect(await stepsOf()).toEqual(['pasted', 'decided', 'saved']);

    const submitted = await submitDraft(editor, { id, version });
    expect(await stepsOf()).toEqual(['pasted', 'decided', 'saved', 'submitted']);
    const returned = await returnDraft(publisher, { id, version: submitted.version, reason: 'Which place?' });
    expect(await stepsOf()).toContain('submitted');
    expect(await stepsOf()).not.toContain('approved');

    const again = await submitDraft(editor, { id, version: returned.version });
    const approved = await approveDraft(publisher, { id, version: again.version, checklist: found });
    expect((await stepsOf()).at(-1)).toBe('approved');

    await publishDraft(publisher, { id, version: approved.version });
    expect((await stepsOf()).at(-1)).toBe('published');

    const correction = await approvedDraft(editor, publisher, 'meeting', 'tervane-14', {
      'meeting.titleEn': 'Fourteenth meeting of the Tervane Group',
    });
    expect(await findPracticeTask(editor)).toMatchObject({ correction: correction.id, correctionState: 'ready' });
    expect(await stepsOf()).not.toContain('corrected');
    await publishDraft(publisher, correction);
    expect(await stepsOf()).toEqual([...practiceSteps]);
    expect((await findPracticeTask(editor))?.correctionState).toBeNull();
    expect(await stepsOf(publisher)).toEqual([]);
  });

  it('is begun anew with another statement, of which nothing has happened', async () => {
    await beginPracticeTask(editor, {});
    expect(await findPracticeTask(editor)).toMatchObject({ ordinal: 16, draft: null });
    expect(await stepsOf()).toEqual([]);
  });

  it('takes either language, with words that were mended', async () => {
    const { ar = '' } = (await findPracticeTask(editor))?.texts ?? {};
    await paste(ar.replace('ومراقبان', 'ومراقبين'), 'ar');
    expect(await stepsOf()).toEqual(['pasted']);
  });
});
