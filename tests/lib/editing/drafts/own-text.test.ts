import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { readPastedText } from '@/lib/editing/drafts/read-pasted-text';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { toStatementJson } from '@/lib/exchange/api/statement-json';
import { findStatement } from '@/lib/records/statements/statements';
import { testDatabase } from '@/tests/support/database';
import { gazette, namesOfFaults, newPart, nextText } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const publisher = await addActor(db, 'publisher');

const ours: Payload = {
  'text.statement': 'cifg-12',
  'text.lang': 'ar',
  'text.standing': 'portal_translation',
  'text.rights': 'portal',
  'text.extent': 'full',
  'paragraph.1': 'اجتمعت اللجنة وبحثت سلامة السفن في المرافئ.',
  'paragraph.2': '',
  'paragraph.3': '',
};

describe('a translation of our own', () => {
  it('is published as ours, without a source, on the day of its publication', async () => {
    const { id, version } = await startDraft(contributor, { parts: [{ type: 'text', subject: null, payload: ours }] });
    const submitted = await submitDraft(contributor, { id, version });
    const approved = await approveDraft(publisher, { id, version: submitted.version, checklist: {} });
    await publishDraft(publisher, { id, version: approved.version });
    const statement = await db.$transaction((tx) => findStatement(tx, 'cifg-12'));
    const text = statement?.texts.find(({ standing }) => standing === 'portal_translation');
    expect(text).toMatchObject({ slug: 'ar-our-translation', source: null });
    expect(text?.published).toBe(new Date().toISOString().slice(0, 10));
    const json = statement && toStatementJson(statement).texts.find(({ status }) => status === 'portal_translation');
    expect(json).toMatchObject({ source: null, published: text?.published });
  });

  it('is refused under the name of a source, which a text of others needs', async () => {
    const named = { ...ours, 'text.source': 'ahval-2019-09' };
    const faults = async (fields: Payload) => await namesOfFaults(db, { text: newPart(nextText(fields)) });
    expect(await faults(named)).toContain('text.source sourceOfOurs');
    expect(await faults({ ...ours, 'text.standing': 'portal_summary' })).toEqual([]);
    expect(await faults({ ...ours, 'text.standing': 'transcription' })).toContain('text.source required');
  });

  it('does not cite a new source of its draft, which can be taken out', async () => {
    const source = { 'source.lang': 'ar', 'source.kind': 'press', 'source.rights': 'portal' };
    const parts = [
      { type: 'source', subject: null, payload: source },
      { type: 'text', subject: null, payload: ours },
    ];
    const { id, version } = await startDraft(contributor, { parts });
    const before = await getDraft(contributor, id);
    expect(before?.parts.find(({ type }) => type === 'source')?.isIdle).toBe(true);
    await changeDraftParts(contributor, { id, version, change: 'remove', type: 'source' });
    const after = await getDraft(contributor, id);
    expect(after?.parts.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('brings no source when it is pasted', () => {
    const bytes = new TextEncoder().encode('اجتمعت اللجنة وبحثت سلامة السفن في المرافئ.');
    const { 'source.url': url = '', 'source.publisher': name = '' } = gazette();
    const pasted = { bytes, lang: 'ar', url, publisher: name, published: '', standing: 'portal_summary' };
    expect(readPastedText(pasted)).toMatchObject({
      source: null,
      text: { 'text.rights': 'portal', 'text.extent': 'full' },
    });
  });
});
