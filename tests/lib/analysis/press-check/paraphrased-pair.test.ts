import { describe, expect, it } from 'vitest';
import { findDivergences } from '@/lib/analysis/facts/divergences';
import { checkPress } from '@/lib/analysis/press-check/check-press';
import { makeNameLexicon } from '@/lib/language/names/name-lexicon';
import { sliceOf } from '@/lib/text/span';

const statement = {
  en: [
    'The Lantern Working Group held its fourth meeting in Port Zemira on Tuesday, 9 March 2027, under the joint chairmanship of Caldrenia and Orvania.',
    'Eighty-two delegations attended, among them six observers, and welcomed the decision of three members to freeze 140 accounts.',
    'The members agreed to share what they know of couriers every two weeks and to publish a guide for exchange houses before the end of June 2027.',
    'The next meeting will be held in Orvania in November 2027.',
  ],
  ar: [
    'عقد فريق القناديل اجتماعه الرابع في مرفأ زميرة يوم الثلاثاء 9 آذار/مارس 2027 برئاسة مشتركة من كالدرينا وأورفانيا.',
    'وحضر الاجتماع 82 وفداً، بينهم ستة مراقبين، ورحبوا بقرار ثلاثة أعضاء تجميد مئة وأربعين حساباً.',
    'واتفق الأعضاء على تبادل ما لديهم من معلومات عن ناقلي الأموال كل أسبوعين، وعلى نشر دليل لمحال الصرافة قبل نهاية حزيران/يونيو 2027.',
    'ويُعقد الاجتماع المقبل في أورفانيا في تشرين الثاني/نوفمبر 2027.',
  ],
};

/** The same in another order, with figures for numbers in words and words for figures. */
const press = {
  en: [
    'Port Zemira, March 9 (Harbour Wire) - On Tuesday, in Port Zemira, Caldrenia and Orvania jointly chaired the fourth meeting of the Lantern Working Group.',
    'The freezing of 140 accounts by three members was welcomed by the 82 delegations that attended, six of them observers.',
    'A guide for exchange houses is to be published before the end of June, and members agreed that every two weeks they will share what they know of couriers.',
    'In November, Orvania will host the next meeting.',
  ],
  ar: [
    'مرفأ زميرة، 9 مارس (وكالة المرافئ) - برئاسة مشتركة من كالدرينا وأورفانيا، عقد فريق القناديل الثلاثاء في مرفأ زميرة اجتماعه الرابع.',
    'ورحبت الوفود الاثنان والثمانون التي حضرت، ومنها 6 مراقبين، بتجميد 140 حساباً بقرار من 3 أعضاء.',
    'وسيُنشر قبل نهاية يونيو دليل لمحال الصرافة، كما اتفق الأعضاء على أن يتبادلوا كل أسبوعين ما لديهم من معلومات عن ناقلي الأموال.',
    'وتستضيف أورفانيا الاجتماع المقبل في نوفمبر.',
  ],
};

const names = [
  { id: 'lantern', ar: ['فريق القناديل'], en: ['Lantern Working Group'] },
  { id: 'port-zemira', ar: ['مرفأ زميرة'], en: ['Port Zemira'] },
  { id: 'qx', ar: ['كالدرينا'], en: ['Caldrenia'] },
  { id: 'qy', ar: ['أورفانيا'], en: ['Orvania'] },
];

const lexicon = makeNameLexicon(names);
const languages = ['en', 'ar'] as const;
const held = languages.map((language) => ({
  id: `lantern-4/${language}`,
  statement: 'lantern-4',
  language,
  text: statement[language].join('\n'),
}));

const differences = (left: string[], right: string[], extent: 'whole' | 'part') =>
  left.flatMap((words, index) => findDivergences(words, right[index] ?? '', { lexicon, extent }));

describe.each(languages)('a press text in %s that says the same in other words', (language) => {
  it.each(languages)('is found sentence by sentence in the statement in %s', (other) => {
    const text = press[language].join('\n');
    const against = held.filter((each) => each.language === other);
    const found = checkPress({ language, text, statement: 'lantern-4' }, against, names);
    expect(found).toHaveLength(4);
    for (const { verdict, added, altered, ...span } of found) {
      expect({ verdict, added, altered, of: sliceOf(text, span) }).toMatchObject({
        verdict: expect.stringMatching(/^(?:in-statement|paraphrase)$/),
        added: [],
        altered: [],
      });
    }
  });

  it('differs in nothing from the statement in the other language', () => {
    const other = language === 'en' ? 'ar' : 'en';
    expect(differences(press[language], statement[other], 'part')).toEqual([]);
  });
});

it('two texts of one statement that say the same differ in nothing', () => {
  expect(differences(statement.en, statement.ar, 'whole')).toEqual([]);
  expect(findDivergences(statement.en.join('\n'), press.ar.join('\n'), { lexicon })).toEqual([]);
});

it('a day that one text names by its weekday is the date of the other, unless it was another day', () => {
  const date = ['The group met on 9 March 2027 in Port Zemira.'];
  expect(differences(date, ['اجتمع الفريق الثلاثاء في مرفأ زميرة.'], 'whole')).toEqual([]);
  expect(differences(date, ['اجتمع الفريق الأربعاء في مرفأ زميرة.'], 'whole')).toMatchObject([
    { code: 'date-one-sided', values: { left: '2027-03-09' } },
  ]);
});

it('a number of members who decide is no number of a resolution, and a resolution stays one', () => {
  const cited = differences(['under resolution 2253'], ['بموجب القرار 2254'], 'whole');
  expect(cited).toMatchObject([{ code: 'reference-differs' }]);
  expect(differences(['a decision of three members'], ['بقرار ثلاثة أعضاء'], 'whole')).toEqual([]);
  expect(differences(['a decision of three members'], ['بقرار من 4 أعضاء'], 'whole')).toMatchObject([
    { code: 'number-differs' },
  ]);
});
