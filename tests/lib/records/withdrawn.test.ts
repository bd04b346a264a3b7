import { beforeEach, describe, expect, it } from 'vitest';
import { getBody, listBodies } from '@/lib/records/bodies/bodies';
import { getMissing } from '@/lib/records/coverage/missing';
import { getDesignation, listDesignations } from '@/lib/records/designations/designations';
import { listGaps } from '@/lib/records/meetings/gaps';
import { getMeeting, listMeetings } from '@/lib/records/meetings/meetings';
import { getMember, listMemberCounts, listMembers } from '@/lib/records/members/members';
import { listSitePages } from '@/lib/records/site-pages';
import { getStatement } from '@/lib/records/statements/statements';
import { getTopic, listTopics } from '@/lib/records/vocabulary/topics';
import { indexRecords } from '@/lib/search/indexing/reindex';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

type Noun = 'meeting' | 'statement' | 'body' | 'party' | 'topic' | 'designation';

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** A record of each kind that has a page: how to read it and the list that it stands in. */
const kinds: [Noun, string, (id: string) => Promise<unknown>, (() => Promise<string[]>) | null, string][] = [
  ['meeting', 'cifg-12', getMeeting, async () => idsOf(await listMeetings()), '/en/meetings/cifg-12'],
  ['statement', 'cifg-12', getStatement, null, '/en/statements/cifg-12'],
  ['body', 'tftc', getBody, async () => idsOf(await listBodies()), '/en/bodies/tftc'],
  ['party', 'it', getMember, async () => idsOf(await listMembers()), '/en/members/it'],
  ['topic', 'oil', getTopic, async () => idsOf(await listTopics()), '/en/topics/oil'],
  [
    'designation',
    'tftc-r1-2017-10-25',
    getDesignation,
    async () => idsOf(await listDesignations()),
    '/en/designations/tftc-r1-2017-10-25',
  ],
];

async function withdraw(noun: Noun, id: string, isWithdrawn = true): Promise<void> {
  const [at, reason] = isWithdrawn ? ['now()', `'a duplicate'`] : ['NULL', 'NULL'];
  await db.$executeRawUnsafe(
    `UPDATE ${noun} SET withdrawn_at = ${at}, withdrawn_reason = ${reason} WHERE public_id = $1`,
    id,
  );
}

beforeEach(async () => {
  for (const [noun, id] of kinds) await withdraw(noun, id, false);
});

describe.each(kinds)('a %s that was withdrawn', (noun, id, read, list, address) => {
  it('has no page, stands in no list and is not named to search engines', async () => {
    const addresses = async () => (await listSitePages())?.map((page) => page.address('en'));
    expect(await read(id)).not.toBeNull();
    if (list) expect(await list()).toContain(id);
    expect(await addresses()).toContain(address);

    await withdraw(noun, id);
    expect(await read(id)).toBeNull();
    if (list) expect(await list()).not.toContain(id);
    expect(await addresses()).not.toContain(address);
  });
});

describe('other records', () => {
  it('do not name a topic that was withdrawn', async () => {
    const [bearer] = (await getTopic('oil'))?.meetings ?? [];
    const [designation] = (await getTopic('oil'))?.designations ?? [];
    await withdraw('topic', 'oil');
    expect(idsOf((await getMeeting(bearer ?? ''))?.topics ?? [])).not.toContain('oil');
    expect(idsOf((await getDesignation(designation?.id ?? ''))?.topics ?? [])).not.toContain('oil');
  });

  it('do not lead to a meeting that was withdrawn', async () => {
    const planned = (await getMeeting('cifg-1'))?.announced.map(({ heldAs }) => heldAs?.id);
    expect(planned).toEqual(['cifg-2']);
    const [gap] = (await listGaps()).filter(({ meeting }) => meeting !== null);
    for (const id of ['cifg-2', 'cifg-12', gap?.meeting ?? '']) await withdraw('meeting', id);
    expect((await getMeeting('cifg-1'))?.announced.map(({ heldAs }) => heldAs)).toEqual([null]);
    expect((await listGaps()).find(({ id }) => id === gap?.id)?.meeting).toBeNull();
    expect((await getStatement('cifg-12'))?.meeting).toBeNull();
    for (const id of ['cifg-2', gap?.meeting ?? '']) await withdraw('meeting', id, false);
  });

  it('do not name a party that was withdrawn, nor count it', async () => {
    const listed = async () => (await listMemberCounts()).map((count) => [count.body.id, count.listed] as const);
    const before = new Map(await listed());
    const joined = (await getMember('it'))?.memberships.filter(({ role }) => role !== 'observer') ?? [];
    expect(joined.length).toBeGreaterThan(0);
    await withdraw('party', 'it');
    const meeting = await getMeeting('cifg-1');
    expect(
      idsOf([meeting?.hosts, meeting?.coChairs, meeting?.participants].flatMap((rows) => rows ?? [])),
    ).not.toContain('it');
    for (const [body, count] of await listed()) {
      const isIn = joined.some((membership) => membership.body.id === body);
      expect(count, body).toBe((before.get(body) ?? 0) - (isIn ? 1 : 0));
    }
  });

  it('do not count what a withdrawn record lacks', async () => {
    const before = await getMissing();
    const claims = await db.claim.count({ where: { meeting: { publicId: 'cifg-12' } } });
    await withdraw('meeting', 'cifg-12');
    expect((await getMissing()).claimsWithoutWords.of).toBe(before.claimsWithoutWords.of - claims);
  });
});

it('search finds a withdrawn topic neither by itself nor among what bears it', async () => {
  await withdraw('topic', 'oil');
  await db.$transaction((tx) => indexRecords(tx));
  const left = await db.searchDocument.count({
    where: {
      OR: [
        { kind: 'topic', subject: 'oil' },
        { kind: { not: 'text' }, topics: { has: 'oil' } },
      ],
    },
  });
  expect(left).toBe(0);
});
