import { addDays, isIsoDay, toDayNumber } from '@/lib/dates/plain-date';
import type { Proposal } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { propose, type RuleContext } from '@/lib/intake/rules/rule-context';

const opening =
  /^[وف]?(?:انطلق|انطلقت|بدا|بدات|بداته|بداها|افتتح|افتتحت|افتتحه|يبدا|تبدا|تنطلق|ينطلق|opened|opens|began|begins|started|starts)$/;
const closing =
  /^[وف]?(?:اسدل|اسدلت|اختتم|اختتمت|اختتمه|يختتم|تختتم|انتهي|انتهت|ينتهي|تنتهي|انهي|انهت|ينهي|تنهي|اختتامها?|اختتام|closed|closes|ended|ends|concluded|concludes|wrapped|wound|finished)$/;
const longestMeeting = 15;
const farthest = 12;

type Bound = { date: DateMention; day: string };

/** «انطلق … 29 ديسمبر، وأسدل الستار على أعماله 2 يناير»: the days on which one meeting began and ended. */
export function readOpeningToClose(context: RuleContext): Proposal[] {
  const { scene, readable, datesIn, isAbout } = context;
  const dates = readable.flatMap(({ index }) => (isAbout(index) ? datesIn(index) : [])).slice(0, mostDates);
  const closes = dates.flatMap((date) => bound(context, date, closing));
  const [close] = closes;
  if (close === undefined) return [];
  const opens = dates.flatMap((date) => {
    if (date === close.date || !isAfter(context, date, opening)) return [];
    const day = weekdayUntil(date, close.day) ?? dayOf(context, date);
    return day === null ? [] : [{ date, day }];
  });
  const open = opens.find(({ day }) => isOneMeeting(day, close.day));
  if (open === undefined) return [];
  const evidence = [open.date, close.date].map(({ from, to }) => scene.reading.evidence(from, to));
  const isSpoken = [open.date, close.date].some(({ anchored }) => anchored !== null);
  return [
    propose('meeting.date', `${open.day}/${close.day}`, evidence, 'date-open-to-close', isSpoken ? 0.8 : 0.95, {
      flags: isSpoken ? ['relative'] : [],
    }),
  ];
}

const mostDates = 40;

function bound(context: RuleContext, date: DateMention, verb: RegExp): Bound[] {
  const day = isAfter(context, date, verb) ? dayOf(context, date) : null;
  return day === null ? [] : [{ date, day }];
}

/** Tells whether the last verb of opening or closing before a date is of this kind, and of this meeting. */
function isAfter(
  { scene: { reading }, eventOf }: RuleContext,
  { first, sentence }: DateMention,
  verb: RegExp,
): boolean {
  const start = reading.sentences[sentence]?.first ?? 0;
  const before = reading.words.slice(Math.max(start, first - farthest), first);
  const last = before.findLast(({ key }) => opening.test(key) || closing.test(key));
  if (last === undefined || !verb.test(last.key)) return false;
  const event = eventOf(first);
  return event === null || event.kind !== 'meeting' || event.status === 'this';
}

function dayOf(context: RuleContext, date: DateMention): string | null {
  const value = context.resolve(date, 'meeting')?.value ?? '';
  return isIsoDay(value) ? value : null;
}

/** «أنهت يوم الأربعاء 1 شباط اجتماعا كانت قد بدأته يوم الثلاثاء»: the weekday before the last day. */
function weekdayUntil({ anchored }: DateMention, close: string): string | null {
  if (anchored === null || !('weekday' in anchored) || anchored.direction !== 'last') return null;
  // 1970-01-01 was a Thursday.
  const back = (((toDayNumber(close) + 4) % 7) - anchored.weekday + 7) % 7;
  return back === 0 ? null : addDays(close, -back);
}

function isOneMeeting(open: string, close: string): boolean {
  const days = toDayNumber(close) - toDayNumber(open);
  return days >= 1 && days <= longestMeeting;
}
