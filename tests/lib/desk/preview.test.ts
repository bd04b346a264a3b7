import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { changesChannel } from '@/lib/db/changes-channel';
import { type Preview, previewMeeting, previewStatement } from '@/lib/desk/preview';
import { listChangedClaims } from '@/lib/editing/drafts/apply-parts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import type { DraftParts, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { getBody } from '@/lib/records/bodies/bodies';
import { listGaps } from '@/lib/records/meetings/gaps';
import { getMeeting, getNeighbours } from '@/lib/records/meetings/meetings';
import { getStatementAuthor } from '@/lib/records/statements/authors';
import { differencesOf } from '@/lib/records/statements/reading';
import { getStatement } from '@/lib/records/statements/statements';
import { connect } from '@/prisma/server-check';
import { testDatabaseForEach } from '@/tests/support/database';
import { because } from '@/tests/support/drafts';
import { wholeDraft } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db, url } = await testDatabaseForEach('loaded');

const contributor = () => addActor(db, 'contributor');

async function begin(actor: PersonActor, parts: DraftParts): Promise<string> {
  const input = Object.entries(parts).map(([type, { subject, payload }]) => ({ type, subject, payload }));
  return (await startDraft(actor, { parts: input })).id;
}

/** A draft that corrects a record. */
async function correct(actor: PersonActor, type: 'meeting' | 'statement' | 'text', id: string, payload: Payload) {
  return (await startDraft(actor, { parts: [{ type, subject: id, payload }], ...because })).id;
}

async function publish(draft: string): Promise<void> {
  const [reviewer, publisher] = [await addActor(db, 'reviewer'), await addActor(db, 'publisher')];
  const { version } = await db.draft.findUniqueOrThrow({ where: { publicId: draft } });
  await submitDraft(publisher, { id: draft, version });
  await approveDraft(reviewer, { id: draft, version: version + 1, checklist: await everyClaimIsRight(draft) });
  await publishDraft(publisher, { id: draft, version: version + 2 });
}

async function everyClaimIsRight(draft: string): Promise<Payload> {
  const stored = await findDraft(db, draft);
  return Object.fromEntries((stored ? listChangedClaims(stored) : []).map(({ id }) => [id, 'ok']));
}

function shownIn<Shown>(preview: Preview<Shown> | null): Shown {
  if (preview?.state !== 'shown') throw new Error(`Nothing is shown: ${JSON.stringify(preview)}`);
  return preview.shown;
}

/** All rows of all tables, and where each sequence has come to but the clock, which only moves on. */
async function wholeDatabase(): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`;
  const digests: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ digest: string | null }[]>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM "${name}" t`,
    );
    digests.push(`${name} ${row?.digest}`);
  }
  const sequences = await db.$queryRaw<{ name: string; last: bigint | null }[]>`
    SELECT sequencename::text AS name, last_value AS last FROM pg_sequences
     WHERE schemaname = current_schema() AND sequencename <> 'update_clock' ORDER BY 1`;
  return [...digests, ...sequences.map(({ name, last }) => `${name} ${last}`)];
}

/** What publishing alone decides: when, and by which change. */
function timeless(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each) => (['updatedAt', 'at', 'why', 'fetchedAt'].includes(key) ? null : each)),
  );
}

