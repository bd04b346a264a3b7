import { lastBefore } from '@/lib/intake/text/near';
import type { Reading } from '@/lib/intake/text/read-text';
import { askWords } from '@/lib/intake/text/words';
import { daysBefore } from '@/lib/language/dates/days-of-month';
import { type WrittenDate, writtenDate } from '@/lib/language/dates/written-date';

const itsMonth = /^(?:منه|منها)$/;
const same = /^(?:نفسه|ذاته|عينه)$/;

const current = /^(?:الجاري|الحالي)$/;

const mayBeSameMonth = (key: string) => itsMonth.test(key) || current.test(key) || key === 'الشهر' || key === 'of';

/** Finds days of the month of the date before them: «25 منه», «الحادي عشر من الشهر نفسه», "the 9th of the same month". */
export function findDaysOfSameMonth(reading: Reading, dates: readonly WrittenDate[]): WrittenDate[] {
  const { words } = reading;
  const dated = dates.filter(({ start, calendar }) => start.month !== null && calendar === 'gregorian');
  const mayBe = askWords(reading, mayBeSameMonth);
  return words.flatMap(({ key }, word) => {
    if (!mayBe(word)) return [];
    const [next = '', beyond = '', third = ''] = [1, 2, 3].map((step) => words[word + step]?.key);
    const isOfThis = key === 'الشهر' && words[word - 1]?.key === 'هذا';
    // «في 4 الجاري», «يومي 4 و5 الجاري»
    const isCurrent = current.test(key) && /^\d{1,2}$/.test(words[word - 1]?.key ?? '');
    const isArabic =
      itsMonth.test(key) ||
      isCurrent ||
      isOfThis ||
      (key === 'الشهر' && (same.test(next) || words[word - 1]?.key === 'من'));
    const isEnglish =
      key === 'of' && /^(?:the|that|this)$/.test(next) && (beyond === 'month' || `${beyond} ${third}` === 'same month');
    if (!isArabic && !isEnglish) return [];
    const index = lastBefore(dated, reading.words[word]?.from ?? 0, ({ from }) => from);
    const before = dated[index];
    if (before === undefined) return [];
    const at = isEnglish ? word + 1 : isOfThis ? word - 1 : word;
    const days = daysBefore(reading, at, before.last + 1);
    if (days === null) return [];
    const month = before.end?.month ?? before.start.month ?? 1;
    const [from, to] = [words[days.first]?.from ?? 0, words[word]?.to ?? 0];
    const [first, last] = days.days;
    const end = last === undefined ? null : { month, day: last };
    const own = { form: 'arabic', first: days.first, last: word, from, to, year: before.year } as const;
    const isRange = isJoined(reading, before, from) && before.end === null && (before.start.day ?? first) < first;
    const joined = { ...before, last: word, to, end: end ?? { month, day: first } };
    return [isRange ? joined : writtenDate({ ...own, start: { month, day: first }, end })];
  });
}

/** «في 4 أيار 2027 و5 منه», «في الرابع من أيار وحتى الخامس منه». */
function isJoined({ levelled }: Reading, before: WrittenDate, from: number): boolean {
  return /^\s*(?:و|-|[وف]?(?:حتي|الي|لغايه))?\s*$/.test(levelled.slice(before.to, from));
}
