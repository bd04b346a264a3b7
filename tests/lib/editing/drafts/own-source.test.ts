import { describe, expect, it } from 'vitest';
import { getPartChoices } from '@/lib/desk/choices';
import { getDraft } from '@/lib/desk/drafts';
import { previewMeeting } from '@/lib/desk/preview';
import { listChangedClaims } from '@/lib/editing/drafts/apply-parts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { claimOn, editPart, gazette, namesOfFaults, newPart } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');

/** A figure of a meeting that has none yet, with its claim. */
const figureOf = (meeting: string): Payload => ({
  'count.1.value': '31',
  'count.1.unit': 'states',
  'count.1.basis': 'present',
  'count.1.source': 'this-draft',
  ...claimOn('count.present', { kind: 'count', count: '1', sources: 'this-draft' }, `${meeting}-count-x1`),
});

const named = 'claim.cifg-11-count-x1.sources';

async function begin(meeting: string, fields: Payload) {
  const parts = [
    { type: 'source', subject: null, payload: gazette({ 'source.url': `https://gazette.example/${meeting}` }) },
    { type: 'meeting', subject: meeting },
  ];
  const { id, version } = await startDraft(contributor, { parts, reason: 'As the gazette says.' });
  return { id, version: (await saveDraft(contributor, { id, version, fields })).version };
}

async function typedIn(id: string): Promise<Payload> {
  const parts = (await getDraft(contributor, id))?.parts ?? [];
  return Object.assign({}, ...parts.map(({ payload }) => payload));
}

