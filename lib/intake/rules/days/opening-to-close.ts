import { addDays, isIsoDay, toDayNumber } from '@/lib/dates/plain-date';
import type { Proposal } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { propose, type RuleContext } from '@/lib/intake/rules/rule-context';

const opening =
  /^[وف]?(?:[يت])?(?:انطلق|نطلق|بدا|ابتدا|ستهل|استهل|فتتح|افتتح|شرع)(?:ت|وا|ته|تها|ه|ها)?$|^(?:ابتداء|ابتدا|انطلاق|انطلاقا|بدء|افتتاح)(?:ها|ه)?$|^(?:opened|opens|opening|began|begins|beginning|started|starts|starting|kicked)$/;
const closing =
  /^[وف]?(?:[يت])?(?:سدل|اسدل|ختتم|اختتم|نتهي|انتهي|انتهت|نهي|انهي|انهت|نفض|انفض)(?:ت|وا|ته|تها|ه|ها)?$|^[وف]?(?:اختتام|ختام)(?:ها|ه)?$|^[وف]?(?:حتي)$|^(?:closed|closes|closing|close|ended|ends|end|concluded|concludes|concluding|conclude|wrapped|wraps|wrapping|wound|finished|finishes|until|through)$/;
const longestMeeting = 15;
const farthest = 12;

/**
 * «انطلق … 29 ديسمبر، وأسدل الستار على أعماله 2 يناير», "opened a two-day meeting on 4 May": the days on which one meeting
 * began and ended.
 */
export function readOpeningToClose(context: RuleContext): Proposal[] {
  const dates = context.readable
    .flatMap(({ index }) => (context.isAbout(index) ? context.datesIn(index) : []))
    .slice(0, mostDates);
  if (dates.length === 0) return [];
  const opens = dates.filter((date) => isAfter(context, date, opening));
  const closes = dates.filter((date) => isAfter(context, date, closing));
  const found =
    pairOf(context, opens, closes) ??
    withNextDay(context, dates) ??
    lastingFrom(
      context,
      dates.filter((date) => isStart(context, date)),
      1,
    ) ??
    lastingFrom(context, closes, -1) ??
    secondOfTwo(context, dates);
  if (found === null) return firstOfSome(context, opens);
  const evidence = found.dates.map(({ from, to }) => context.scene.reading.evidence(from, to));
  const isSpoken = found.dates.some(({ anchored }) => anchored !== null);
  return [
    propose('meeting.date', `${found.open}/${found.close}`, evidence, found.rule, isSpoken ? 0.8 : 0.95, {
      flags: [
        ...(isSpoken ? (['relative'] as const) : []),
        ...(found.rule === 'date-lasting' ? (['inferred'] as const) : []),
      ],
    }),
  ];
}

/** "opens on Monday and lasts three days": the text gives the first day; the others are an alternative. */
function firstOfSome(context: RuleContext, opens: readonly DateMention[]): Proposal[] {
  const found = lastingFrom(context, opens, 1);
  if (found === null) return [];
  const evidence = found.dates.map(({ from, to }) => context.scene.reading.evidence(from, to));
  return [
    propose('meeting.date', found.open, evidence, 'date-opening', 0.7, {
      flags: ['two_candidates'],
      alternatives: [{ value: `${found.open}/${found.close}`, evidence }],
    }),
  ];
}

type Days = { dates: DateMention[]; open: string; close: string; rule: 'date-open-to-close' | 'date-lasting' };

function pairOf(context: RuleContext, opens: readonly DateMention[], closes: readonly DateMention[]): Days | null {
  for (const last of closes) {
    for (const first of opens) {
      if (first === last) continue;
      const ended = dayOf(context, last);
      const began = dayOf(context, first);
      const close = ended ?? (began === null ? null : weekdayAfter(last, began));
      const open = close === null ? null : (weekdayUntil(first, close) ?? began);
      if (open === null || close === null || !isOneMeeting(open, close)) continue;
      return { dates: [first, last], open, close, rule: 'date-open-to-close' };
    }
  }
  return null;
}

const lasting: readonly [RegExp, number][] = [
  [
    /\btwo[- ]days?\b(?!\s+(?:ago|later|earlier|before|after))|(?<lead>[\u0621-\u064a]+)\s+يومين(?![\u0621-\u064a])|(?<![\u0621-\u064a])[وف]?ليومين(?![\u0621-\u064a])/,
    2,
  ],
  [/\bthree[- ]days?\b(?!\s+(?:ago|later|earlier|before|after))|(?<lead>[\u0621-\u064a]+)\s+(?:ثلاثه|3)\s+ايام/, 3],
  [/\bfour[- ]days?\b(?!\s+(?:ago|later|earlier|before|after))|(?<lead>[\u0621-\u064a]+)\s+(?:اربعه|4)\s+ايام/, 4],
];
/** The day that is told of is the last of two. */
const lastOfTwo =
  /(?:اليوم|يومه|يومها)\s+الثاني\s+والاخير|(?:لليوم|اليوم)\s+الثاني\s+والاخير|\bsecond and (?:final|last) day\b/;
const during =
  /^[وفب]?(?:[يت])?(?:ستمر|استمر|دام|دامت|دوم|متد|امتد|ستغرق|استغرق|تواصل)(?:ت)?$|^[وف]?(?:لمده|مدي|مدار|امتداد|خلال|طوال|طيله|بعد|في)$/;

