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
  textsWithoutLink: 0,
  designationsShort: none,
  targetsUnchecked: none,
  joiningUnknown: none,
  claimsWithoutWords: none,
  sourcesWithoutAddress: none,
};

it('says "all" of texts where it is all of them, and the share where it is not', () => {
  const all = (
    <MissingList series={null} missing={{ ...missing, textsNotHeld: { count: 4, of: 4 }, textsWithoutLink: 1 }} />
  );
  expect(readAs('en', all)).toContain(
    'The wording of none of the 4 known texts is held here: 3 links are held, and 1 text has no known link.',
  );
  expect(readAs('ar', all)).toContain(
    'النصوص المعروفة، وعددها 4، لم يُحفظ متن أي منها: حُفظت روابط 3 منها، وواحد لا يُعرف له رابط.',
  );
  const some = <MissingList series={null} missing={{ ...missing, textsNotHeld: { count: 3, of: 4 } }} />;
  expect(readAs('en', some)).toContain('The wording of 3 of 4 known texts is not held here: 3 links are held.');
});
