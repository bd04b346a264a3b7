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

it('names a source once where it differs from who says it only in quotation marks, or in the other language', () => {
  const sources = [{ id: 'gazette-1', ar: 'جريدة الموانئ', en: 'Harbour Gazette', url: null, lang: 'en' }];
  const said = {
    'count.1.saidByAr': '«جريدة الموانئ»',
    'count.1.saidByEn': 'Harbour Gazette',
    'count.1.source': 'gazette-1',
  };
  const page = <RecordFields type="meeting" fields={{ ...fields, ...said }} choices={{ ...choices, sources }} />;
  expect(readAs('en', page)).toMatch(/\(present\) · Harbour Gazette$/);
  expect(readAs('ar', page)).toMatch(/· «جريدة الموانئ»$/);
});

it('says a number that no field is about in the words of the public page', () => {
  const claims = {
    'claim.a.of': 'meeting',
    'claim.a.property': 'land-lost',
    'claim.a.kind': 'number',
    'claim.a.value': '98',
    'claim.a.valueAr': '98 في المئة من الأراضي',
    'claim.a.valueEn': '98 per cent of the land',
    'claim.b.of': 'meeting',
    'claim.b.property': 'count.present',
    'claim.b.kind': 'count',
    'claim.b.value': '49',
    'claim.b.qualifier': 'over',
    'claim.b.unit': 'states_organizations',
    'claim.b.basis': 'present',
  };
  const page = <RecordFields type="meeting" fields={claims} choices={choices} />;
  expect(readAs('en', page)).toContain('98 per cent of the land');
  expect(readAs('ar', page)).toContain('98 في المئة من الأراضي');
  expect(readAs('en', page)).toContain('over 49 states and organizations (present)');
  expect(readAs('ar', page)).toContain('أكثر من 49 دولة ومنظمة (حضور)');
});
