import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Divergence, findDivergences } from '@/lib/analysis/facts/divergences';
import { makeNameLexicon } from '@/lib/language/names/name-lexicon';
import { inventedNames } from '@/tests/fixtures/invented-names';
import { hardText } from '@/tests/support/hard-text';

const lexicon = makeNameLexicon(inventedNames);
const compare = (left: string, right: string) => findDivergences(left, right, { lexicon });
const told = (found: Divergence[]) =>
  found.map(({ code, left, right }) => [code, left?.quote ?? null, right?.quote ?? null]);

const agreeing: [why: string, left: string, right: string][] = [
  ['a number in words', 'The forty-nine member states met.', 'اجتمعت الدول الأعضاء التسع والأربعون.'],
  ['another case', 'Forty-nine states took part.', 'شاركت تسعة وأربعون دولة.'],
  ['a glued article', 'The 56 member states agreed.', 'اتفقت الدول الأعضاء الـ56.'],
  ['several dozen is no number', 'Several dozen states attended.', 'حضرت عشرات الدول.'],
  ['both count both', '56 member states and observers met.', 'اجتمع 56 من الدول الأعضاء والمراقبين.'],
  [
    'dates in words and doubled months',
    'The Timber Finance Group held its twelfth meeting in Mirell on 19 and 20 November 2019.',
    'عقدت مجموعة تمويل الأخشاب اجتماعها الثاني عشر في ميريل يومي 19 و20 تشرين الثاني/نوفمبر 2019.',
  ],
  ['a year that one side leaves out', 'On November 19–20, 2019 it met.', 'اجتمع في 19 و20 تشرين الثاني.'],
  ['other digits', 'It met on 8 June 2023 with 1,250 guests.', 'اجتمع في ٨ حزيران/يونيو ٢٠٢٣ بحضور ١٬٢٥٠ ضيفا.'],
  ['millions', 'It pledged $600 million of 670 million.', 'تعهد بستمئة مليون دولار من أصل 670 مليونا.'],
  ['per cent', 'It lost 98 percent of the land.', 'فقد 98% من الأرض.'],
  ['a dual', 'Two states joined for two days.', 'انضمت دولتان لمدة يومين.'],
  ['more than', 'More than 80 countries belong to it.', 'يضم ما يزيد على 80 بلدا.'],
  ['about and nearly', 'Nearly 110 experts came.', 'حضر نحو 110 خبراء.'],
  ['a reference', 'Under resolutions 2253 and 2254.', 'بموجب القرارين 2253 و2254.'],
  ['one of five', 'It is one of five working groups.', 'وهي واحدة من خمس مجموعات عمل.'],
  ['the same name', 'The Alliance to End Wildfire thanked Ostavia.', 'شكر التحالف الدولي لإنهاء الحرائق أوستافيا.'],
  ['a short form', 'The Alliance to End Wildfire met.', 'اجتمع التحالف الدولي.'],
  ['quarterly', 'The quarterly committee met.', 'اجتمعت اللجنة الفصلية.'],
  ['Arabic beside Arabic', 'عقد اجتماعه الـ12 بحضور ٤٩ دولة', 'في الاجتماع الثاني عشر شاركت تسع وأربعون دولة'],
  ['English beside English', 'its 12th meeting, with 49 states', 'Forty-nine countries held the twelfth meeting'],
  ['a Hijri date beside the Gregorian', 'on 20 November 2019', 'في 23 ربيع الأول 1441 هـ الموافق 20 نوفمبر 2019'],
  ['a duration', 'after three and a half years', 'بعد ثلاث سنوات ونصف'],
  ['at least, said after', 'It can pay for at least two more years.', 'ويكفيه ذلك عامين آخرين على الأقل.'],
  ['or more, said after', 'Thirty states or more attended.', 'حضر ما لا يقل عن 30 دولة.'],
  ['approximately, said after', 'About 40 experts came.', 'حضر 40 خبيرا تقريبا.'],
  ['every quarter', 'Members meet every quarter.', 'ويجتمع الأعضاء كل ثلاثة أشهر.'],
  ['every six months', 'Lists are exchanged twice a year.', 'وتتبادل القوائم كل ستة أشهر.'],
  [
    'nine in ten',
    'They answered 1,340 requests, nine in ten of them within a day.',
    'أجابوا عن 1340 طلبا، تسعة أعشارها في يوم.',
  ],
  ['two thirds', 'Two thirds of the ports have inspectors.', 'وفي ثلثي الموانئ مفتشون.'],
  ['three out of four', 'Three out of four boats were stopped.', 'وأوقفت ثلاثة أرباع القوارب.'],
  ['trebled', 'The levies have trebled since 2019.', 'زادت الإتاوات إلى ثلاثة أمثالها منذ عام 2019.'],
  ['an ordinal of two words that numbers nothing known', 'It joined as its twelfth party.', 'انضمت طرفا ثاني عشر.'],
  ['the tenth and eleventh', 'its tenth and eleventh members', 'العضوين العاشر والحادي عشر فيها'],
  ['the twelfth time', 'The group held its twelfth meeting.', 'اجتمعت المجموعة للمرة الثانية عشرة.'],
  ['their ninth session', 'Members met for their ninth meeting.', 'اجتمع الأعضاء في دورتهم التاسعة.'],
  [
    'a noun before its number, and observers after it',
    'All seventeen members and the three observers were present.',
    'شارك فيه الأعضاء السبعة عشر جميعا والمراقبون الثلاثة.',
  ],
  [
    'observers that are both',
    'attended by eleven members and by both observers',
    'بمشاركة أحد عشر عضوا والمراقبين كليهما',
  ],
  ['two observers in one word', 'The two observers spoke.', 'وتكلم المراقبان.'],
  [
    'delegations of which some are of members',
    'Twenty-six delegations took part: the thirteen members and guests.',
    'شارك ستة وعشرون وفدا، هي وفود الأعضاء الثلاثة عشر والضيوف.',
  ],
  [
    'states in the chair own no members',
    'It was chaired by Karvenland and Ostavia and attended by eleven members.',
    'ترأسته أوستافيا وكارفنلاند، بمشاركة أحد عشر عضوا.',
  ],
  ['a month said again', 'On 5 May 2016 it met. That May it grew.', 'اجتمع في 5 أيار/مايو 2016.'],
];

