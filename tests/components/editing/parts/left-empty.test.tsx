import { expect, it } from 'vitest';
import type { PartView } from '@/components/editing/parts/form-values';
import { PartForm } from '@/components/editing/parts/part-form';
import { toPartForm } from '@/components/editing/parts/part-form-state';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs } from '@/tests/support/render';

const none = { bodies: [], places: [], topics: [], sources: [], meetings: [], statements: [] };
const choices = { ...none, parties: [{ id: 'IT', ar: 'إيطاليا', en: 'Italy' }] };

function form(payload: Record<string, string>) {
  const part: PartView = {
    type: 'meeting',
    subject: null,
    baseVersion: null,
    base: null,
    payload,
    faults: [],
    filled: { 'meeting.country': 'IT', 'meeting.dateBasis': 'stated' },
    changed: [],
    claims: [],
    isIdle: false,
    current: null,
  };
  const around = { document: null, comments: { comments: [], mayComment: false, typed: {}, faults: {} }, choices };
  const shown = { locale: 'en', isRefused: false, faultWords: () => null, firstFault: null, isAsSaved: true };
  return <PartForm form={toPartForm(part, { draft: makeDraftView({ parts: [part] }), ...around, ...shown })} />;
}

it('a field that is left empty says what it is published as', () => {
  const page = readAs('en', form({}));
  expect(page).toContain('Left empty, it is published as: Italy');
  expect(page).toContain('Left empty, it is published as: stated by a source');
  expect(page).toContain('Filled in on publication');
  expect(readAs('en', form({ 'meeting.country': 'IT' }))).not.toContain('published as: Italy');
});

it('the words of a claim are asked for as what may be quoted', () => {
  const page = readAs('en', form({ 'claim.c-1.of': 'meeting', 'claim.c-1.property': 'date' }));
  expect(page).toContain('The sentence or part of it, letter by letter.');
  expect(page).not.toContain('A line at most');
});

it('where no figure is chosen for the head of the page, what readers will see is said', () => {
  const figures = { 'count.1.value': '40', 'count.1.headline': 'no', 'count.2.value': '12', 'count.2.headline': 'no' };
  const words = 'None of these figures is chosen for the head of the meeting’s page';
  expect(readAs('en', form(figures))).toContain(`${words}, so readers will see all of them there.`);
  expect(readAs('en', form({ ...figures, 'count.1.headline': 'yes' }))).not.toContain(words);
  expect(readAs('en', form({ 'count.1.value': '40' }))).not.toContain(words);
});
