import { expect, it } from 'vitest';
import { MembersOnDay } from '@/components/records/members/members-on-day';
import { readAs } from '@/tests/support/render';

const body = { id: 'harbour', name: { ar: 'لجنة الموانئ', en: 'Harbour Committee' }, acronym: null, nameArOwn: null };
const member = {
  id: 'xa',
  code: 'XA',
  kind: 'state' as const,
  name: { ar: 'أرخبيل', en: 'Archipelago' },
  memberships: [],
};

it('says that no membership is attested, and not that there was no member', () => {
  const page = <MembersOnDay day="2019-11-20" members={[member]} bodies={[body]} meetings={[]} />;
  expect(readAs('ar', page)).toContain('لا عضو ثبتت عضويته في هذا اليوم · ليسوا أعضاء: 0 · غير معروف: 1');
  expect(readAs('en', page)).toContain('no membership attested on this day · 0 not members · 1 not known');
});