describe('the new source of a draft', () => {
  it('is named by a figure, its claim and the meeting, and stays the one whose id is edited afterwards', async () => {
    const { payload } = await editPart(db, 'meeting', 'cifg-17', {});
    const sources = `${payload['meeting.sources']}, this-draft`;
    const { id, version } = await begin('cifg-17', { ...figureOf('cifg-17'), 'meeting.sources': sources });
    const edited = { 'source.id': 'gazette-thirty-one', 'source.publisher': 'Gazette of the Harbour' };
    const saved = await saveDraft(contributor, { id, version, fields: edited });
    const draft = await getDraft(contributor, id);
    expect(draft?.parts.flatMap(({ faults }) => faults)).toEqual([]);
    const preview = await previewMeeting(reviewer, id);
    expect(preview).toMatchObject({ state: 'shown', faults: [], leftOut: [] });

    const submitted = await submitDraft(contributor, { id, version: saved.version });
    const stored = await findDraft(db, id);
    const checklist = Object.fromEntries((stored ? listChangedClaims(stored) : []).map((claim) => [claim.id, 'ok']));
    const approved = await approveDraft(reviewer, { id, version: submitted.version, checklist });
    await publishDraft(publisher, { id, version: approved.version });
    const meeting = await db.meeting.findUniqueOrThrow({
      where: { publicId: 'cifg-17' },
      include: {
        counts: { include: { source: true } },
        claims: { where: { publicId: 'cifg-17-count-x1' }, include: { sources: { include: { source: true } } } },
        sources: { include: { source: true } },
      },
    });
    expect(meeting.counts.map(({ source, saidByEn }) => [source?.publicId, saidByEn])).toEqual([
      ['gazette-thirty-one', 'Gazette of the Harbour'],
    ]);
    expect(meeting.claims[0]?.sources.map(({ source }) => source.publicId)).toEqual(['gazette-thirty-one']);
    expect(meeting.sources.map(({ source }) => source.publicId)).toContain('gazette-thirty-one');
  });

  it('is kept as that where its id or its name was typed', async () => {
    const ways = ['harbour-gazette-2026-11-05', 'Harbour Gazette', 'جريدة الموانئ', 'this-draft, Harbour gazette'];
    for (const words of ways) {
      const { id, version } = await begin('cifg-11', { ...figureOf('cifg-11'), [named]: words });
      expect(await typedIn(id), words).toMatchObject({ [named]: 'this-draft' });
      await saveDraft(contributor, { id, version, fields: { 'source.id': 'gazette-of-ships' } });
      const draft = await getDraft(contributor, id);
      expect(draft?.parts.flatMap(({ faults }) => faults)).toEqual([]);
    }
  });

  it('is never what was said of a source on record whose id or name it is given', async () => {
    const { payload } = await editPart(db, 'meeting', 'cifg-11', {});
    const [cited = ''] = payload['meeting.sources']?.split(', ') ?? [];
    const other = await db.source.findUniqueOrThrow({ where: { publicId: cited } });
    const { 'claim.cifg-11-count-x1.sources': _, ...figure } = figureOf('cifg-11');
    const begun = await begin('cifg-11', { ...figure, 'count.1.source': cited, [named]: `${cited}, this-draft` });
    const { id } = begun;
    const before = await typedIn(id);
    const taken = { 'source.id': cited, 'source.publisher': cited.replaceAll('-', ' ') };
    const saved = await saveDraft(contributor, { id, version: begun.version, fields: taken });
    expect(await typedIn(id)).toEqual({ ...before, ...taken });
    const fields = { [named]: `this-draft, ${cited.toUpperCase()}` };
    const typedAgain = await saveDraft(contributor, { id, version: saved.version, fields });
    expect(await typedIn(id)).toMatchObject(fields);
    const corrected = { 'source.id': 'gazette-of-rafts', 'source.publisher': 'Gazette of Rafts', [named]: '' };
    const { version } = await saveDraft(contributor, { id, version: typedAgain.version, fields: corrected });
    expect(await typedIn(id)).toEqual({ ...before, ...corrected });

    const ofOther = { [named]: other.publisherEn };
    const waiting = await saveDraft(contributor, { id, version, fields: ofOther });
    const alike = { 'source.publisher': other.publisherEn };
    const same = await saveDraft(contributor, { id, version: waiting.version, fields: alike });
    expect(await typedIn(id)).toMatchObject(ofOther);
    await saveDraft(contributor, { id, version: same.version, fields: { 'count.1.source': other.publisherEn } });
    expect(await typedIn(id)).toMatchObject({ ...ofOther, 'count.1.source': 'this-draft' });
  });

  it('is none that another record can be given the name of, nor one of a draft that brings none', async () => {
    const meeting = await editPart(db, 'meeting', 'cifg-11', figureOf('cifg-11'));
    expect(await namesOfFaults(db, { meeting })).toContain(`${named} noDraftSource`);
    const source = newPart(gazette({ 'source.id': 'this-draft' }));
    expect(await namesOfFaults(db, { source })).toEqual(['source.id idTaken']);
  });

  it('says at its own fields what it lacks, and not where it is named', async () => {
    const source = newPart(gazette({ 'source.publisher': '' }));
    const meeting = await editPart(db, 'meeting', 'cifg-11', figureOf('cifg-11'));
    expect(await namesOfFaults(db, { source, meeting })).toEqual(['source.publisher required']);
  });

  it('is offered by its name among the sources', async () => {
    const { id } = await begin('cifg-11', figureOf('cifg-11'));
    const draft = await getDraft(contributor, id);
    const { sources } = await getPartChoices(contributor, draft?.parts ?? []);
    expect(sources[0]).toMatchObject({
      id: 'this-draft',
      isOfDraft: true,
      ar: 'جريدة الموانئ',
      en: 'Harbour Gazette',
      date: '2026-11-05',
      url: 'https://gazette.example/cifg-11',
      lang: 'en',
    });
    const alone = await getPartChoices(contributor, [{ type: 'meeting', subject: null, payload: {} }]);
    expect(alone.sources.some(({ isOfDraft }) => isOfDraft)).toBe(false);
  });
});

