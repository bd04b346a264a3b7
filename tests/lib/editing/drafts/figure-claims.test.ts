import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimStatus, CountUnit, Qualifier } from '@/lib/db/generated/enums';
import { previewMeeting } from '@/lib/desk/preview';
import { listChangedClaims } from '@/lib/editing/drafts/apply-parts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { changeRows } from '@/lib/editing/drafts/parts/change-rows';
import { rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { findMeeting } from '@/lib/records/meetings/meetings';
import { testDatabase } from '@/tests/support/database';
import { because } from '@/tests/support/drafts';
import { checkParts, claimOn, editPart, namesOfFaults, publishParts } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const publisher = await addActor(db, 'publisher');

const faultsOf = async (meeting: string, changes: Payload) =>
  namesOfFaults(db, { meeting: await editPart(db, 'meeting', meeting, changes) });

/** One more claim about the first figure of cifg-4, which the record leaves open between two texts. */
const second = claimOn(
  'count.present',
  { kind: 'count', count: '1', value: '38', words: 'Thirty-eight of them.', sources: 'fraser-590233' },
  'cifg-4-count-present-x1',
);
const corrected = { 'count.1.value': '38', 'count.1.saidByAr': '', 'count.1.saidByEn': '' };
const open = 'claim.cifg-4-count-present-1';

describe('a figure that has a claim already', () => {
  it('gets a second one that is published, with its preview', async () => {
    const { id, version } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-4' }] });
    const fields = { ...because, ...corrected, ...second, [`${open}.value`]: '38' };
    const saved = await saveDraft(contributor, { id, version, fields });
    const submitted = await submitDraft(contributor, { id, version: saved.version });
    expect(await previewMeeting(publisher, id)).toMatchObject({ state: 'shown', faults: [] });

    const stored = await findDraft(db, id);
    const checklist = Object.fromEntries((stored ? listChangedClaims(stored) : []).map((claim) => [claim.id, 'ok']));
    const approved = await approveDraft(publisher, { id, version: submitted.version, checklist });
    await publishDraft(publisher, { id, version: approved.version });
    const meeting = await findMeeting(db, 'cifg-4');
    expect(meeting?.counts[0]).toMatchObject({ value: 38, sources: [{ id: 'fraser-590233' }] });
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });

  it('is refused for all reasons at once where claims say something else', async () => {
    const changes = { 'count.3.value': '39', ...claimOf('cifg-4', '3', '39') };
    expect(await faultsOf('cifg-4', changes)).toEqual([
      'claim.cifg-4-count-present-3.value claimOfCount',
      'count.3.source claimSource',
      'count.3.saidByAr claimSaidBy',
      'count.3.saidByEn claimSaidBy',
    ]);
    const adopted = { 'count.1.value': '27' };
    expect(await faultsOf('cifg-1', adopted)).toEqual([
      'count.1.value claimDiffers',
      'claim.cifg-1-count-present-1.words claimWords',
    ]);
  });

  it('leaves a rejected claim to say something else, which is about no figure then', async () => {
    const rejected = { 'claim.cifg-4-count-present-3.status': 'rejected' };
    const sayer = { 'count.3.source': '', 'count.3.saidByAr': '', 'count.3.saidByEn': '' };
    const changes = { ...sayer, 'count.3.value': '39', ...claimOf('cifg-4', '3', '39'), ...rejected };
    const named = { 'count.3.source': 'fraser-590233' };
    const part = await editPart(db, 'meeting', 'cifg-4', { ...changes, ...named });
    expect(await namesOfFaults(db, { meeting: part })).toEqual([]);
    await publishParts({ meeting: part });
    const { payload } = await editPart(db, 'meeting', 'cifg-4', {});
    expect(payload['claim.cifg-4-count-present-3.value']).toBe('37');
    expect(payload['claim.cifg-4-count-present-3.count']).toBe('');
    expect(await faultsOf('cifg-4', {})).toEqual([]);
  });
});

/** An adopted claim on a figure of a meeting. */
function claimOf(meeting: string, count: string, value: string): Payload {
  const said = { kind: 'count', count, value, words: `There were ${value}.`, sources: 'fraser-590233' };
  return claimOn('count.present.states', said, `${meeting}-count-present-y${count}`);
}

describe('a figure that the record has without adopting it', () => {
  const own = 'claim.cifg-1-count-present-2';

  it('is corrected with its own claim in the words of the source', async () => {
    const changes = { 'count.2.value': '30', [`${own}.value`]: '30', [`${own}.words`]: 'Trenta delegazioni' };
    expect(await faultsOf('cifg-1', changes)).toEqual([]);
    expect(await faultsOf('cifg-1', { ...changes, [`${own}.words`]: '' })).toEqual([`${own}.words claimWords`]);
    expect(await faultsOf('cifg-1', { ...changes, [`${own}.sources`]: '' })).toContain(`${own}.sources claimSources`);
  });

  it('does not lose its only claim because that says something else', async () => {
    expect(await faultsOf('cifg-1', { [`${own}.value`]: '30' })).toEqual([`${own}.value claimOfCount`]);
  });

  it('is refused at that claim, which is to say the same', async () => {
    const changes = { 'count.2.value': '30' };
    expect(await faultsOf('cifg-1', changes)).toEqual([`${own}.value claimOfCount`, `${own}.words claimWords`]);
    const part = await editPart(db, 'meeting', 'cifg-1', changes);
    const without = changeRows({ meeting: part.payload }, 'remove-claim:cifg-1-count-present-2')?.parts.meeting ?? {};
    expect(await namesOfFaults(db, { meeting: { ...part, payload: without } })).toEqual(['count.2.value claimNeeded']);
  });
});

type Edit = { kind: 'figure' | 'claim' | 'add' | 'remove'; at: number; value: number; code: number };

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('figure', 'claim', 'claim', 'add', 'remove'),
  at: fc.nat({ max: 5 }),
  value: fc.integer({ min: 36, max: 38 }),
  code: fc.nat({ max: 11 }),
});