describe('a preview', () => {
  it('of new records shows exactly what their pages show once they are published', async () => {
    const actor = await contributor();
    const draft = await begin(actor, wholeDraft());
    const meeting = shownIn(await previewMeeting(actor, draft));
    const statement = shownIn(await previewStatement(actor, draft));
    expect(await getMeeting('cifg-22')).toBeNull();

    await publish(draft);
    const published = await getMeeting('cifg-22');
    if (!published) throw new Error('It was not published');
    expect(timeless(meeting)).toEqual(
      timeless({
        meeting: published,
        body: await getBody('cifg'),
        gap: (await listGaps()).find((gap) => gap.meeting === 'cifg-22') ?? null,
        neighbours: await getNeighbours(published),
      }),
    );
    const work = await getStatement('cifg-22');
    if (!work) throw new Error('It was not published');
    expect(timeless(statement)).toEqual(
      timeless({
        statement: work,
        author: await getStatementAuthor(work),
        differences: differencesOf(work, published),
      }),
    );
  });

  it('of a correction shows the record with it, and readers still see what they saw', async () => {
    const actor = await contributor();
    const meeting = await correct(actor, 'meeting', 'cifg-12', { 'meeting.titleEn': 'Twelfth, corrected' });
    expect(shownIn(await previewMeeting(actor, meeting)).meeting.title.en).toBe('Twelfth, corrected');
    const statement = await correct(actor, 'statement', 'cifg-12', { 'statement.titleEn': 'Its statement, corrected' });
    const shown = shownIn(await previewStatement(actor, statement));
    expect(shown.statement).toMatchObject({ title: { en: 'Its statement, corrected' }, version: 2 });
    expect(shown.statement.versions.map(({ n }) => n)).toEqual([1, 2]);
    expect((await getMeeting('cifg-12'))?.title.en).not.toContain('corrected');
    expect((await getStatement('cifg-12'))?.version).toBe(1);
  });

  it('leaves nothing behind: no row, no change, no number, no word to those who listen', async () => {
    const actor = await contributor();
    const drafts = [await begin(actor, wholeDraft()), await begin(actor, wholeDraft({ text: { 'text.lang': '' } }))];
    drafts.push(await correct(actor, 'meeting', 'cifg-12', { 'meeting.date': 'nonsense', 'meeting.titleEn': 'New' }));
    const listener = await connect(url);
    const heard: string[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query(`LISTEN ${changesChannel}`);
    const before = await wholeDatabase();
    for (const draft of drafts) {
      await previewMeeting(actor, draft);
      await previewStatement(actor, draft);
    }
    expect(await wholeDatabase()).toEqual(before);
    await listener.query('SELECT 1');
    expect(heard).toEqual([]);
    await listener.end();
  });

  it('shows a value whose claim is still missing, and says that it is', async () => {
    const actor = await contributor();
    const draft = await correct(actor, 'meeting', 'cifg-12', { 'meeting.date': '2019-11-21' });
    const preview = await previewMeeting(actor, draft);
    expect(preview).toMatchObject({
      state: 'shown',
      shown: { meeting: { date: { edtf: '2019-11-21' } } },
      leftOut: [],
    });
    expect(preview?.state === 'shown' && preview.faults).toContainEqual(
      expect.objectContaining({ field: 'meeting.date' }),
    );
  });

  it('shows what was there before in place of what cannot be read, and names the fields', async () => {
    const actor = await contributor();
    const draft = await correct(actor, 'meeting', 'cifg-12', {
      'meeting.date': 'the day after the other',
      'meeting.titleEn': 'Twelfth, corrected',
    });
    expect(await previewMeeting(actor, draft)).toMatchObject({
      state: 'shown',
      shown: { meeting: { date: { edtf: '2019-11-19/2019-11-20' }, title: { en: 'Twelfth, corrected' } } },
      leftOut: ['meeting.date'],
    });
  });

  it('says by keys what is missing where no page can be made', async () => {
    const actor = await contributor();
    const draft = await begin(actor, wholeDraft({ meeting: { 'meeting.body': '', 'meeting.titleAr': '' } }));
    const preview = await previewMeeting(actor, draft);
    expect(preview).toMatchObject({ state: 'incomplete' });
    expect(preview?.state === 'incomplete' && preview.faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'meeting.body', message: 'validation.required' }),
        expect.objectContaining({ field: 'meeting.titleAr', message: 'validation.required' }),
      ]),
    );
  });

  it('shows a draft of a record that moved on since, as it would be over the record of today', async () => {
    const actor = await contributor();
    const older = await correct(actor, 'meeting', 'cifg-12', { 'meeting.titleEn': 'Older' });
    const newer = await correct(await contributor(), 'meeting', 'cifg-12', { 'meeting.titleEn': 'Newer' });
    await publish(newer);
    expect(shownIn(await previewMeeting(actor, older)).meeting).toMatchObject({ title: { en: 'Older' }, version: 3 });
  });

  it('of a record that is withdrawn shows that readers would see nothing', async () => {
    const actor = await contributor();
    const draft = await correct(actor, 'meeting', 'other-coe-riyadh-2025', { 'meeting.titleEn': 'New' });
    const publisher = await addActor(db, 'publisher');
    await withdrawMeeting(publisher, { id: 'other-coe-riyadh-2025', version: 1, reason: 'A duplicate.' });
    expect(await previewMeeting(actor, draft)).toEqual({ state: 'hidden' });
  });

  it('is of open drafts that the actor may read, and of what the draft is about', async () => {
    const actor = await contributor();
    const draft = await correct(actor, 'meeting', 'cifg-12', { 'meeting.titleEn': 'New' });
    expect(await previewStatement(actor, draft)).toBeNull();
    expect(await previewMeeting(actor, 'nothing-here')).toBeNull();
    expect(await previewMeeting(await addActor(db, 'administrator'), draft)).toBeNull();
    expect(await previewMeeting(await addActor(db, 'translator', { translates: 'ar' }), draft)).toBeNull();
    expect(await previewMeeting(await addActor(db, 'reviewer'), draft)).toMatchObject({ state: 'shown' });
    const { version } = await saveDraft(actor, { id: draft, version: 1, fields: { 'meeting.titleEn': 'Newer' } });
    await discardDraft(actor, { id: draft, version });
    expect(await previewMeeting(actor, draft)).toBeNull();
  });
});

describe('beside those who write', () => {
  it('a preview does not wait for long for a writer who does not end', async () => {
    const actor = await contributor();
    const draft = await correct(actor, 'meeting', 'cifg-12', { 'meeting.titleEn': 'New' });
    const writer = await connect(url);
    await writer.query('BEGIN');
    await writer.query(`UPDATE topic SET label_en = 'Crude' WHERE public_id = 'oil'`);
    expect(await previewMeeting(actor, draft)).toEqual({ state: 'busy' });
    await writer.query('ROLLBACK');
    await writer.end();
    expect(await previewMeeting(actor, draft)).toMatchObject({ state: 'shown' });
  });

  it('twenty previews at once neither stop a publication nor are stopped by it', async () => {
    const actor = await contributor();
    const draft = await correct(actor, 'meeting', 'cifg-13', { 'meeting.titleEn': 'Thirteenth, corrected' });
    const other = await correct(actor, 'meeting', 'cifg-12', { 'meeting.titleEn': 'Twelfth, corrected' });
    const previews = Array.from({ length: 20 }, () => previewMeeting(actor, draft));
    await publish(other);
    expect((await Promise.all(previews)).map((preview) => preview?.state)).toEqual(Array(20).fill('shown'));
    expect((await getMeeting('cifg-12'))?.title.en).toBe('Twelfth, corrected');
    expect((await getMeeting('cifg-13'))?.title.en).not.toContain('corrected');
  });
});
