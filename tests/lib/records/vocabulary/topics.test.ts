import { describe, expect, it } from 'vitest';
import { getTopic, listTopics, topicFacets } from '@/lib/records/vocabulary/topics';
import { testDatabase } from '@/tests/support/database';
import { recordTotals } from '@/tests/support/record-totals';

const { db } = await testDatabase('loaded');

describe('topics', () => {
  it('are all there in five groups, each defined in both languages', async () => {
    const topics = await listTopics();
    expect(topics).toHaveLength(recordTotals.topics);
    expect(new Set(topics.map(({ facet }) => facet))).toEqual(new Set(topicFacets));
    expect(topicFacets).toHaveLength(5);
    expect(topics.every(({ definition }) => definition.ar && definition.en)).toBe(true);
  });

  it('count exactly what their own page lists', async () => {
    for (const { id, meetings, designations } of await listTopics()) {
      const topic = await getTopic(id);
      expect([topic?.meetings.length, topic?.designations.length], id).toEqual([meetings, designations]);
    }
  });

  it('leave out what was withdrawn', async () => {
    const before = await getTopic('oil');
    const [gone = ''] = before?.meetings ?? [];
    await db.meeting.update({
      where: { publicId: gone },
      data: { withdrawnAt: new Date(), withdrawnReason: 'duplicate' },
    });
    expect((await getTopic('oil'))?.meetings).toEqual(before?.meetings.filter((id) => id !== gone));
  });

  it('are none where no topic has the id', async () => {
    expect(await getTopic('none')).toBeNull();
  });
});
