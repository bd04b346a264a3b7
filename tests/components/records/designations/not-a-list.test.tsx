import { describe, expect, it } from 'vitest';
import { NotAList } from '@/components/records/designations/not-a-list';
import type { Authority } from '@/lib/records/designations/designations';
import { readAs } from '@/tests/support/render';

const check = { named: 3, checked: 0, oldest: null };
const treasury: Authority = {
  id: 'treasury',
  acronym: null,
  name: { ar: 'الخزانة', en: 'The Treasury' },
  nameArOwn: null,
  isCoordinator: false,
};
const centre: Authority = { ...treasury, id: 'centre', name: { ar: 'المركز', en: 'The centre' }, isCoordinator: true };
const read = (locale: 'ar' | 'en', ...authorities: Authority[]) =>
  readAs(locale, <NotAList check={check} authorities={authorities} />);

describe('the notice that this is no sanctions list', () => {
  it('sends the reader to the authority that lists', () => {
    expect(read('en', treasury)).toMatch(/Check with the listing authority\..*Listing authority: The Treasury$/);
    expect(read('en', treasury)).not.toContain('member state');
  });

  it('calls a centre that only coordinates no authority, and names who can say', () => {
    expect(read('en', centre)).toMatch(
      /each member lists under its own law: ask the member state\..*Coordinated by: The centre$/,
    );
    expect(read('en', centre)).not.toMatch(/listing authority/i);
    expect(read('ar', centre)).toMatch(
      /تتولى كل دولة عضو الإدراج بموجب قانونها، فالمرجع سلطاتها\..*بتنسيق من: المركز$/,
    );
  });

  it('keeps the two apart where both are listed', () => {
    expect(read('en', treasury, centre)).toMatch(/Listing authority: The Treasury.*Coordinated by: The centre$/);
  });
});
