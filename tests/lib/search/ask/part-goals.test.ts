import { describe, expect, it } from 'vitest';
import { readQuestion } from '@/lib/search/ask/read-parts';
import { readTyped } from '@/lib/search/ask/typed-text';
import { noSpread } from '@/lib/search/matching/spread';
import { calendarConcepts } from '@/lib/search/vocabulary/calendar-concepts';
import { makeConcepts } from '@/lib/search/vocabulary/concepts';
import { noFacts } from '@/tests/support/no-facts';

const concepts = makeConcepts(calendarConcepts(), { ...noFacts(), mainBody: 'cifg' }, noSpread);

/** What words lead to that the vocabulary has no names for. */
const goalsOf = (text: string) =>
  readQuestion(readTyped(text), concepts).told.flatMap(({ goals }) => goals.map(({ goal }) => goal));

describe('the goals of a question', () => {
  it.each<[string, string[]]>([
    ['cifg-12', ['id:cifg-12']],
    ['12', ['o:cifg:12']],
    ['الاجتماع 12', ['o:cifg:12']],
    ['meeting no. 12', ['o:cifg:12']],
    ['12 targets', []],
    ['العضو رقم 82', ['n:82']],
    ['2253', []],
    ['2019', ['y:2019']],
    ['1441', ['y:1441h']],
    ['2019-11', ['m:2019-11']],
    ['2017-2019', ['y:2017', 'y:2018', 'y:2019']],
    ['between 1440 and 1441', ['y:1440h', 'y:1441h']],
    ['2019-2017', []],
    ['11 / 2019', ['m:2019-11']],
    ['2019-11-20', ['d:2019-11-20']],
    ['25/10/2016', ['d:2016-10-25']],
    ['10.25.2016', ['d:2016-10-25']],
    ['3/4/2019', ['d:2019-04-03']],
    ['1441/3/23', ['d:2019-11-20']],
    ['٢٠/١١/٢٠١٩ م', ['d:2019-11-20']],
    ['31/2/2019', []],
    ['1-2-3-4', []],
  ])('leads from what is all figures: %j', (text, goals) => {
    expect(goalsOf(text)).toEqual(goals);
  });

  it.each<[string, string[]]>([
    ['20 نوفمبر 2019', ['d:2019-11-20']],
    ['اجتماع يوم 20 تشرين الثاني/نوفمبر 2019', ['d:2019-11-20']],
    ['Nov 20, 2019', ['d:2019-11-20']],
    ['19 و20 نوفمبر 2019', ['d:2019-11-19', 'd:2019-11-20']],
    ['الأول من مايو 2019', ['d:2019-05-01']],
    ['23 ربيع الأول 1441 هـ', ['d:2019-11-20']],
    ['November 2019', ['m:2019-11']],
    ['attacks of November 2019', ['m:2019-11']],
    ['رجب 1445', ['hm:1445-07']],
    ['العام الهجري 1441', ['y:1441h']],
    ['year 2019', ['y:2019']],
    ['31 April 2019', []],
    ['20 نوفمبر', []],
  ])('leads from a date in words, whatever stands beside it: %j', (text, goals) => {
    expect(goalsOf(text)).toEqual(goals);
  });
});
