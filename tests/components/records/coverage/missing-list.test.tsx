import { expect, it } from 'vitest';
import { MissingList } from '@/components/records/coverage/missing-list';
import type { Missing } from '@/lib/records/coverage/missing';
import { readAs } from '@/tests/support/render';

const none = { count: 0, of: 4 };
const missing: Missing = {
  meetings: {
    withoutText: none,
    withoutOfficial: none,
    withoutArabic: none,
    withoutPlace: none,
    withoutFigure: none,
  },
  textsNotHeld: none,
  designationsShort: none,
  targetsUnchecked: none,
  joiningUnknown: none,
  claimsWithoutWords: none,
  sourcesWithoutAddress: none,
};

it('says "all" of texts where it is all of them, and the share where it is not', () => {
  const all = <MissingList series={null} missing={{ ...missing, textsNotHeld: { count: 4, of: 4 } }} />;
  expect(readAs('en', all)).toContain('All 4 known texts are held as links only.');
  expect(readAs('ar', all)).toContain('النصوص المعروفة كلها، وعددها 4، حُفظت روابطها دون متونها.');
  const some = <MissingList series={null} missing={{ ...missing, textsNotHeld: { count: 3, of: 4 } }} />;
  expect(readAs('en', some)).toContain('3 of 4 known texts are held as links only.');
});
