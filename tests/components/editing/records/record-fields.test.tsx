import { expect, it } from 'vitest';
import { RecordFields } from '@/components/editing/records/record-fields';
import { readAs } from '@/tests/support/render';

const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };
const fields = {
  'count.1.value': '50',
  'count.1.qualifier': 'over',
  'count.1.unit': 'states_organizations',
  'count.1.basis': 'present',
};

it('says of a figure whose it is and from which source, each once, and nothing of a source that it does not name', () => {
  const sources = [{ id: 'gazette-1', ar: 'جريدة الموانئ', en: 'Harbour Gazette', url: null, lang: 'en' }];
  const page = (more: Record<string, string>) =>
    readAs('en', <RecordFields type="meeting" fields={{ ...fields, ...more }} choices={{ ...choices, sources }} />);
  const said = { 'count.1.saidByAr': 'الناطق', 'count.1.saidByEn': 'the spokesman' };
  expect(page({ ...said, 'count.1.source': '' })).toMatch(/\(present\) · the spokesman$/);
  expect(page({ ...said, 'count.1.source': 'gazette-1' })).toMatch(/\(present\) · the spokesman · Harbour Gazette$/);
  const own = { 'count.1.saidByAr': 'جريدة الموانئ', 'count.1.saidByEn': 'Harbour Gazette' };
  expect(page({ ...own, 'count.1.source': 'gazette-1' })).toMatch(/\(present\) · Harbour Gazette$/);
  expect(page({})).toMatch(/\(present\)$/);
});

it('says a figure at the desk in the words of the public page', () => {
  const page = <RecordFields type="meeting" fields={fields} choices={choices} />;
  expect(readAs('ar', page)).toContain('أكثر من 50 دولة ومنظمة (حضور)');
  expect(readAs('en', page)).toContain('over 50 states and organizations (present)');
});
