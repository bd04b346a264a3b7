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
  expect(readAs('ar', page)).toContain('لا عضو ثبتت عضويته في هذا اليوم · 0 من غير الأعضاء · 1 لا تُعرف صفتهم');
  expect(readAs('en', page)).toContain('no membership attested on this day · 0 not members · 1 not known');
});

it('counts no observer among the members, and says of each day whether it was one', () => {
  const observer = {
    ...member,
    memberships: [
      {
        body,
        role: 'observer' as const,
        joined: '2019-03-14',
        left: null,
        knownFrom: '2019-03-14',
        knownFromDay: '2019-03-14',
        ordinal: null,
        confidence: 'verified_by_official' as const,
        note: null,
        sources: [],
      },
    ],
  };
  const on = (day: string) =>
    readAs('en', <MembersOnDay day={day} members={[member, observer]} bodies={[body]} meetings={[]} />);
  expect(on('2019-11-20')).toContain('Counts only the 1 state or organization listed here');
  expect(on('2019-11-20')).toContain('1 observer, who is not among them');
  expect(on('2019-11-20')).toContain('✓ Observers (1) joined 14 Mar 2019 Archipelago');
  expect(on('2018-01-01')).not.toContain('1 observer');
  expect(on('2018-01-01')).not.toContain('✓ Observers');
  expect(on('2018-01-01')).toContain('✕ Observers at another time, not on this day (1) joined 14 Mar 2019 Archipelago');
});
