import { expect, it } from 'vitest';
import type { PartView } from '@/components/editing/parts/form-values';
import { changedFields } from '@/components/editing/review/changed-fields';

const none = { bodies: [], places: [], topics: [], sources: [], meetings: [], statements: [] };
const choices = { ...none, parties: [{ id: 'IT', ar: 'إيطاليا', en: 'Italy' }] };

function changedIn(type: PartView['type'], base: PartView['base'], payload: PartView['payload']): string[] {
  const changed = [...new Set([...Object.keys(base ?? {}), ...Object.keys(payload)])];
  const part = {
    type,
    subject: null,
    baseVersion: null,
    base,
    payload,
    faults: [],
    changed,
    claims: [],
    isIdle: false,
    current: null,
  };
  return changedFields(part, choices);
}

it('lists no field that only was typed in another way', () => {
  const base = { 'meeting.date': '2026-11-04', 'meeting.hosts': 'IT', 'meeting.titleEn': 'A', 'count.1.headline': '' };
  const typed = {
    ...{ 'meeting.date': '4 November 2026', 'meeting.hosts': 'إيطاليا', 'meeting.titleEn': 'A ' },
    'count.1.headline': 'no',
  };
  expect(changedIn('meeting', base, typed)).toEqual([]);
  expect(changedIn('meeting', base, { ...typed, 'meeting.date': '5 November 2026' })).toEqual(['meeting.date']);
});

it('lists nothing of a paragraph but its words, unless it is of a kind of its own', () => {
  const words = { 'paragraph.1': 'Words.', 'paragraph.1.kind': 'paragraph', 'paragraph.1.slots': 'p1' };
  const added = {
    'paragraph.2': '',
    'paragraph.2.kind': 'heading',
    'paragraph.3': 'More.',
    'paragraph.3.kind': 'paragraph',
  };
  expect(changedIn('text', words, { ...words, ...added })).toEqual(['paragraph.3']);
  expect(changedIn('text', words, { ...words, 'paragraph.1.kind': 'heading' })).toEqual(['paragraph.1.kind']);
});
