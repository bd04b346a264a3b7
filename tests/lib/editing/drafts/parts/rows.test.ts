import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRows } from '@/lib/editing/drafts/parts/change-rows';
import { emptyPayload } from '@/lib/editing/drafts/parts/fields/part-fields';
import { claimsInOrder, paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import { type PartPayloads, splitFields } from '@/lib/editing/drafts/parts/split-fields';
import { toTextPayload } from '@/lib/editing/drafts/parts/text/text-payload';
import type { TextRecord } from '@/lib/editing/texts/rows/text-record';

const noText: TextRecord = {
  slug: 'en',
  statement: 'harbour-3',
  lang: 'en',
  standing: 'official',
  rights: 'portal',
  extent: 'full',
  disclaimer: null,
  published: null,
  source: 'gazette',
  fetchedAt: null,
  original: null,
  removed: [],
  warnings: [],
  paragraphs: [],
  withdrawnReason: null,
};
const parts: PartPayloads = { meeting: emptyPayload('meeting'), text: emptyPayload('text') };
const change = (of: PartPayloads, what: string) => changeRows(of, what, () => 'abc123');

function withChanges(of: PartPayloads, ...changes: string[]): PartPayloads {
  return changes.reduce((all, one) => change(all, one)?.parts ?? all, of);
}

describe('what a form sent', () => {
  it('goes to the part whose field it is, and leaves alone what was not sent', () => {
    const stored: PartPayloads = { ...parts, meeting: { ...parts.meeting, 'meeting.titleEn': 'Kept' } };
    const split = splitFields({ 'meeting.date': '2026', 'paragraph.1': 'Words', 'source.url': 'x' }, stored);
    expect(split.meeting).toMatchObject({ 'meeting.date': '2026', 'meeting.titleEn': 'Kept' });
    expect(split.text).toMatchObject({ 'paragraph.1': 'Words' });
    expect(Object.keys(split)).toEqual(['meeting', 'text']);
  });

  it('takes no name that no part has, nor what a part keeps for itself', () => {
    const names = [
      'meeting.version',
      'state',
      'approvedBy',
      'text.original',
      'text.order',
      'meeting.order',
      'count.0.value',
    ];
    const more = [
      'paragraph.1.id',
      'claim.x.actor',
      'claim.__proto__.words',
      'constructor',
      'claim.A.words',
      'meeting',
    ];
    const fields = Object.fromEntries([...names, ...more].map((name) => [name, 'x']));
    expect(splitFields(fields, parts)).toEqual(parts);
    const odd = JSON.parse('{"__proto__": "x", "meeting.__proto__": "x", "paragraph.1.__proto__": "x"}');
    expect(splitFields(odd, parts)).toEqual(parts);
  });

  it('leaves a claim with the record that has it', () => {
    const both: PartPayloads = { meeting: { 'claim.a.of': 'meeting' }, statement: {} };
    const sent = { 'claim.a.of': 'statement', 'claim.a.words': 'w', 'claim.b.of': 'statement', 'claim.b.words': 'v' };
    const split = splitFields(sent, both);
    expect(split.meeting?.['claim.a.words']).toBe('w');
    expect(split.statement).toEqual({ 'claim.b.of': 'statement', 'claim.b.words': 'v' });
  });

  it('never throws, and never makes a part of another form', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (fields) => {
        const split = splitFields(fields, parts);
        expect(
          Object.values(split).every((part) => Object.values(part).every((value) => typeof value === 'string')),
        ).toBe(true);
      }),
    );
  });
});

