import { describe, expect, it } from 'vitest';
import { beginPracticeTask } from '@/lib/editing/practice/begin-practice-task';
import { testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabaseForEach('loaded');

/** The last number of the main body, on record. */
async function lastOrdinal(): Promise<number> {
  const { _max } = await db.meeting.aggregate({ _max: { ordinal: true }, where: { body: { publicId: 'cifg' } } });
  return _max.ordinal ?? 0;
}

describe('the first task', () => {
  it('is begun with the next number, each by one person alone, and anew with another', async () => {
    await db.practiceMark.create({ data: {} });
    const people = await Promise.all([1, 2, 3].map(() => addActor(db, 'contributor')));
    const begun = await Promise.all(people.map((person) => beginPracticeTask(person, {})));
    const last = await lastOrdinal();
    expect(begun.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual([last + 1, last + 2, last + 3]);
    const [person] = people;
    if (!person) throw new Error('nobody');
    expect(await beginPracticeTask(person, {})).toEqual({ ordinal: last + 4 });
    expect(await db.practiceTask.count()).toBe(3);
  });

  it('leaves no trace in the history', async () => {
    await db.practiceMark.create({ data: {} });
    const before = await db.change.count();
    await beginPracticeTask(await addActor(db, 'reviewer'), {});
    expect(await db.change.count()).toBe(before);
  });

  it('is not there in a record that is not for practice, and for nobody who writes no drafts of meetings', async () => {
    await expect(beginPracticeTask(await addActor(db, 'contributor'), {})).rejects.toMatchObject({ code: 'not-found' });
    await db.practiceMark.create({ data: {} });
    const translator = await addActor(db, 'translator', { translates: 'ar' });
    for (const actor of [translator, await addActor(db, 'administrator'), { kind: 'operator' } as const]) {
      await expect(beginPracticeTask(actor, {})).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(beginPracticeTask(await addActor(db, 'contributor'), { ordinal: 3 })).rejects.toThrow();
    expect(await db.practiceTask.count()).toBe(0);
  });
});