const differing: [trap: string, left: string, right: string, expected: (string | null)[][]][] = [
  [
    'T1',
    'The 56 member states and observers of the Timber Finance Group met.',
    'اجتمعت الدول الأعضاء الـ56 في مجموعة تمويل الأخشاب مع المراقبين.',
    [['basis-differs', '56 member states and observers', 'الأعضاء الـ56 في مجموعة تمويل الأخشاب مع المراقبين']],
  ],
  [
    'T2',
    'Statement of the Alliance to Contain Wildfire',
    'بيان التحالف الدولي لإنهاء الحرائق',
    [['name-differs', 'Alliance to Contain Wildfire', 'التحالف الدولي لإنهاء الحرائق']],
  ],
  [
    'T40',
    'The Timber Finance Group of the Global Alliance has more than 80 members.',
    'مجموعة تمويل الأخشاب التابعة للتحالف الدولي الذي يضم أكثر من 80 عضوا.',
    [
      [
        'owner-differs',
        'Timber Finance Group of the Global Alliance has more than 80',
        'للتحالف الدولي الذي يضم أكثر من 80',
      ],
    ],
  ],
  [
    'T61',
    'The quarterly committee of the centre met.',
    'اجتمعت لجنة المركز الرباعية.',
    [['period-differs', 'quarterly', 'الرباعية']],
  ],
  ['a number', 'It has 49 members.', 'يضم 94 عضوا.', [['number-differs', '49', '94']]],
  [
    'a number in words',
    'Fifty-six countries agreed.',
    'اتفقت ست وأربعون دولة.',
    [['number-differs', 'Fifty-six', 'ست وأربعون']],
  ],
  ['a number on one side', 'All 49 members met.', 'اجتمع الأعضاء جميعا.', [['number-one-sided', '49', null]]],
  [
    'at least on one side',
    'It can pay for two more years.',
    'ويكفيه ذلك عامين آخرين على الأقل.',
    [['qualifier-differs', 'two', 'عامين آخرين على الأقل']],
  ],
  ['a share', 'nine in ten of the boats', 'ثمانية أعشار القوارب', [['number-differs', 'nine in ten', 'ثمانية أعشار']]],
  [
    'how often',
    'They meet every month.',
    'ويجتمعون كل ثلاثة أشهر.',
    [['period-differs', 'every month', 'كل ثلاثة أشهر']],
  ],
  ['over', 'Over 50 states attended.', 'حضرت 50 دولة.', [['qualifier-differs', 'Over 50', '50']]],
  [
    'a day',
    'It met on 7 May 2015.',
    'اجتمع في 8 أيار/مايو 2015.',
    [['date-differs', '7 May 2015', '8 أيار/مايو 2015']],
  ],
  ['a month', 'in January 2015', 'في آذار/مارس 2015', [['date-differs', 'January 2015', 'آذار/مارس 2015']]],
  ['a year', 'founded in 2014', 'تأسس عام 2015', [['date-differs', '2014', '2015']]],
  [
    'a date on one side',
    'It met on 7 May 2015 in Mirell.',
    'اجتمع في ميريل.',
    [['date-one-sided', '7 May 2015', null]],
  ],
  [
    'an ordinal',
    'the twelfth meeting',
    'الاجتماع الثالث عشر',
    [['ordinal-differs', 'twelfth meeting', 'الاجتماع الثالث عشر']],
  ],
  ['a reference', 'resolution 2253', 'القرار 2254', [['reference-differs', '2253', '2254']]],
  [
    'money',
    'It pledged $600 million.',
    'تعهد بمبلغ 670 مليون دولار.',
    [['number-differs', '600 million', '670 مليون']],
  ],
];

