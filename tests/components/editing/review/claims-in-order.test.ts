import { describe, expect, it } from 'vitest';
import { claimsInOrder } from '@/components/editing/review/claims-in-order';
import { makeDraftView } from '@/tests/support/desk/draft-view';

type Part = Parameters<typeof claimsInOrder>[0]['parts'][number];

const part: Omit<Part, 'type' | 'payload' | 'claims'> = {
  subject: null,
  baseVersion: null,
  base: null,
  faults: [],
  changed: [],
  isIdle: false,
  current: null,
};

const claim = (id: string, field: string | null, words: string): Part['claims'][number] => ({
  id,
  field,
  kind: 'added',
  before: null,
  after: { words },
});

const text: Part = {
  ...part,
  type: 'text',
  claims: [],
  payload: {
    'text.lang': 'en',
    'text.order': '1 2 3',
    'paragraph.1': 'Hollin, 14 October 2025',
    'paragraph.1.kind': 'paragraph',
    'paragraph.2': 'The Group met in Hollin on 14 October 2025. Sixteen members came.',
    'paragraph.2.kind': 'paragraph',
    'paragraph.3': 'It closed a house in Hollin.',
    'paragraph.3.kind': 'paragraph',
  },
};

const inOrderOf = (...claims: Part['claims']) =>
  claimsInOrder(makeDraftView({ parts: [{ ...part, type: 'meeting', payload: {}, claims }, text] }));

describe('the claims of a review', () => {
  it('come as their words come in the text, then as the fields of the form do', () => {
    const ids = inOrderOf(
      claim('a-host', 'meeting.hosts', ''),
      claim('b-other', null, ''),
      claim('c-members', 'count.1.value', 'Sixteen members'),
      claim('d-number', 'meeting.ordinal', ''),
      claim('e-place', 'meeting.place', 'in Hollin'),
    ).map((each) => each.claim.id);
    expect(ids).toEqual(['e-place', 'c-members', 'd-number', 'a-host', 'b-other']);
  });

  it('have the sentence of the text that their words stand in, of a heading only if nothing else has them', () => {
    const [date] = inOrderOf(claim('date', 'meeting.date', '14 October 2025'));
    expect(date?.sentences[0]).toEqual({
      before: 'The Group met in Hollin on ',
      words: '14 October 2025',
      after: '.',
      lang: 'en',
    });
    const [line] = inOrderOf(claim('line', 'meeting.date', 'Hollin, 14'));
    expect(line?.sentences[0]).toMatchObject({ before: '', after: ' October 2025' });
    const [issued] = inOrderOf(claim('issued', 'statement.issued', '14 October 2025'));
    expect(issued?.sentences[0]).toMatchObject({ before: 'Hollin, ', after: '' });
    const both = [
      claim('issued', 'statement.issued', '14 October 2025'),
      claim('date', 'meeting.date', '14 October 2025'),
    ];
    expect(inOrderOf(...both.toReversed()).map((each) => each.claim.id)).toEqual(['issued', 'date']);
    const [none] = inOrderOf(claim('none', 'meeting.date', 'in Marvessa'));
    expect(none?.sentences).toEqual([]);
  });

  it('have a sentence for each piece of words from several places', () => {
    const [places] = inOrderOf(claim('places', 'meeting.coChairs', 'in Hollin on 14 … a house'));
    expect(places?.sentences.map(({ before, words }) => [before, words])).toEqual([
      ['The Group met ', 'in Hollin on 14'],
      ['It closed ', 'a house'],
    ]);
  });
});
