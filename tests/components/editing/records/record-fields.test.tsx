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

it('says a figure at the desk in the words of the public page', () => {
  const page = <RecordFields type="meeting" fields={fields} choices={choices} />;
  expect(readAs('ar', page)).toContain('أكثر من 50 دولة ومنظمة (حضور)');
  expect(readAs('en', page)).toContain('over 50 states and organizations (present)');
});
