import type pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { connect } from '@/prisma/server-check';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, because, submittedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const second = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const other = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');
const rival = await addActor(db, 'publisher');

const holder = await connect(url);
const watcher = await connect(url);
afterAll(() => Promise.all([holder.end(), watcher.end()]));

/** A meeting that no statement belongs to, so that it can be withdrawn; a new one for each race. */
const meetings = ['sg-london-2015', 'sg-amman-2017', 'sg-paris-2019', 'sg-brussels-2015', 'sg-skhirat-2018', 'cifg-16'];
const nextMeeting = () => meetings.shift() ?? 'sg-dead-sea-2015';

type Outcome = { status: 'fulfilled'; value: unknown } | { status: 'rejected'; reason: unknown };

/**
 * Runs two verbs that want one row. The row is held until the first waits for it and the second waits too, so that the
 * first has it first, always.
 */
async function race(
  hold: [string, string],
  first: () => Promise<unknown>,
  later: () => Promise<unknown>,
): Promise<Outcome[]> {
  const [table, id] = hold;
  await holder.query('BEGIN');
  await holder.query(`SELECT FROM ${table} WHERE public_id = $1 FOR UPDATE`, [id]);
  const one = first();
  await untilWaiting(watcher, 1);
  const two = later();
  await untilWaiting(watcher, 2);
  const outcomes = Promise.allSettled([one, two]);
  await holder.query('COMMIT');
  return outcomes;
}

async function untilWaiting(client: pg.Client, count: number): Promise<void> {
  await vi.waitUntil(
    async () => {
      const { rows } = await client.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows.length >= count;
    },
    { timeout: 15_000, interval: 5 },
  );
}

/** The first did what it was to do, and the other was told that somebody was first. */
function expectFirst([first, later]: Outcome[]): void {
  expect(first).toMatchObject({ status: 'fulfilled' });
  expect(later).toMatchObject({ status: 'rejected', reason: { name: 'DomainError', code: 'conflict' } });
}

const isWithdrawn = { field: 'meeting.id', message: 'validation.isWithdrawn' };
const title = (words: string) => ({ 'meeting.titleEn': words });
const wordsOf = async (meeting: string) =>
  (await db.meeting.findUniqueOrThrow({ where: { publicId: meeting } })).titleEn;
const asideOf = (draft: string) => db.autosave.findMany({ where: { draft: { publicId: draft } } });

