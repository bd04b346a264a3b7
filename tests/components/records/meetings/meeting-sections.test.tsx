import { expect, it } from 'vitest';
import { MeetingArticle } from '@/components/records/meetings/meeting-article';
import { sectionsOfMeeting } from '@/components/records/meetings/meeting-sections';
import type { Body } from '@/lib/records/bodies/bodies';
import type { Meeting } from '@/lib/records/meetings/meetings';
import { makeGap, makeMeeting, makeSource } from '@/tests/support/make-records';
import { makeText } from '@/tests/support/make-text';
import { render } from '@/tests/support/render';

const bare: Meeting = {
  ...makeMeeting(),
  hosts: [],
  coChairs: [],
  participants: [],
  counts: [],
  attendanceNote: null,
  note: null,
  topics: [],
  statements: [],
  announced: [],
  plans: [],
  designations: [],
  disputes: [],
  sources: [makeSource()],
  confidence: 'verified_by_official',
  version: 1,
  updatedAt: '2026-11-20T10:00:00.000Z',
};

const full: Meeting = {
  ...bare,
  summary: { ar: 'اجتمعت اللجنة.', en: 'The committee met.' },
  note: { ar: 'ملاحظة.', en: 'A note.' },
  attendanceNote: { ar: 'حضر كثيرون.', en: 'Many came.' },
  topics: [{ id: 'harbours', label: { ar: 'الموانئ', en: 'Harbours' } }],
  statements: [
    {
      id: 'harbour-3',
      title: { ar: null, en: 'Statement', arOwn: null, kind: 'as_published' },
      officialLanguage: null,
      issued: null,
      texts: [makeText()],
      isOfficialWithdrawn: false,
    },
  ],
};

const body: Body = {
  id: 'harbour',
  kind: 'working_group',
  name: { ar: 'لجنة الموانئ', en: 'Harbour Committee' },
  nameArOwn: null,
  acronym: null,
  meetings: 1,
  names: [],
  labels: [],
  parent: null,
  established: null,
  establishedNote: null,
  coLeads: [],
  coLeadsNote: null,
  plans: [],
  disputes: [],
  sources: [],
};

it.each([
  ['little', bare, null],
  ['much', full, makeGap({ meeting: 'harbour-3' })],
  ['topics and no summary', { ...full, summary: null }, null],
])('the contents name every section of the page of a meeting of which %s is known', (_, meeting, gap) => {
  const neighbours = { previous: null, next: null };
  const page = render('en', <MeetingArticle meeting={meeting} body={body} gap={gap} neighbours={neighbours} />);
  const shown = [...page.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
  expect(sectionsOfMeeting(meeting, gap)).toEqual(shown);
});
