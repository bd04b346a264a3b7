import { describe, expect, it } from 'vitest';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { findMeeting } from '@/lib/records/meetings/meetings';
import { testDatabase } from '@/tests/support/database';
import { claimOn, editPart, publishParts } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');

const cited = { sources: 'treasury-sm834' };

/** A figure of an invented count, with a claim about it. */
function figure(row: number, value: string, unit: string): Payload {
  const fields = { value, unit, basis: 'present', source: 'treasury-sm834', headline: 'no' };
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, said]) => [`count.${row}.${name}`, said])),
    ...claimOn(
      `figure-${unit.replace('_', '-')}`,
      { ...cited, kind: 'count', count: String(row) },
      `cifg-11-figure-${unit.replace('_', '-')}`,
    ),
  };
}

const without = (payload: Payload, ...starts: string[]): Payload =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => !starts.some((start) => name.startsWith(start))));

/** The figures of the meeting as its rows have them: what is counted, and how many. */
async function readFigures(): Promise<string[]> {
  const rows = await db.count.findMany({ where: { meeting: { publicId: 'cifg-11' } }, orderBy: { position: 'asc' } });
  return rows.map(({ unit, value, saidByEn }) => `${unit} ${value} ${saidByEn}`);
}

async function payloadOf(id: string): Promise<Payload> {
  const part = await db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } } });
  return part.payload as Payload;
}

const current = async () => (await editPart(db, 'meeting', 'cifg-11', {})).payload;

describe('a figure', () => {
  it('is the same one in every version of its meeting: a draft that goes on from a newer one changes no other', async () => {
    const first = await editPart(db, 'meeting', 'cifg-11', {});
    expect(await readFigures()).toEqual([]);
    const added = { ...figure(1, '10', 'states'), ...figure(2, '20', 'organizations') };
    await publishParts({ meeting: { ...first, payload: { ...first.payload, ...added } } });
    const { id, version } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-11' }] });
    const own = { 'count.2.saidByEn': 'Somebody', 'count.2.saidByAr': 'أحدهم' };
    const typed = await saveDraft(contributor, { id, version, fields: own, rowChange: 'add-count' });
    const row = Number(/^count\.(\d+)\.value$/.exec(typed.anchor ?? '')?.[1]);
    expect(row).toBeGreaterThan(5_000);

    // Meanwhile the first is taken out, and another takes its place.
    const { payload, ...part } = await editPart(db, 'meeting', 'cifg-11', {});
    await publishParts({
      meeting: { ...part, payload: without(payload, 'count.1.', 'claim.cifg-11-figure-states.') },
    });
    const { payload: fewer, ...next } = await editPart(db, 'meeting', 'cifg-11', {});
    expect(Object.keys(fewer).filter((name) => /^count.*value$/.test(name))).toEqual(['count.2.value']);
    expect(fewer['claim.cifg-11-figure-organizations.count']).toBe('2');
    await publishParts({ meeting: { ...next, payload: { ...fewer, ...figure(row, '30', 'people') } } });
    expect(await current()).toMatchObject({ 'count.2.value': '20', 'count.3.value': '30' });

    const { version: now } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-11' } });
    const mine = { [`count.${row}.value`]: '40', ...figure(3, '40', 'delegations') };
    const saved = await saveDraft(contributor, { id, version: typed.version, fields: mine, rebase: { meeting: now } });
    const rebased = await payloadOf(id);
    expect(rebased).toMatchObject({ 'count.2.value': '20', 'count.2.saidByEn': 'Somebody', 'count.3.value': '30' });
    const moved = rebased['claim.cifg-11-figure-delegations.count'] ?? '';
    expect(rebased).toMatchObject({ [`count.${moved}.value`]: '40', [`count.${moved}.unit`]: 'delegations' });
    expect(saved.version).toBe(typed.version + 1);

    const before = await editPart(db, 'meeting', 'cifg-11', {});
    await publishParts({ meeting: { ...before, payload: without(rebased, `count.${row}.`) } });
    expect(await readFigures()).toEqual([
      'organizations 20 Somebody',
      expect.stringMatching(/^people 30 /),
      expect.stringMatching(/^delegations 40 /),
    ]);
    expect(await current()).toMatchObject({ 'count.2.value': '20', 'count.3.value': '30', 'count.4.value': '40' });
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });

  it('never gets the number of one that is gone', async () => {
    const edit = async (change: (payload: Payload) => Payload) => {
      const { payload, ...part } = await editPart(db, 'meeting', 'cifg-17', {});
      await publishParts({ meeting: { ...part, payload: change(payload) } });
    };
    await edit((payload) => ({ ...payload, ...figure(1, '10', 'states_organizations') }));
    await edit((payload) => without(payload, 'count.', 'claim.cifg-11-figure-'));
    await edit((payload) => ({ ...payload, ...figure(1, '50', 'partners') }));
    const { payload } = await editPart(db, 'meeting', 'cifg-17', {});
    expect(payload['count.2.value']).toBe('50');
    expect(Object.hasOwn(payload, 'count.1.value')).toBe(false);
  });

  it('is published with a claim of each source that gives it', async () => {
    const { payload, ...part } = await editPart(db, 'meeting', 'cifg-17', {});
    const own = figure(6, '12', 'participants');
    const second = claimOn('figure-participants', { ...cited, kind: 'count', count: '6' }, 'cifg-11-figure-again');
    const said = { 'count.6.source': '', 'count.6.saidByEn': 'U.S. Treasury', 'count.6.saidByAr': 'وزارة الخزانة' };
    await publishParts({ meeting: { ...part, payload: { ...payload, ...own, ...second, ...said } } });
    const where = { count: { meeting: { publicId: 'cifg-17' }, unit: 'participants' as const } };
    expect(await db.claim.count({ where })).toBe(2);
    const shown = (await findMeeting(db, 'cifg-17'))?.counts.find(({ unit }) => unit === 'participants');
    expect(shown?.sources.map(({ id }) => id)).toEqual(['treasury-sm834']);
  });
});
