import { describe, expect, it } from 'vitest';
import { parseRecords } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { toSubjects } from '@/lib/editing/bundled/subjects';
import { restoredPayload } from '@/lib/editing/drafts/stored/restored-payload';
import { proposeFields } from '@/lib/editing/proposals/proposed-fields';

const subjects = toSubjects(parseRecords(await readRecordFiles()).records);
const meeting = subjects.meeting.find(({ record }) => record.counts.length > 0 && record.claims.length > 1)?.record;
if (!meeting) throw new Error('no bundled meeting has figures and claims');

const payloadOf = (record: typeof meeting) => restoredPayload('meeting', record) ?? {};
const figure = {
  qualifier: 'exact',
  basis: 'present',
  unit: 'states',
  saidBy: { ar: 'ص', en: 'S' },
} as const;
const count = (value: number, source: string) => ({ ...figure, value, source });
const base = { ...meeting, counts: [count(50, 'a'), count(9, 'b')], claims: [] };

describe('what a release proposes', () => {
  it('is nothing where nothing is new in it, for every bundled record', () => {
    for (const type of ['meeting', 'statement', 'text', 'source'] as const) {
      for (const { record } of subjects[type]) {
        const theirs = restoredPayload(type, record) ?? {};
        expect(proposeFields(type, { base: record, record }, theirs)).toMatchObject({ payload: theirs, names: [] });
      }
    }
  });

  it('leaves what editors have changed, where the release did not', () => {
    const theirs = { ...payloadOf(base), 'meeting.titleEn': 'Ours', 'count.2.value': '10' };
    const { payload, names } = proposeFields('meeting', { base, record: { ...base, ordinal: 99 } }, theirs);
    expect(names).toEqual(['meeting.ordinal']);
    expect(payload).toEqual({ ...theirs, 'meeting.ordinal': '99' });
  });

  it('knows figures again that are in other places, and gives a new one a number of its own', () => {
    const record = { ...base, counts: [count(1, 'c'), count(60, 'a'), count(9, 'b')] };
    const theirs = { ...payloadOf(base), 'count.2.value': '10' };
    const { payload } = proposeFields('meeting', { base, record }, theirs);
    expect([payload['count.1.value'], payload['count.2.value'], payload['count.5001.value']]).toEqual([
      '60',
      '10',
      '1',
    ]);
    const added = { ...theirs, 'count.5001.value': '77' };
    const other = proposeFields('meeting', { base, record }, added).payload;
    expect([other['count.5001.value'], other['count.5002.value']]).toEqual(['77', '1']);
  });

  it('takes out a figure or a claim that the release took out, and brings one back whole that it changed', () => {
    const gone = proposeFields('meeting', { base, record: { ...base, counts: [count(50, 'a')] } }, payloadOf(base));
    expect(Object.keys(gone.payload).filter((name) => name.startsWith('count.2.'))).toEqual([]);
    const without = Object.fromEntries(
      Object.entries(payloadOf(base)).filter(([name]) => !name.startsWith('count.1.')),
    );
    const changed = { ...base, counts: [count(60, 'a'), count(9, 'b')] };
    const back = proposeFields('meeting', { base, record: changed }, without).payload;
    expect(back).toMatchObject({ 'count.1.value': '60', 'count.1.unit': 'states' });
  });

  it('is the whole record where it was not bundled before', () => {
    const { names } = proposeFields('meeting', { base: null, record: base }, { 'meeting.titleEn': 'Ours' });
    expect(names).toContain('meeting.titleEn');
    expect(names).toContain('count.5001.value');
  });
});
