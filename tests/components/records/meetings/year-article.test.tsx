import { expect, it } from 'vitest';
import { OtherYears } from '@/components/records/meetings/other-years';
import { YearArticle } from '@/components/records/meetings/year-article';
import { makeMeeting } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

const year = { calendar: 'gregorian' as const, year: 2019 };
const around = { previous: null, next: null, others: [] };

function articleOf(count: number) {
  const period = { meetings: [makeMeeting({ body: 'cifg' })], bodies: [{ body: 'cifg', count }], gaps: [] };
  return <YearArticle year={year} around={around} mainBody="cifg" period={period} />;
}

it('a year with more meetings of a body than its page shows leads to the list of all of them', () => {
  expect(render('en', articleOf(833))).toContain('href="/en/meetings?year=2019&amp;body=cifg"');
  expect(readAs('en', articleOf(833))).toContain('All 833 meetings of this body in the year');
  expect(readAs('ar', articleOf(833))).toContain('اجتماعات هذه الهيئة كلها في العام، وعددها 833');
  expect(render('en', articleOf(1))).not.toContain('year=2019');
});

it('a timeline that leaves years to their own pages has a line with the count for each, and else says nothing', () => {
  const years = <OtherYears years={[{ year: 2018, count: 11 }]} />;
  expect(render('ar', years)).toContain('href="/ar/years/2018"');
  expect(readAs('ar', years)).toContain('11 اجتماعاً');
  expect(readAs('en', years)).toContain('11 meetings');
  expect(render('en', <OtherYears years={[]} />)).toBe('');
});
