import { describe, expect, it } from 'vitest';
import { changeRows } from '@/lib/editing/drafts/parts/change-rows';
import { changedClaims } from '@/lib/editing/drafts/parts/claims/changed-claims';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { testDatabase } from '@/tests/support/database';
import { claimOn, editPart, namesOfFaults, publishParts } from '@/tests/support/parts';

const { db } = await testDatabase('loaded');

const meeting = await db.meeting.findFirstOrThrow({
  select: { publicId: true, topics: { select: { publicId: true } } },
  where: { topics: { some: {} }, withdrawnAt: null },
  orderBy: { publicId: 'asc' },
});
const id = meeting.publicId;
const before = meeting.topics.map(({ publicId }) => publicId);
const added = await db.topic.findFirstOrThrow({ where: { publicId: { notIn: before } } });
const source = await db.source.findFirstOrThrow({ where: { withdrawnAt: null } });

const row = 'new-topic-a1';
const listed = { 'meeting.topics': [...before, added.publicId].join(', ') };
const claim = (changes: Payload = {}) =>
  claimOn(`topic.${added.publicId}`, { words: 'close every house', sources: source.publicId, ...changes }, row);

async function faultsOf(changes: Payload): Promise<string[]> {
  return namesOfFaults(db, { meeting: await editPart(db, 'meeting', id, changes) });
}

describe('a topic that comes to a meeting', () => {
  it('needs an adopted claim on it with the words of a source; those on record need none', async () => {
    expect(await faultsOf({})).toEqual([]);
    expect(await faultsOf(listed)).toEqual(['meeting.topics topicClaimNeeded']);
    expect(await faultsOf({ ...listed, ...claim() })).toEqual([]);
    expect(await faultsOf({ ...listed, ...claim({ status: 'open' }) })).toEqual(['meeting.topics topicClaimNeeded']);
    expect(await faultsOf({ ...listed, ...claim({ words: '' }) })).toEqual([
      `claim.${row}.words claimWords`,
      'meeting.topics topicClaimNeeded',
    ]);
    expect(await faultsOf({ ...listed, ...claim({ property: `topic.${before[0]}` }) })).toEqual([
      'meeting.topics topicClaimNeeded',
    ]);
  });

  it('is named by its claim, which is about one topic of the meeting', async () => {
    expect(await faultsOf({ ...listed, ...claim({ property: 'topic' }) })).toEqual([
      `claim.${row}.property required`,
      'meeting.topics topicClaimNeeded',
    ]);
    expect(await faultsOf({ ...listed, ...claim({ property: 'topic.none' }) })).toContain(
      `claim.${row}.property choice`,
    );
    expect(await faultsOf(claim())).toEqual([`claim.${row}.status claimOfTopic`]);
  });

  it('gets a claim by the button of its field, which is not yet about a topic', () => {
    const changed = changeRows({ meeting: { 'meeting.id': id } }, 'add-claim:meeting.topics', () => 'abcdef');
    expect(changed?.anchor).toBe(`claim.${id}-topic-abcdef.property`);
    expect(changed?.parts.meeting?.[`claim.${id}-topic-abcdef.property`]).toBe('topic');
  });

  it('is listed for the reviewer, is published with its names, and keeps its claim from then on', async () => {
    const part = await editPart(db, 'meeting', id, { ...listed, ...claim() });
    expect(changedClaims('meeting', part)).toMatchObject([{ kind: 'added', after: { words: 'close every house' } }]);
    await publishParts({ meeting: part });
    const stored = await db.claim.findFirstOrThrow({ where: { property: `topic.${added.publicId}` } });
    expect(stored.value).toEqual({ kind: 'text', ar: added.labelAr, en: added.labelEn });
    const published = await editPart(db, 'meeting', id, {});
    expect(await namesOfFaults(db, { meeting: published })).toEqual([]);
    const own = Object.keys(published.payload).filter((name) => name.startsWith(`claim.${stored.publicId}.`));
    const rest = Object.entries(published.payload).filter(([name]) => !own.includes(name));
    const without = { ...published, payload: Object.fromEntries(rest) };
    expect(await namesOfFaults(db, { meeting: without })).toEqual(['meeting.topics topicClaimNeeded']);
  });
});
