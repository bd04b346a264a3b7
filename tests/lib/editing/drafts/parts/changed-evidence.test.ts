import { expect, it } from 'vitest';
import { changedEvidence } from '@/lib/editing/drafts/parts/claims/changed-evidence';

const base = {
  'target.1.kind': 'entity',
  'target.1.nameEn': 'Noria Lighterage Company',
  'target.1.words': 'the Noria Lighterage Company',
  'target.1.source': 'gazette-1',
  'target.1.status': 'unknown',
  'designation.titleEn': 'A listing',
};
const changedTo = (payload: Record<string, string>) =>
  changedEvidence('designation', { subject: 'x', baseVersion: 1, base, payload });

it('holds the name of a target, and its status, against the words of their sources', () => {
  const status = { 'target.1.status': 'active', 'target.1.statusWords': 'remains on the list' };
  const second = { 'target.2.nameAr': 'سليم الهادر', 'target.2.words': 'سليم الهادر', 'target.2.source': '' };
  expect(changedTo({ ...base, ...status, ...second })).toEqual([
    {
      id: 'target.1.status',
      field: 'target.1.status',
      kind: 'added',
      before: null,
      after: { value: 'active', words: 'remains on the list', sources: '' },
    },
    {
      id: 'target.2',
      field: 'target.2.nameEn',
      kind: 'added',
      before: null,
      after: { valueAr: 'سليم الهادر', valueEn: '', words: 'سليم الهادر', sources: '' },
    },
  ]);
});

it('asks about a row whose name or words changed, or that was taken out, and about no other', () => {
  expect(
    changedTo({ ...base, 'designation.titleEn': 'Another', 'target.1.nameEn': ' Noria Lighterage Company ' }),
  ).toEqual([]);
  expect(changedTo({ ...base, 'target.1.words': 'Noria Lighterage' })).toMatchObject([
    { id: 'target.1', kind: 'changed' },
  ]);
  expect(changedTo({ 'designation.titleEn': 'A listing' })).toMatchObject([
    { id: 'target.1', kind: 'removed', after: null },
  ]);
  expect(
    changedEvidence('text', { subject: null, baseVersion: null, base: null, payload: { 'paragraph.1': 'x' } }),
  ).toEqual([]);
});

it('holds the names of a body and the labels of a concept against theirs', () => {
  const open = { subject: null, baseVersion: null, base: null };
  const name = { 'name.1.name': 'Harbour Board', 'name.1.words': 'the Harbour Board', 'name.1.source': 'gazette-1' };
  expect(changedEvidence('body', { ...open, payload: name })).toMatchObject([
    { id: 'name.1', after: { value: 'Harbour Board', words: 'the Harbour Board', sources: 'gazette-1' } },
  ]);
  const label = { 'label.1.text': 'quay', 'label.1.words': 'the quay' };
  expect(changedEvidence('concept', { ...open, payload: label })).toMatchObject([
    { id: 'label.1', field: 'label.1.text' },
  ]);
});