describe('a row more or less', () => {
  it('of paragraphs keeps the numbers of the others, wherever it stands', () => {
    const four = withChanges(parts, 'add-paragraph:1', 'add-paragraph:2', 'add-paragraph:3');
    const filled = splitFields({ 'paragraph.4': 'The fourth.' }, four);
    const changed = withChanges(filled, 'remove-paragraph:3', 'add-paragraph:1', 'add-paragraph:0');
    expect(paragraphsInOrder(changed.text ?? {})).toEqual(['6', '1', '5', '2', '4']);
    expect(changed.text?.['paragraph.4']).toBe('The fourth.');
    expect(changed.text).not.toHaveProperty(['paragraph.3']);
    expect(change(filled, 'add-paragraph:2')?.anchor).toBe('paragraph.5');
    expect(change(filled, 'remove-paragraph:3')?.anchor).toBe('paragraph.2');
  });

  it('of a published text is numbered where no version of it has a row', () => {
    const paragraph = { kind: 'paragraph', content: 'Words.' } as const;
    const slots = [['p1'], ['p4'], ['p1', 'x2'], ['p4']];
    const record = { ...noText, paragraphs: slots.map((own) => ({ ...paragraph, slots: own })) };
    const payload = toTextPayload(record);
    expect(paragraphsInOrder(payload)).toEqual(['1', '4', '4002', '2']);
    expect(change({ text: payload }, 'add-paragraph:4')?.anchor).toBe('paragraph.5001');
  });

  it('of claims names the field that it supports', () => {
    const added = change(parts, 'add-claim:meeting.date');
    expect(added?.anchor).toBe('claim.new-date-abc123.value');
    expect(added?.parts.meeting).toMatchObject({
      'claim.new-date-abc123.of': 'meeting',
      'claim.new-date-abc123.property': 'date',
      'claim.new-date-abc123.status': 'adopted',
    });
    expect(change(parts, 'add-claim:meeting')?.anchor).toMatch(/\.property$/);
    const known = { statement: { 'statement.id': 'cifg-12' } };
    expect(change(known, 'add-claim:statement.issuerEn')?.anchor).toMatch(/\.valueEn$/);
    const issued = change(known, 'add-claim:statement.issued')?.parts.statement ?? {};
    expect(claimsInOrder(issued, 'statement')).toEqual(['cifg-12-statement-issued-abc123']);
    expect(change(added?.parts ?? {}, 'remove-claim:new-date-abc123')?.parts.meeting).toMatchObject(
      parts.meeting ?? {},
    );
  });

  it('of figures takes the claims about it along', () => {
    const counted = splitFields({ 'count.1.basis': 'members' }, withChanges(parts, 'add-count', 'add-count'));
    const claimed = withChanges(counted, 'add-claim:count.1', 'remove-count:1');
    expect(claimed.meeting).toMatchObject({
      'claim.new-count-membership-abc123.property': 'count.membership',
      'claim.new-count-membership-abc123.count': '',
    });
    expect(change(claimed, 'add-count')?.anchor).toBe('count.3.value');
  });

  it('of figures that count different things exclude none of each other, and of those that count the same do', () => {
    const typed = {
      ...{ 'count.1.basis': 'present', 'count.1.unit': 'states', 'count.2.basis': 'present' },
      ...{ 'count.2.unit': 'states_organizations', 'count.3.basis': 'present', 'count.3.unit': 'states' },
    };
    const counted = splitFields(typed, withChanges(parts, 'add-count', 'add-count', 'add-count'));
    const claimed = withChanges(counted, 'add-claim:count.1');
    const propertyOf = (figure: string) => {
      const added = change(claimed, `add-claim:count.${figure}`);
      const row = added?.anchor.split('.')[1];
      return added?.parts.meeting?.[`claim.${row}.property`];
    };
    expect(propertyOf('2')).toBe('count.present.states-organizations');
    expect(propertyOf('3')).toBe('count.present');
  });

  it.each([
    'add-claim:meeting.titleEn',
    'add-claim:statement.issued',
    'add-claim:count.7',
    'remove-claim:none',
    'remove-count:1',
    'remove-paragraph:9',
    'add-paragraph:9',
    'add-part:meeting',
    'save',
    '',
  ])('is none that the draft has no place for: %s', (what) => {
    expect(change(parts, what)).toBeNull();
  });

  it('has an id of its own, however often one is added', () => {
    let all: PartPayloads = parts;
    for (let count = 0; count < 50; count += 1) all = changeRows(all, 'add-claim:meeting.date')?.parts ?? {};
    expect(claimsInOrder(all.meeting ?? {}, 'meeting')).toHaveLength(50);
  });
});
