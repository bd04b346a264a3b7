import { expect, it } from 'vitest';
import { AbsenceList } from '@/components/editing/review/absence-list';
import { readAs } from '@/tests/support/render';

const words = { ar: null, en: 'The next meeting will be in the spring.' };

it('what announced a meeting is quoted, and is not said to be in one language alone', () => {
  const announced = readAs('ar', <AbsenceList absences={[{ kind: 'plan', meeting: null, words }]} />);
  expect(announced).toContain(`“${words.en}”`);
  expect(announced).not.toContain('متاح بالإنجليزية فقط');
  const note = readAs('ar', <AbsenceList absences={[{ kind: 'note', meeting: null, words }]} />);
  expect(note).toContain('متاح بالإنجليزية فقط');
});

it('asks for no correction of an announcement whose page names the new meeting by itself', () => {
  const plan = { kind: 'plan' as const, meeting: null, words, endsByItself: true };
  const alone = readAs('en', <AbsenceList absences={[plan]} />);
  expect(alone).toContain('Nothing has to be corrected here');
  expect(alone).not.toContain('correct the passage in this draft');
  expect(alone).not.toContain('are corrected on the pages of their entries');
  const note = { kind: 'note' as const, meeting: null, words };
  const both = readAs('en', <AbsenceList absences={[plan, note]} />);
  expect(both).toContain('correct the passage in this draft');
  expect(both.split('Nothing has to be corrected here')).toHaveLength(2);
  expect(both).not.toContain('are corrected on the pages of their entries');
  const distant = readAs('en', <AbsenceList absences={[{ ...plan, endsByItself: false }]} />);
  expect(distant).toContain('are corrected on the pages of their entries');
});