describe('of two at once, one is first and the other is told so:', () => {
  it('save and save: the later words are kept aside', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-12', title('Before'));
    const save = (actor: typeof contributor, words: string) => () =>
      saveDraft(actor, { id, version, fields: title(words) });
    expectFirst(await race(['draft', id], save(contributor, 'First'), save(second, 'Later')));
    const part = await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } } });
    expect(part.payload).toMatchObject(title('First'));
    expect(await asideOf(id)).toMatchObject([{ payload: title('Later') }]);
  });

  it.each(['approve', 'save'])('approve and save, when %s is first', async (isFirst) => {
    const { id, version } = await submittedDraft(contributor, 'meeting', 'cifg-12', title('Submitted'));
    const approve = () => approveDraft(reviewer, { id, version, checklist: {} });
    const save = () => saveDraft(contributor, { id, version, fields: title('Changed') });
    expectFirst(await (isFirst === 'save' ? race(['draft', id], save, approve) : race(['draft', id], approve, save)));
    const { state, approvals } = await db.draft.findUniqueOrThrow({
      where: { publicId: id },
      include: { approvals: true },
    });
    expect([state, approvals.length]).toEqual(isFirst === 'save' ? ['draft', 0] : ['ready', 1]);
    if (isFirst === 'approve') expect(await asideOf(id)).toMatchObject([{ payload: title('Changed') }]);
  });

  it('publish and publish: it is published once', async () => {
    const meeting = nextMeeting();
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', meeting, title('Once'));
    const publish = (actor: typeof publisher) => () => publishDraft(actor, { id, version });
    expectFirst(await race(['draft', id], publish(publisher), publish(rival)));
    expect(await db.change.count({ where: { subjectId: id, action: 'draft.publish' } })).toBe(1);
    expect(await db.change.count({ where: { subjectId: meeting, action: 'meeting.revise' } })).toBe(1);
  });

  it.each(['publish', 'save'])('publish and save, when %s is first', async (isFirst) => {
    const meeting = nextMeeting();
    const before = await wordsOf(meeting);
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', meeting, title('Approved'));
    const publish = () => publishDraft(publisher, { id, version });
    const save = () => saveDraft(contributor, { id, version, fields: title('Changed') });
    expectFirst(await (isFirst === 'save' ? race(['draft', id], save, publish) : race(['draft', id], publish, save)));
    expect(await wordsOf(meeting)).toBe(isFirst === 'save' ? before : 'Approved');
    if (isFirst === 'publish') expect(await asideOf(id)).toMatchObject([{ payload: title('Changed') }]);
  });

  it.each(['publish', 'withdraw'])('publish and withdraw of one record, when %s is first', async (isFirst) => {
    const meeting = nextMeeting();
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', meeting, title('Approved'));
    const seen = await db.meeting.findUniqueOrThrow({ where: { publicId: meeting } });
    const publish = () => publishDraft(publisher, { id, version });
    const withdraw = () => withdrawMeeting(rival, { id: meeting, version: seen.version, reason: 'Why' });
    const hold: [string, string] = ['meeting', meeting];
    const outcomes = await (isFirst === 'publish' ? race(hold, publish, withdraw) : race(hold, withdraw, publish));
    if (isFirst === 'publish') expectFirst(outcomes);
    // What was withdrawn says the same as before, so there is nothing to compare: the refusal says that it is withdrawn.
    else
      expect(outcomes).toMatchObject([
        { status: 'fulfilled' },
        { reason: { code: 'conflict', conflicts: [], faults: [isWithdrawn] } },
      ]);
    const after = await db.meeting.findUniqueOrThrow({ where: { publicId: meeting } });
    expect(after.version).toBe(seen.version + 1);
    expect(after.withdrawnAt === null).toBe(isFirst === 'publish');
    const draft = await db.draft.findUniqueOrThrow({ where: { publicId: id }, include: { parts: true } });
    expect(draft.state).toBe(isFirst === 'publish' ? 'published' : 'ready');
    expect(draft.parts).toMatchObject([{ payload: title('Approved') }]);
  });

  it('publish of two drafts of one record', async () => {
    const meeting = nextMeeting();
    const one = await approvedDraft(contributor, reviewer, 'meeting', meeting, title('One'));
    const two = await approvedDraft(second, reviewer, 'meeting', meeting, title('Two'));
    const outcomes = await race(
      ['meeting', meeting],
      () => publishDraft(publisher, one),
      () => publishDraft(rival, two),
    );
    expectFirst(outcomes);
    expect(outcomes[1]).toMatchObject({ reason: { conflicts: [{ theirs: title('One'), mine: title('Two') }] } });
    expect(await wordsOf(meeting)).toBe('One');
  });

  it.each(['return', 'approve'])('return and approve, when %s is first', async (isFirst) => {
    const { id, version } = await submittedDraft(contributor, 'meeting', 'cifg-12', title('Submitted'));
    const approve = () => approveDraft(reviewer, { id, version, checklist: {} });
    const giveBack = () => returnDraft(other, { id, version, reason: 'Why?' });
    const hold: [string, string] = ['draft', id];
    expectFirst(await (isFirst === 'return' ? race(hold, giveBack, approve) : race(hold, approve, giveBack)));
    const { state, approvals } = await db.draft.findUniqueOrThrow({
      where: { publicId: id },
      include: { approvals: true },
    });
    expect([state, approvals.length]).toEqual(isFirst === 'return' ? ['draft', 0] : ['ready', 1]);
  });

  it('and the chain holds', async () => {
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });
});

describe('a transaction that the server took back for the sake of another', () => {
  const begin = () =>
    startDraft(contributor, {
      parts: [{ type: 'meeting', subject: 'cifg-11', payload: title('Round') }],
      ...because,
    });

  /** The next so many updates of a draft fail with this state, as they do in a circle of waiting transactions. */
  async function failing(state: string, times: number): Promise<void> {
    await holder.query(`
      DROP SEQUENCE IF EXISTS update_tries CASCADE;
      CREATE SEQUENCE update_tries;
      CREATE OR REPLACE FUNCTION fail_at_first() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF nextval('update_tries') <= ${times} THEN RAISE EXCEPTION 'made up' USING ERRCODE = '${state}'; END IF;
        RETURN NEW;
      END $$;
      CREATE OR REPLACE TRIGGER fails_at_first BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION fail_at_first();`);
  }

  it.each(['40P01', '40001', '55P03'])('after %s runs again, and changes once', async (state) => {
    const { id, version } = await begin();
    await failing(state, 2);
    await expect(submitDraft(contributor, { id, version })).resolves.toMatchObject({ state: 'in_review' });
    expect(await db.change.count({ where: { subjectId: id, action: 'draft.submit' } })).toBe(1);
  });

  it('again and again ends in a conflict, which changes nothing and leaves its key to the next try', async () => {
    const { id, version } = await begin();
    const requestKey = 'once';
    await failing('40P01', 3);
    const submit = () => submitDraft(contributor, { id, version }, { requestKey });
    await expect(submit()).rejects.toMatchObject({ name: 'DomainError', code: 'conflict' });
    expect(await db.change.count({ where: { subjectId: id } })).toBe(0);
    await expect(submit()).resolves.toMatchObject({ state: 'in_review' });
    expect(await submit()).toMatchObject({ state: 'in_review' });
    expect(await db.change.count({ where: { subjectId: id } })).toBe(1);
  });

  it('for another reason is a fault', async () => {
    const { id, version } = await begin();
    await failing('22000', 1);
    await expect(submitDraft(contributor, { id, version })).rejects.not.toMatchObject({ name: 'DomainError' });
  });
});