const oneOf = (codes: object, at: number) => Object.values(codes)[at % Object.values(codes).length] as string;

/** One thing that an editor may do with figures and their claims. */
function edited(payload: Payload, { kind, at, value, code }: Edit): Payload {
  const figure = rowsOf(payload, 'count')[at % Math.max(1, rowsOf(payload, 'count').length)] ?? '1';
  const claims = rowsOf(payload, 'claim').filter((row) => payload[`claim.${row}.kind`] === 'count');
  const claim = claims[at % Math.max(1, claims.length)] ?? '';
  const said = { value: String(value), words: `There were ${value}.`, sources: 'fraser-590233' };
  switch (kind) {
    case 'figure':
      return {
        ...payload,
        [`count.${figure}.value`]: String(value),
        [`count.${figure}.qualifier`]: oneOf(Qualifier, code),
        [`count.${figure}.unit`]: oneOf(CountUnit, code),
        [`count.${figure}.source`]: '',
      };
    case 'claim':
      return withRow(payload, claim, {
        status: oneOf(ClaimStatus, code),
        reasonEn: 'The other is official.',
        count: code > 8 ? figure : (payload[`claim.${claim}.count`] ?? ''),
        ...(code % 3 === 0 && said),
      });
    case 'add': {
      const added = changeRows({ meeting: payload }, `add-claim:count.${figure}`);
      return withRow(added?.parts.meeting ?? payload, added?.anchor.split('.')[1] ?? '', { ...said, value: '' });
    }
    case 'remove':
      return changeRows({ meeting: payload }, `remove-claim:${claim}`)?.parts.meeting ?? payload;
  }
}

function withRow(payload: Payload, row: string, fields: Payload): Payload {
  if (row === '') return payload;
  return {
    ...payload,
    ...Object.fromEntries(Object.entries(fields).map(([last, said]) => [`claim.${row}.${last}`, said])),
  };
}

describe('however figures and their claims are edited', () => {
  it('what has no faults is published, and has none afterwards', async () => {
    let published = 0;
    const meetings = fc.constantFrom('cifg-1', 'cifg-3', 'cifg-4', 'cifg-19');
    await fc.assert(
      fc.asyncProperty(meetings, fc.array(edit, { minLength: 1, maxLength: 5 }), async (meeting, edits) => {
        const { payload, ...part } = await editPart(db, 'meeting', meeting, {});
        const parts = { meeting: { ...part, payload: edits.reduce(edited, payload) } };
        if ((await checkParts(db, parts)).length > 0) return;
        published += 1;
        await publishParts(parts);
        expect(await faultsOf(meeting, {})).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(published).toBeGreaterThan(3);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });
});
