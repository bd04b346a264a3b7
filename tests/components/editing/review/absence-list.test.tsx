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
