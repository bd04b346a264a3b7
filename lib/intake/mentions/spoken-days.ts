import { type DateMention, dateMention } from './date-mention';

const arabic =
  /(?<![\u0621-\u064a])[وف]?(?:(?<before>(?:اول امس|امس الاول))|(?<yesterday>امس)|(?<today>اليوم)(?!\s+(?:الاول|الثاني|الثالث|الرابع|الاخير|التالي|السابق|العالمي|الدولي))|(?<tomorrow>غدا))(?:\s*,?\s*(?:يوم\s+)?(?:الاحد|الاثنين|الثلاثا|الثلاثاء|الاربعا|الاربعاء|الخميس|الجمعه|السبت))?(?![\u0621-\u064a])/g;
const arabicWeekday =
  /(?<![\u0621-\u064a])[وف]?(?:يوم\s+)?(?<day>الاحد|الاثنين|الثلاثاء|الثلاثا|الاربعاء|الاربعا|الخميس|الجمعه|السبت)(?<which>\s+(?:الماضي|المنصرم|الفايت|المقبل|القادم))?(?![\u0621-\u064a])/g;
const english =
  /\b(?:(?<before>the day before yesterday)|(?<yesterday>yesterday)|(?<today>today|earlier today)|(?<tomorrow>tomorrow))\b/g;
const englishWeekday =
  /\b(?:on\s+|(?<which>last|next|this)\s+)(?<day>sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b(?!\s*,?\s*(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g;

const weekdays = ['احد', 'اثنين', 'ثلاثا', 'اربعا', 'خميس', 'جمعه', 'سبت'];
const weekdaysEn = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Days that only the day of publication gives a date: «أمس», «الخميس الماضي», "today", "on Tuesday". */
export function findSpokenDays(levelled: string): DateMention[] {
  const found = [...levelled.matchAll(arabic), ...levelled.matchAll(english)].map(
    ({ 0: words, index, groups = {} }) => {
      const days =
        groups.before !== undefined ? -2 : groups.yesterday !== undefined ? -1 : groups.today !== undefined ? 0 : 1;
      return dateMention({
        from: index,
        to: index + words.length,
        rule: 'date-spoken',
        anchored: { days },
        flags: ['relative'],
      });
    },
  );
  const named = [...levelled.matchAll(arabicWeekday), ...levelled.matchAll(englishWeekday)].map(
    ({ 0: words, index, groups = {} }) => {
      const day = groups.day ?? '';
      const weekday = Math.max(
        weekdays.findIndex((name) => day.startsWith(`ال${name}`)),
        weekdaysEn.indexOf(day),
      );
      const direction = /المقبل|القادم|next/.test(groups.which ?? '') ? 'next' : 'last';
      return dateMention({
        from: index,
        to: index + words.length,
        rule: 'date-spoken',
        anchored: { weekday, direction },
        flags: ['relative'],
      });
    },
  );
  return [...found, ...named];
}
