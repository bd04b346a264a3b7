import { describe, expect, it } from 'vitest';
import { createDatabaseClient } from '@/lib/db/client';
import { getDraft } from '@/lib/desk/drafts';
import { findSchedule, listScheduled } from '@/lib/desk/review/schedules';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { cancelSchedule } from '@/lib/editing/drafts/schedule/cancel-schedule';
import { schedulePublication } from '@/lib/editing/drafts/schedule/schedule-publication';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { publishDue } from '@/lib/run/publish-on-time';
import { testDatabaseForEach } from '@/tests/support/database';
import { approvedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db, url } = await testDatabaseForEach('loaded');

const title = { 'meeting.titleEn': 'Set for tomorrow' };
const day = 86_400_000;

/** At ten tomorrow, and a moment after it. */
const at = new Date(`${new Date(Date.now() + day).toISOString().slice(0, 10)}T10:00:00Z`);
const after = new Date(+at + 400);
const set = { 'schedule.day': at.toISOString().slice(0, 10), 'schedule.time': '13:00', 'schedule.zone': 'Asia/Riyadh' };

async function scheduled(subject = 'cifg-12') {
  const [writer, reviewer] = [await addActor(db, 'contributor'), await addActor(db, 'reviewer')];
  const publisher = await addActor(db, 'publisher');
  const seen = await approvedDraft(writer, reviewer, 'meeting', subject, title);
  await schedulePublication(publisher, { ...seen, ...set });
  return { writer, reviewer, publisher, ...seen };
}

const stateOf = async (id: string) => (await db.draft.findUniqueOrThrow({ where: { publicId: id } })).state;
const outcomeOf = async (id: string) => {
  const where = { draft: { publicId: id } };
  const { outcome, refusal } = await db.schedule.findFirstOrThrow({ where, orderBy: { createdAt: 'desc' } });
  return refusal ?? outcome;
};
const publications = (id: string) => db.change.findMany({ where: { action: 'draft.publish', subjectId: id } });