/** A day on which a meeting began or ended, and for how many days it lasted. */
function lastingFrom(context: RuleContext, dates: readonly DateMention[], direction: 1 | -1): Days | null {
  for (const date of dates) {
    const day = date.end === null ? dayOf(context, date) : null;
    const length = day === null ? null : lengthOf(context, date.sentence);
    if (day === null || length === null) continue;
    const other = addDays(day, direction * (length - 1));
    const [open, close] = direction === 1 ? [day, other] : [other, day];
    return { dates: [date], open, close, rule: 'date-lasting' };
  }
  return null;
}

const joinedNext =
  /^\s*,?\s*(?:و(?:في\s+)?(?:ال)?يوم\s+(?:التالي|الموالي|اللاحق|الذي\s+(?:يليه|تلاه))|(?:[وف]?[يت]?(?:ستمر|استمر|تواصل)\S*\s+)?(?:حتي|الي)\s+اليوم\s+(?:التالي|الموالي)|and\s+(?:on\s+)?the\s+(?:following\s+day|next\s+day|day\s+after))\s*(?:[,.;:)]|$|(?:في|to|for|in)\s)/;
const closedNext =
  /^[^.;]{0,50}?(?:ختتم|[اي]نه[تي]|نته|سدل|نفض)\S*[^.;]{0,30}?(?:ال)?يوم\s+(?:التالي|الموالي|الثاني)|^[^.;]{0,50}?\b(?:clos|end|conclud|wrap|finish)[a-z]*[^.;]{0,30}?\bthe\s+(?:following|next|second)\s+day\b/;
const longestNext = 100;

/** «يوم 4 أيار 2027 واليوم التالي», "and closed it the following day". */
function withNextDay(context: RuleContext, dates: readonly DateMention[]): Days | null {
  const { reading } = context.scene;
  for (const date of dates) {
    const end = reading.sentences[date.sentence]?.to ?? date.to;
    const after = reading.levelled.slice(date.to, Math.min(end, date.to + longestNext));
    if (date.end !== null || !(joinedNext.test(after) || closedNext.test(after))) continue;
    const event = context.eventOf(date.first);
    const open = event?.kind === 'meeting' && event.status !== 'this' ? null : dayOf(context, date);
    if (open !== null) return { dates: [date], open, close: addDays(open, 1), rule: 'date-lasting' };
  }
  return null;
}

const fromWhich =
  /(?:(?:بدءا|ابتداء|ابتدا|اعتبارا|انطلاقا)\s+من|\b(?:from|starting|beginning)(?:\s+on)?)\s+(?:يوم\s+)?(?:\S+\s+)?$/;
const forDays =
  /^\s*,?\s*(?:و?(?:لمده|علي\s+(?:مدي|مدار|امتداد))|و?ل)\s?(?:يومين|ثلاثه\s+ايام)|^\s*,?\s*(?:for|over)\s+(?:two|three)\s+days/;

/** «اعتبارا من 4 أيار 2027», «يوم 4 أيار 2027 ولمدة يومين»: the first of the days that the text speaks of. */
function isStart({ scene: { reading } }: RuleContext, { from, to }: DateMention): boolean {
  return (
    fromWhich.test(reading.levelled.slice(Math.max(0, from - 40), from)) ||
    forDays.test(reading.levelled.slice(to, to + 50))
  );
}

/** «لليوم الثاني والأخير», "on its second and final day". */
function secondOfTwo({ scene: { reading }, resolve }: RuleContext, dates: readonly DateMention[]): Days | null {
  for (const date of dates) {
    const { from = 0, to = 0 } = reading.sentences[date.sentence] ?? {};
    if (!lastOfTwo.test(reading.levelled.slice(from, Math.min(to, from + longestRead)))) continue;
    const close = resolve(date, 'meeting')?.value ?? '';
    if (isIsoDay(close)) return { dates: [date], open: addDays(close, -1), close, rule: 'date-lasting' };
  }
  return null;
}

/** Tells for how many days a sentence, or the one after it, says that a meeting lasts. */
export function lengthOf({ scene: { reading }, isAbout }: RuleContext, sentence: number): number | null {
  for (const index of [sentence, sentence + 1]) {
    const { from, to } = reading.sentences[index] ?? {};
    if (from === undefined || to === undefined || !isAbout(index)) continue;
    const text = reading.levelled.slice(from, Math.min(to, from + longestRead));
    for (const [pattern, days] of lasting) {
      const found = pattern.exec(text);
      if (found === null) continue;
      const lead = found.groups?.lead;
      const rest = text.slice(found.index + found[0].length);
      const isAgo =
        /^(?:قبل|منذ)$/.test(lead ?? '') ||
        (lead === 'بعد' && /^\s*(?:من\s+(?!ال|مداول|نقاش|جلس|مباحث)|علي)/.test(rest));
      if (lead === undefined || (during.test(lead) && !isAgo)) return days;
    }
  }
  return null;
}

const longestRead = 1_000;
const mostDates = 40;

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

/** "began on Tuesday, 4 May 2027, and ended on Wednesday": the first such weekday after the day on which it began. */
function weekdayAfter({ anchored }: DateMention, open: string): string | null {
  if (anchored === null || !('weekday' in anchored)) return null;
  const ahead = (anchored.weekday - ((toDayNumber(open) + 4) % 7) + 7) % 7;
  return ahead === 0 ? null : addDays(open, ahead);
}

function isOneMeeting(open: string, close: string): boolean {
  const days = toDayNumber(close) - toDayNumber(open);
  return days >= 1 && days <= longestMeeting;
}