describe('findDivergences', () => {
  it.each(agreeing)('finds nothing where texts agree: %s', (_, left, right) => {
    expect(told(compare(left, right))).toEqual([]);
    expect(told(compare(right, left))).toEqual([]);
  });

  it.each(differing)('quotes both sides where they do not: %s', (_, left, right, expected) => {
    expect(told(compare(left, right))).toEqual(expected);
    expect(told(compare(right, left))).toEqual(expected.map(([code, a, b]) => [code, b, a]));
  });

  it('says what each side was read as', () => {
    const [basis] = compare('56 member states and observers', 'الدول الأعضاء الـ56 مع المراقبين');
    expect(basis?.values).toEqual({ left: 'members+observers', right: 'members' });
    const [date] = compare('on 7 and 8 May 2015', 'في 8 أيار');
    expect(date?.values).toEqual({ left: '2015-05-07/2015-05-08', right: 'XXXX-05-08' });
  });

  it('does not miss on one side what the other only reports in part', () => {
    const found = findDivergences('On 7 May 2015 all 49 members met.', 'اجتمع 94 عضوا.', { lexicon, extent: 'part' });
    expect(told(found)).toEqual([['number-differs', '49', '94']]);
  });

  it('finds nothing between a text and itself, and quotes exactly', () => {
    const pieces = fc.constantFrom(
      ...agreeing.flatMap(([, left, right]) => [left, right]),
      ...differing.map(([, text]) => text),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, hardText), { maxLength: 4 }),
        fc.array(pieces, { maxLength: 2 }),
        (a, b) => {
          const [left, right] = [a.join('\n'), b.join('\n')];
          expect(compare(left, left)).toEqual([]);
          for (const found of compare(left, right)) {
            for (const [side, text] of [[found.left, left] as const, [found.right, right] as const]) {
              if (side) expect(text.slice(side.start, side.end)).toBe(side.quote);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
