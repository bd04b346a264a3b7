import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { listChangedClaims } from '@/lib/editing/drafts/apply-parts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { findMeeting } from '@/lib/records/meetings/meetings';
import { testDatabase } from '@/tests/support/database';
import { claimOn, gazette } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');

async function begin(meeting: string) {
  const parts = [
    { type: 'source', subject: null, payload: gazette({ 'source.url': `https://gazette.example/${meeting}` }) },
    { type: 'meeting', subject: meeting },
  ];
  return startDraft(contributor, { parts, reason: 'As the gazette says.' });
}

async function typedIn(id: string): Promise<Payload> {
  return (await getDraft(contributor, id))?.parts.find(({ type }) => type === 'meeting')?.payload ?? {};
}

/** The claims of the draft on its meeting that are not adopted, as `value of source`. */
async function notAdopted(id: string): Promise<string[]> {
  const payload = await typedIn(id);
  const rows = Object.keys(payload).flatMap((name) => /^claim\.(.+)\.status$/.exec(name)?.[1] ?? []);
  return rows
    .filter((row) => payload[`claim.${row}.status`] === 'rejected')
    .map((row) => `${payload[`claim.${row}.value`]} of ${payload[`claim.${row}.sources`]}`);
}

async function publish(id: string, version: number) {
  const submitted = await submitDraft(contributor, { id, version });
  const stored = await findDraft(db, id);
  const checklist = Object.fromEntries((stored ? listChangedClaims(stored) : []).map((claim) => [claim.id, 'ok']));
  const approved = await approveDraft(reviewer, { id, version: submitted.version, checklist });
  await publishDraft(publisher, { id, version: approved.version });
}

const said = (meeting: string, count = '1', sources = 'this-draft') =>
  claimOn('count.members-observers', { kind: 'count', count, sources }, `${meeting}-count-x1`);

const former = '49 of treasury-sm0294';

describe('what a source said of a value that another source replaces', () => {
  it('stays on the public page as a claim that is not adopted', async () => {
    const { id, version } = await begin('cifg-9');
    const fields = { 'count.1.value': '52', 'count.1.source': 'this-draft', ...said('cifg-9') };
    const sayer = { 'count.1.saidByAr': '', 'count.1.saidByEn': '' };
    const saved = await saveDraft(contributor, { id, version, fields: { ...fields, ...sayer } });
    expect(await notAdopted(id)).toEqual([former]);
    await publish(id, saved.version);

    const meeting = await findMeeting(db, 'cifg-9');
    const claims = meeting?.disputes.find(({ property }) => property === 'count.members-observers')?.claims ?? [];
    expect(claims.map(({ value, status, reason, sources }) => ({ value, status, reason, of: sources[0]?.id }))).toEqual(
      [
        { value: expect.objectContaining({ value: 52 }), status: 'adopted', reason: null, of: expect.any(String) },
        {
          value: {
            kind: 'count',
            value: 49,
            qualifier: 'exact',
            basis: 'members_observers',
            unit: 'states_organizations',
          },
          status: 'rejected',
          reason: expect.objectContaining({ en: 'The value that another source gives was adopted.' }),
          of: 'treasury-sm0294',
        },
      ],
    );
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });

  it('is prepared once, and stays away where it was taken out', async () => {
    const { id, version } = await begin('cifg-18');
    const fields = { 'count.1.value': '72', 'count.1.source': 'this-draft' };
    const saved = await saveDraft(contributor, { id, version, fields });
    expect(await notAdopted(id)).toEqual(['70 of treasury-jy1549']);
    const row = Object.keys(await typedIn(id)).find((name) => /^claim\..*members-observers.*\.of$/.test(name));
    const rowChange = `remove-claim:${row?.split('.')[1]}`;
    const without = await saveDraft(contributor, { id, version: saved.version, fields: {}, rowChange });
    expect(await notAdopted(id)).toEqual([]);
    await saveDraft(contributor, { id, version: without.version, fields: { 'count.1.value': '73' } });
    expect(await notAdopted(id)).toEqual([]);
  });

  it('is not prepared where the source stays: the value was an error of ours', async () => {
    const { id, version } = await begin('cifg-14');
    const fields = { 'count.1.value': '51', ...said('cifg-14', '1', 'treasury-jy0198') };
    await saveDraft(contributor, { id, version, fields });
    expect(await notAdopted(id)).toEqual([]);
  });

  it('is kept where its claim is edited into that of the other, or put aside by hand', async () => {
    const { id, version } = await begin('cifg-1');
    const own = 'claim.cifg-1-count-present-1';
    const before = await notAdopted(id);
    const base = await typedIn(id);
    const other = { 'count.1.value': '27', [`${own}.value`]: '27', [`${own}.sources`]: 'this-draft' };
    await saveDraft(contributor, { id, version, fields: other });
    expect(await notAdopted(id)).toEqual([...before, `26 of ${base[`${own}.sources`]}`]);

    const second = await begin('cifg-1');
    const aside = { 'count.1.value': '27', [`${own}.status`]: 'rejected', ...said('cifg-1') };
    await saveDraft(contributor, { id: second.id, version: second.version, fields: aside });
    expect(await notAdopted(second.id)).toHaveLength(before.length + 1);
    const draft = await getDraft(contributor, second.id);
    expect(draft?.parts.flatMap(({ faults }) => faults.map(({ message }) => message))).not.toContain(
      'validation.claimOfCount',
    );
  });

  it('is kept of a date', async () => {
    const { id, version } = await begin('cifg-13');
    const before = await typedIn(id);
    const row = Object.keys(before).flatMap((name) => {
      const [, own = ''] = /^claim\.(.+)\.property$/.exec(name) ?? [];
      return before[name] === 'date' && before[`claim.${own}.status`] === 'adopted' ? [own] : [];
    })[0];
    const fields = {
      'meeting.date': '2020-02-02',
      [`claim.${row}.value`]: '2020-02-02',
      [`claim.${row}.sources`]: 'this-draft',
    };
    await saveDraft(contributor, { id, version, fields });
    expect(await notAdopted(id)).toContain(`${before['meeting.date']} of ${before[`claim.${row}.sources`]}`);
  });
});
