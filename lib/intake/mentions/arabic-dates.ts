import { level } from '@/lib/intake/text/words';
import { ordinalAr } from '@/lib/language/ordinals/ordinals';
import type { VocabularyMatch } from '@/lib/language/vocabulary';
import { foldText } from '@/lib/text/characters/fold';
import { type DateMention, dateMention } from './date-mention';
import type { MonthEntry } from './month-forms';

/** «الخامس»: the days of a month in words, longest first. */
const dayWords = Array.from({ length: 31 }, (_, index) => index + 1)
  .flatMap((day) =>
    (['nominative', 'oblique'] as const).map(
      (form) => [level(foldText(ordinalAr(day, 'masculine', form))), day] as const,
    ),
  )
  .sort(([a], [b]) => b.length - a.length);
const dayOfWord = new Map(dayWords);

const weekday = '(?:(?:ال)?(?:احد|اثنين|ثلاثا|ثلاثاء|اربعا|اربعاء|خميس|جمعه|سبت))';
const day = `(?:ال)?(?:\\d{1,2}|${dayWords.map(([word]) => word).join('|')})`;
const joint = '(?:\\s*,?\\s*(?:و|-|/|الي|حتي|لغايه)\\s*(?:يوم\\s+)?)';
const beforeMonth = new RegExp(
  `(?<![\\d.\\u0621-\\u064a/-])[وفبل]?(?:${weekday}\\s+)?(?<first>${day})(?:\\s*(?:من|ل)?\\s*)?(?:(?:${joint}(?:${weekday}\\s+)?(?<middle>${day}))?${joint}(?:${weekday}\\s+)?(?<last>${day}))?[\\s"]*(?:من\\s+)?(?:شهر\\s+)?[.\\-/]?\\s*$`,
);
const partBefore =
  /(?:^|[^\u0621-\u064a])[وفبل]?(?:ال)?(?:(?<early>مطلع|اوايل|بدايه|بدايات|مستهل|اول)|(?<mid>منتصف|اواسط|وسط)|(?<end>اواخر|نهايه|نهايات|ختام|اخر))\s+(?:من\s+)?(?:شهر\s+)?$/;
const monthWord = /(?:^|[^\u0621-\u064a])[وفبل]?(?:ال)?شهر\s+$/;
const secondName = /^\s*(?:[/\-()]|او)\s*$/;
const afterMonth =
  /^["\s]*\)?["\s]*(?:[,.\-/]\s*)?(?:(?:من\s+)?(?:(?:ال|لل|ل)?(?:عام|سنه)\s+)?(?<year>\d{4})(?!\d)(?:\s*(?<era>م|ميلادي|ميلاديه|ه|هجري|هجريه)(?![\u0621-\u064a]))?|(?:من\s+)?(?:(?:ال)?(?:عام|سنه)\s+)?(?<relative>الماضي|المنصرم|الفايت|الاخير|المقبل|القادم|الجاري|الحالي|نفسه)(?![\u0621-\u064a]))/;

const reach = 70;

/** Reads what stands around the name of a month, or two names of one month. Null where the word is no month here. */
export function readArabicDate(
  levelled: string,
  matches: readonly VocabularyMatch<MonthEntry>[],
  index: number,
): { mention: DateMention; used: number } | null {
  const match = matches[index];
  const entry = match?.meaning;
  if (match === undefined || entry === undefined) return null;
  const pair = pairedName(levelled, matches, index);
  const last = pair ?? match;
  const before = levelled.slice(Math.max(0, match.from - match.clitics.length - reach), match.from);
  const plainBefore = match.clitics.length > 0 ? before.slice(0, before.length - match.clitics.length) : before;
  const after = afterMonth.exec(levelled.slice(last.to, last.to + reach));
  const { year = null, relative = null, era = '' } = after?.groups ?? {};
  const days = beforeMonth.exec(plainBefore);
  const part = days === null ? partBefore.exec(plainBefore) : null;
  const isSupported =
    days !== null ||
    year !== null ||
    pair !== null ||
    part !== null ||
    relative !== null ||
    monthWord.test(plainBefore);
  if (entry.needsSupport && !isSupported) return null;
  const isPairWrong = pair !== null && pair.meaning.month !== entry.month;
  const mention = dateMention({
    from:
      days !== null
        ? match.from - match.clitics.length - days[0].length + leading(days[0])
        : part !== null
          ? match.from - match.clitics.length - part[0].length + leading(part[0])
          : match.from,
    to: last.to + (after === null ? closing(levelled, last.to, pair) : after[0].length),
    rule: 'date-ar',
    year: year === null ? null : Number(year),
    calendar: entry.calendar,
    start: { month: entry.month, day: null },
    relative: relativeOf(relative),
    part: partOf(part?.groups),
  });
  if (days !== null) setDays(mention, days.groups ?? {});
  if (isPairWrong) markWrongPair(mention, pair?.meaning.month ?? 0);
  if (!isPlausibleYear(mention, era)) mention.year = null;
  return { mention, used: pair === null ? 0 : 1 };
}

function pairedName(
  levelled: string,
  matches: readonly VocabularyMatch<MonthEntry>[],
  index: number,
): VocabularyMatch<MonthEntry> | null {
  const [match, next] = [matches[index], matches[index + 1]];
  if (match === undefined || next === undefined || next.from - match.to > 5) return null;
  if (next.meaning.calendar !== match.meaning.calendar) return null;
  return secondName.test(levelled.slice(match.to, next.from)) ? next : null;
}

function setDays(mention: DateMention, { first, last }: Record<string, string | undefined>): void {
  const start = dayNumber(first);
  const end = last === undefined ? null : dayNumber(last);
  if (start === null || (last !== undefined && end === null)) return;
  mention.start.day = start;
  if (end !== null && end > start && mention.start.month !== null)
    mention.end = { month: mention.start.month, day: end };
}

function dayNumber(written: string | undefined): number | null {
  const word = written ?? '';
  const number = /\d+$/.test(word)
    ? Number(word.replace(/^ال/, ''))
    : (dayOfWord.get(word) ?? dayOfWord.get(`ال${word}`));
  return number !== undefined && number >= 1 && number <= 31 ? number : null;
}

function markWrongPair(mention: DateMention, other: number): void {
  const year = mention.year;
  const months = [mention.start.month ?? 0, other];
  mention.otherwise = year === null ? [] : months.map((month) => `${year}-${String(month).padStart(2, '0')}`);
  mention.flags.push('impossible_pair');
  mention.start = { month: null, day: null };
  mention.end = null;
}

function isPlausibleYear({ year, calendar }: DateMention, era: string): boolean {
  if (year === null) return true;
  if (calendar === 'hijri' || era.startsWith('ه')) return year >= 1300 && year <= 1600;
  return year >= 1900 && year <= 2100;
}

function relativeOf(word: string | null): DateMention['relative'] {
  if (word === null) return null;
  if (/^(?:الماضي|المنصرم|الفايت|الاخير)$/.test(word)) return 'last';
  return /^(?:المقبل|القادم)$/.test(word) ? 'next' : 'current';
}

function partOf(groups: Record<string, string | undefined> | undefined): DateMention['part'] {
  if (groups?.early !== undefined) return 'early';
  if (groups?.mid !== undefined) return 'mid';
  return groups?.end === undefined ? null : 'end';
}

function leading(found: string): number {
  return found.length - found.replace(/^[^\u0621-\u064a\d]+/, '').length;
}

function closing(levelled: string, at: number, pair: object | null): number {
  return pair !== null && levelled.charAt(at) === ')' ? 1 : 0;
}
