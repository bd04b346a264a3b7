import { expect, it } from 'vitest';
import { CountBasis, MeetingMode, Qualifier } from '@/lib/db/generated/enums';
import { countBases, meetingModes, qualifiers } from '@/lib/intake/record-words';

it.each([
  ['bases of a count', countBases, CountBasis],
  ['qualifiers', qualifiers, Qualifier],
  ['modes of a meeting', meetingModes, MeetingMode],
])('intake and the schema have the same %s', (_, own, inSchema) => {
  expect(own).toEqual(Object.values(inSchema));
});
