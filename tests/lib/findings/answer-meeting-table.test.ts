import { expect, it } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { withdrawGap } from '@/lib/editing/gaps/withdraw-gap';
import { reinstateMeeting } from '@/lib/editing/meetings/reinstate-meeting';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { answerMeetingTable, getMeetingTable, type MeetingTable } from '@/lib/findings/answer-meeting-table';
import { findMeetingRoles } from '@/lib/records/meetings/meeting-roles';
import { testDatabaseForEach } from '@/tests/support/database';
import { publishParts, wholeDraft } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabaseForEach('loaded');
const reason = 'It was never held.';

async function tableAt(seq: string | null = null): Promise<MeetingTable> {
  const found = await answerMeetingTable(seq);
  if ('kind' in found) throw new Error(found.fault);
  return found;
}

async function gapVersion(): Promise<number> {
  const { version } = await db.gap.findUniqueOrThrow({ where: { publicId: 'gap-cifg-21' } });
  return version ?? 1;
}

const figure = {
  qualifier: 'about',
  basis: 'members',
  unit: 'states',
  saidBy: { ar: 'صحيفة', en: 'A paper' },
  source: null,
};

/** Loads the bundled record with other values in one of its entries. */
async function reload(file: string, id: string, values: object): Promise<void> {
  const files = await readRecordFiles();
  const altered = files.map((each) => ({
    file: each.file,
    content:
      each.file === file
        ? (each.content as { id: string }[]).map((row) => (row.id === id ? { ...row, ...values } : row))
        : each.content,
  }));
  await loadRecords(loader, altered, { db });
}

/** The table by the rows, with the number of the change that it stands at. */
async function keepToday() {
  const { moment } = await tableAt();
  return { seq: moment.seq, meetings: await findMeetingRoles(db) };
}

it('is told by the history as the rows have it', async () => {
  const { seq, meetings } = await keepToday();
  expect(meetings.length).toBeGreaterThan(30);
  expect(meetings.some(({ meeting }) => meeting.isYearUnconfirmed)).toBe(true);
  expect(await tableAt(seq)).toEqual({ ...(await tableAt()), changed: new Set(), gone: [], meetings });
});

it('stays as it was after meetings are edited, added and withdrawn, and names those that differ today', async () => {
  const before = await keepToday();
  await reload('meetings/cifg.json', 'cifg-20', {
    title: { ar: 'عنوان آخر', en: 'Another title' },
    mode: 'hybrid',
    hosts: ['de'],
    coChairs: ['sa', 'us'],
    counts: [{ ...figure, value: 51 }],
    attendanceNote: null,
  });
  const edited = await keepToday();
  await publishParts(wholeDraft());
  const added = await keepToday();
  await withdrawMeeting(await addActor(db, 'publisher'), { id: 'cifg-16', version: 1, reason });
  const withdrawn = await keepToday();

  const rowsOf = ({ meetings }: { meetings: unknown }) => JSON.stringify(meetings);
  expect(new Set([before, edited, added, withdrawn].map(rowsOf)).size).toBe(4);
  for (const { seq, meetings } of [before, edited, added, withdrawn]) {
    const shown = meetings.filter(({ meeting }) => meeting.id !== 'cifg-16');
    expect((await tableAt(seq)).meetings).toEqual(shown);
  }
  const { changed, gone } = await tableAt(before.seq);
  expect(changed).toEqual(new Set(['cifg-20', 'cifg-16', 'cifg-22']));
  expect(gone.map(({ id }) => id)).toEqual(['cifg-16']);
});

it('has the names of states and the doubt of a year as they were', async () => {
  const before = await keepToday();
  await reload('parties.json', 'lu', { name: { ar: 'الدوقية', en: 'Grand Duchy' } });
  const step = { id: 'gap-cifg-21', version: await gapVersion(), reason };
  await withdrawGap(await addActor(db, 'publisher'), step);
  expect(JSON.stringify((await tableAt()).meetings)).toContain('Grand Duchy');
  const then = await tableAt(before.seq);
  expect(then.meetings).toEqual(before.meetings);
  expect(then.changed).toContain('cifg-12');
  expect(then.changed).toContain('cifg-21');
});

it('has no meeting at a moment at which it was withdrawn, whatever became of it', async () => {
  const publisher = await addActor(db, 'publisher');
  await withdrawMeeting(publisher, { id: 'cifg-16', version: 1, reason });
  const { seq } = await keepToday();
  await reinstateMeeting(publisher, { id: 'cifg-16', version: 2, reason });
  const then = await tableAt(seq);
  expect(then.meetings.map(({ meeting }) => meeting.id)).not.toContain('cifg-16');
  expect(then.changed).toEqual(new Set(['cifg-16']));
});

it('is empty before the first meeting', async () => {
  expect((await tableAt('1')).meetings).toEqual([]);
});

it.each([
  ['zero', 'malformed'],
  ['99999999', 'future'],
])('has nothing at %s: %s', async (seq, fault) => {
  expect(await answerMeetingTable(seq)).toMatchObject({ kind: 'moment', fault });
});

it('is not restored where more meetings changed since than an answer may read', async () => {
  const { seq } = await keepToday();
  await db.$executeRaw`
    INSERT INTO change (at, actor, action, subject_type, subject_id, tags, previous_hash, hash)
    SELECT now(), 'operator', 'meeting.publish', 'meeting', 'invented-' || n, '{}', repeat('0', 64), lpad(to_hex(n), 64, '0')
      FROM generate_series(1, 2001) n`;
  expect(await answerMeetingTable(seq)).toMatchObject({ kind: 'moment', fault: 'distant' });
});

it('has the newest meetings alone where there are more than a page has room for', async () => {
  const { meetings, older } = await tableAt();
  expect(older).toBe(0);
  const byDay = meetings.map(({ meeting }) => meeting.id);
  const newest = await getMeetingTable(5);
  expect(newest).toMatchObject({ older: meetings.length - 5, changed: new Set(), gone: [] });
  expect('meetings' in newest && newest.meetings.map(({ meeting }) => meeting.id)).toEqual(byDay.slice(-5));
});