describe('a draft with a set time', () => {
  it('is published at that minute and not before, in the name of who set it', async () => {
    const { id, publisher } = await scheduled();
    expect(await publishDue(new Date(+at - 1))).toEqual(at);
    expect(await stateOf(id)).toBe('ready');
    expect(await publishDue(after)).toBeNull();
    expect(await stateOf(id)).toBe('published');
    const [told, ...more] = await publications(id);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ actor: `publisher:${publisher.id}`, after: { scheduledFor: at.toISOString() } });
    const view = await getDraft(publisher, id);
    expect(view && (await findSchedule(view))).toMatchObject({ outcome: 'published', at, endedAt: after });
  });

  it('is published once by several portals, whoever comes first', async () => {
    const drafts = [await scheduled('cifg-12'), await scheduled('cifg-11'), await scheduled('cifg-13')];
    const portals = [createDatabaseClient(url), createDatabaseClient(url)];
    await Promise.all(portals.map((portal) => publishDue(after, { db: portal })));
    await Promise.all(portals.map((portal) => portal.$disconnect()));
    for (const { id } of drafts) {
      expect(await publications(id)).toHaveLength(1);
      expect(await outcomeOf(id)).toBe('published');
    }
  });

  it('is not published where who set it may publish no longer', async () => {
    const disabled = await scheduled('cifg-12');
    const demoted = await scheduled('cifg-11');
    await db.person.update({ where: { publicId: disabled.publisher.id }, data: { disabledAt: new Date() } });
    await db.person.update({ where: { publicId: demoted.publisher.id }, data: { role: 'reviewer' } });
    await publishDue(after);
    for (const { id } of [disabled, demoted]) {
      expect([await stateOf(id), await outcomeOf(id)]).toEqual(['ready', 'rights']);
      expect(await publications(id)).toEqual([]);
    }
    const told = await listScheduled(disabled.reviewer);
    expect(told.map(({ schedule }) => schedule)).toMatchObject([
      { outcome: 'refused', refusal: 'rights' },
      { outcome: 'refused', refusal: 'rights' },
    ]);
  });

  it('is not published after an edit, even if that was approved as well', async () => {
    const { id, version, writer, reviewer, publisher } = await scheduled();
    const saved = await saveDraft(writer, { id, version, fields: { 'meeting.titleEn': 'Something else' } });
    const doubted = await getDraft(publisher, id);
    expect(doubted && (await findSchedule(doubted))).toMatchObject({ outcome: null, refusal: 'edited' });
    const { version: submitted } = await submitDraft(writer, { id, version: saved.version });
    const approved = await approveDraft(reviewer, { id, version: submitted, checklist: {} });
    await publishDue(after);
    expect([await stateOf(id), await outcomeOf(id)]).toEqual(['ready', 'edited']);
    await schedulePublication(publisher, { id, version: approved.version, ...set });
    await publishDue(after);
    expect([await stateOf(id), await outcomeOf(id)]).toEqual(['published', 'published']);
  });

  it('is not published once its approval has lapsed', async () => {
    const { id, reviewer } = await scheduled();
    await db.person.update({ where: { publicId: reviewer.id }, data: { disabledAt: new Date() } });
    await publishDue(after);
    expect([await stateOf(id), await outcomeOf(id)]).toEqual(['ready', 'unapproved']);
  });

  it('is not published over a record that moved on', async () => {
    const { id } = await scheduled();
    await db.meeting.update({
      where: { publicId: 'cifg-12' },
      data: { titleEn: 'Moved on', version: { increment: 1 } },
    });
    await publishDue(after);
    expect([await stateOf(id), await outcomeOf(id)]).toEqual(['ready', 'record']);
  });

  it('is published as soon as a portal runs again, and says that it is late', async () => {
    const { id, publisher } = await scheduled();
    const later = new Date(+at + 3 * day);
    await publishDue(later);
    const view = await getDraft(publisher, id);
    expect(view && (await findSchedule(view))).toMatchObject({ outcome: 'published', at, endedAt: later });
  });

  it('is left for the next turn where the database fails in the middle', async () => {
    const { id } = await scheduled();
    await db.$executeRaw`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''gone''; END'`;
    await db.$executeRaw`CREATE TRIGGER fail BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION fail()`;
    await publishDue(after);
    expect(await stateOf(id)).toBe('ready');
    expect(await db.schedule.count({ where: { endedAt: null } })).toBe(1);
    await db.$executeRaw`DROP TRIGGER fail ON change`;
    await publishDue(after);
    expect([await stateOf(id), await outcomeOf(id)]).toEqual(['published', 'published']);
  });

  it('has one time, which can be changed or taken back', async () => {
    const { id, version, publisher, writer } = await scheduled();
    await schedulePublication(publisher, { id, version, ...set, 'schedule.time': '١٤:٣٠' });
    expect(await db.schedule.findMany({ where: { endedAt: null } })).toMatchObject([
      { at: new Date(+at + 90 * 60_000) },
    ]);
    await expect(cancelSchedule(writer, { id })).rejects.toMatchObject({ code: 'forbidden' });
    await cancelSchedule(publisher, { id });
    await publishDue(new Date(+at + day));
    expect([await stateOf(id), await outcomeOf(id)]).toEqual(['ready', 'cancelled']);
    await expect(cancelSchedule(publisher, { id })).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['schedule.day', { 'schedule.day': 'May' }, 'oneDay'],
    ['schedule.day', { 'schedule.day': '' }, 'required'],
    ['schedule.time', { 'schedule.time': '25:00' }, 'time'],
    ['schedule.zone', { 'schedule.zone': 'Mars/Olympus' }, 'required'],
  ])('says at %s what is wrong with it', async (field, typed, fault) => {
    const publisher = await addActor(db, 'publisher');
    const asked = schedulePublication(publisher, { id: 'k3x9k3x9', version: 1, ...set, ...typed });
    await expect(asked).rejects.toMatchObject({ issues: [{ path: [field], message: `validation.${fault}` }] });
  });

  it('takes no time that has passed, and none of the year after next', async () => {
    const { id, version, publisher } = await scheduled();
    for (const [wrong, message] of [
      ['2020-01-01', 'timePast'],
      [`${new Date().getUTCFullYear() + 2}-12-31`, 'timeFar'],
    ]) {
      const asked = schedulePublication(publisher, { id, version, ...set, 'schedule.day': wrong });
      await expect(asked).rejects.toMatchObject({
        faults: [{ field: 'schedule.day', message: `validation.${message}` }],
      });
    }
  });
});