describe('a meeting that is corrected with a new source', () => {
  const listed = 'meeting.sources';
  const publishedSources = async (meeting: string) =>
    (await editPart(db, 'meeting', meeting, {})).payload[listed]?.split(', ') ?? [];

  it('lists the source of its figure and claim once it is published, without anybody typing it there', async () => {
    const before = await publishedSources('sg-rome-2023');
    const { id, version } = await begin('sg-rome-2023', figureOf('sg-rome-2023'));
    expect((await typedIn(id))[listed]).toBe(`${before.join(', ')}, this-draft`);
    const submitted = await submitDraft(contributor, { id, version });
    const checklist = { 'sg-rome-2023-count-x1': 'ok' };
    const approved = await approveDraft(reviewer, { id, version: submitted.version, checklist });
    await publishDraft(publisher, { id, version: approved.version });
    const cited = (
      await db.count.findFirstOrThrow({ where: { meeting: { publicId: 'sg-rome-2023' } }, include: { source: true } })
    ).source;
    expect(await publishedSources('sg-rome-2023')).toEqual([...before, cited?.publicId]);
  });

  it('does not list it where somebody took it out by hand', async () => {
    const { id, version } = await begin('sg-madrid-2025', {});
    const sources = (await publishedSources('sg-madrid-2025')).join(', ');
    await saveDraft(contributor, { id, version, fields: { [listed]: sources, 'meeting.noteEn': 'A note.' } });
    expect((await typedIn(id))[listed]).toBe(sources);
  });

  it('lists one that its draft brings later, and no more once that is taken out', async () => {
    const meeting = { type: 'meeting', subject: 'sg-brussels-2015' };
    const begun = await startDraft(contributor, { parts: [meeting] });
    const before = (await typedIn(begun.id))[listed];
    const change = { id: begun.id, type: 'source' };
    const { version } = await changeDraftParts(contributor, { ...change, version: begun.version, change: 'add' });
    expect((await typedIn(begun.id))[listed]).toBe(`${before}, this-draft`);
    await changeDraftParts(contributor, { ...change, version, change: 'remove' });
    expect((await typedIn(begun.id))[listed]).toBe(before);
  });

  it('is left as it is typed where it is new and empty, which means the source of its draft', async () => {
    const parts = [
      { type: 'source', subject: null },
      { type: 'meeting', subject: null },
    ];
    const { id } = await startDraft(contributor, { parts });
    expect((await typedIn(id))[listed]).toBeUndefined();
  });
});

describe('a new source that nothing in its draft cites', () => {
  const uncited = { field: 'source.id', message: 'validation.sourceUncited' };
  const faultsOf = async (id: string) => (await getDraft(contributor, id))?.faults;

  it('keeps the draft from being handed on until the text names it', async () => {
    const source = { type: 'source', subject: null, payload: gazette({ 'source.url': 'https://gazette.example/t' }) };
    const parts = [source, { type: 'text', subject: 'cifg-15/en' }];
    const { id, version } = await startDraft(contributor, { parts, reason: 'As the gazette says.' });
    expect(await faultsOf(id)).toContainEqual(uncited);
    await expect(submitDraft(contributor, { id, version })).rejects.toMatchObject({ code: 'invalid' });
    await saveDraft(contributor, { id, version, fields: { 'text.source': '' } });
    expect(await faultsOf(id)).not.toContainEqual(uncited);
  });

  it('is none where a figure or a claim has it, or nothing else is in the draft', async () => {
    const { id, version } = await begin('cifg-12', { 'meeting.sources': 'old-gazette' });
    expect(await faultsOf(id)).toContainEqual(uncited);
    await saveDraft(contributor, { id, version, fields: figureOf('cifg-12') });
    expect(await faultsOf(id)).not.toContainEqual(uncited);
    const alone = await startDraft(contributor, { parts: [{ type: 'source', subject: null, payload: gazette() }] });
    expect(await faultsOf(alone.id)).not.toContainEqual(uncited);
  });
});
