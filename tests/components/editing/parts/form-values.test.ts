import { describe, expect, it } from 'vitest';
import { type PartView, partOfField, valuesOf } from '@/components/editing/parts/form-values';

const part = (given: Partial<PartView>): PartView => ({
  type: 'meeting',
  subject: 'cifg-12',
  baseVersion: 1,
  base: null,
  payload: {},
  faults: [],
  changed: [],
  claims: [],
  isIdle: false,
  current: null,
  ...given,
});

describe('the values of a form', () => {
  it('are what is saved', () => {
    const { values, disagreements } = valuesOf(part({ payload: { 'meeting.date': '2026' } }), null);
    expect(values).toEqual({ 'meeting.date': '2026' });
    expect(disagreements.size).toBe(0);
  });

  it('are one’s own where somebody else saved first, with both others beside them', () => {
    const unsaved = {
      baseVersion: 2,
      payload: { 'meeting.date': '2027', 'paragraph.1': 'words' },
      at: new Date(),
      from: 'page' as const,
      fields: [
        { field: 'meeting.date', base: '2025', theirs: '2026', mine: '2027' },
        { field: 'paragraph.1', base: '', theirs: 'other', mine: 'words' },
      ],
    };
    const { values, disagreements } = valuesOf(
      part({ payload: { 'meeting.date': '2026', 'meeting.place': 'rome' } }),
      unsaved,
    );
    expect(values).toEqual({ 'meeting.date': '2027', 'meeting.place': 'rome' });
    expect([...disagreements]).toEqual([['meeting.date', { base: '2025', theirs: '2026' }]]);
  });

  it('belong to the part that their names say, and a claim to the record that it is of', () => {
    const fields = { 'claim.c-1.of': 'statement' };
    const parts = ['meeting.date', 'count.1.value', 'paragraph.2', 'paragraph.2.kind', 'claim.c-1.words', 'source.url'];
    expect(parts.map((name) => partOfField(name, fields))).toEqual([
      'meeting',
      'meeting',
      'text',
      'text',
      'statement',
      'source',
    ]);
  });
});
