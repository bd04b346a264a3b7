import { type EventKind, isThis, type TextEvent } from '@/lib/intake/events/text-events';
import type { Proposal } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { propose, type RuleContext, settle } from '@/lib/intake/rules/rule-context';
import { isDatelineDate, isForeignStamp, isStamp } from './date-lines';
import { readLabelledDate } from './labelled-date';
import { lengthOf, readOpeningToClose } from './opening-to-close';

const overlooked: ReadonlySet<EventKind> = new Set(['topic', 'seat']);

/** Reads when the meeting was held: a date in a sentence about it that belongs to it and to nothing else. */
export function readMeetingDate(context: RuleContext): Proposal[] {
  const whole = readOpeningToClose(context);
  if (whole.length > 0) return whole;
  const candidates = context.readable.flatMap(({ index }) => {
    if (!context.isAbout(index)) return [];
    return context.datesIn(index).flatMap((date) => proposalOf(context, date) ?? []);
  });
  const explicit = candidates.filter(({ rule }) => rule !== 'date-spoken');
  const dated = explicit.length > 0 ? explicit : candidates;
  return dated.length > 0 ? settle(dated, isCompatible) : readLabelledDate(context);
}

function proposalOf(context: RuleContext, written: DateMention): Proposal | null {
  const isOld = isOldDay(context, written);
  const date = isOld && written.end !== null ? { ...written, start: written.end, end: null } : written;
  if ((date.rule === 'date-year' && date.flags.length === 0) || isStampedDate(context, written)) return null;
  const event = context.eventOf(describedBy(context, date) ?? date.first, overlooked);
  const isNew = isOld && event?.kind === 'postponement' && written.end !== null;
  if (isNew) return newDay(context, date);
  if (!isThis(event) || (isOld && written.end === null)) return null;
  if (isOfNext(context, date, event)) return null;
  if (!context.isMain(date.sentence) && event.kind !== 'holding') return null;
  if (date.anchored !== null && !isBesideVerb(context, date, event)) return null;
  const isAhead = event.kind === 'meeting' && event.meeting.time === 'planned';
  const isOfWeekday = date.anchored !== null && 'weekday' in date.anchored;
  const isPlan =
    event.kind === 'meeting' &&
    ((date.part !== null && (isAhead || isToCome(context, date))) || (isOfWeekday && isAhead));
  const resolved = context.resolve(date, isPlan ? 'plan' : 'meeting');
  if (resolved === null) return null;
  const { reading } = context.scene;
  const evidence = [reading.evidence(date.from, date.to)];
  if (isOnlyFirst(context, date)) return null;
  const { flags } = resolved;
  const base = event.kind === 'holding' || event.meeting.time === 'held' ? 0.95 : 0.85;
  return propose('meeting.date', resolved.value, evidence, date.rule, base - resolved.penalty, {
    flags,
    alternatives: resolved.otherwise.map((value) => ({ value, evidence })),
  });
}

const present = /^[وف]?[تي](?:ستضيف|ستقبل|عقد|نعقد|حتضن|لتيم|جتمع|لتقي)$/;

/** «تستقبل الأقصر منتصف تشرين الثاني الاجتماع»: the present tense with a part of a month tells of a plan. */
function isToCome({ scene: { reading } }: RuleContext, { first, sentence }: DateMention): boolean {
  const start = reading.sentences[sentence]?.first ?? first;
  return reading.words.slice(Math.max(start, first - nearWords), first).some(({ key }) => present.test(key));
}

/** «تأجل من 4 أيار إلى 18 أيار»: the first of two days was given up. */
function isOldDay({ scene: { reading, clauses } }: RuleContext, { first }: DateMention): boolean {
  const { words } = reading;
  const before = words[first - 1]?.key === 'يوم' ? first - 2 : first - 1;
  if (!/^(?:من|from)$/.test(words[before]?.key ?? '')) return false;
  const near = words.slice(Math.max(0, before - nearWords), before);
  return near.some(({ key }, at) => clauses[before - near.length + at] === clauses[first] && putOffWord.test(key));
}

/** "was moved from 3 March to 17 March": the day that it was moved to. */
function newDay(context: RuleContext, date: DateMention): Proposal | null {
  const resolved = context.resolve(date, 'meeting');
  if (resolved === null) return null;
  const evidence = [context.scene.reading.evidence(date.from, date.to)];
  return propose('meeting.date', resolved.value, evidence, 'date-moved', 0.85, { flags: resolved.flags });
}

const closedLater =
  /(?:closed|ended|concluded|wrapped up|closes|ends)\s+(?:\w+\s+){1,2}later|(?:اختتم|انتهي|انفض|تختتم|يختتم)\S*\s+بعد\s+(?:يوم|ثلاثه|اربعه)|[يت](?:ستمر|تواصل)\S*\s+(?:حتي|الي|ليومين)|(?:runs?|continues?|lasts?|continue)\s+(?:until|through|to)\b|will\s+(?:end|close|conclude)\b/;
/** "ended two days of talks on Thursday", "on the opening day", «اجتماعا دام يومين»: one day is named of several. */
const severalDays =
  /\b(?:two|three|four)[- ]days?\b(?!\s+(?:ago|later|earlier|before|after))|\b(?:opening|first|closing|final|last) day of\b|(?:دام|استمر|استغرق|امتد)\S*\s+(?:\S+\s+)?(?:يومين|ثلاثه|اربعه)|(?:بعد|علي مدي|علي مدار) يومين/;
const longestRest = 200;

/** "began on Monday, 6 June, and closed two days later": another day is told of, though not named; one alone would be wrong. */
function isOnlyFirst(context: RuleContext, date: DateMention): boolean {
  const { reading } = context.scene;
  const { to, sentence } = date;
  const end = Math.min(reading.sentences[sentence]?.to ?? to, to + longestRest);
  const start = reading.sentences[sentence]?.from ?? to;
  if (closedLater.test(reading.levelled.slice(to, end))) return true;
  const isSingle = date.end === null && !(date.anchored !== null && 'further' in date.anchored);
  const near = reading.levelled.slice(Math.max(start, to - longestRest), end);
  return isSingle && (severalDays.test(near) || lengthOf(context, sentence) !== null);
}

/** "next stop Bergen, 11 May 2027". */
function isOfNext({ scene: { reading }, kind }: RuleContext, { first }: DateMention, event: TextEvent): boolean {
  if (kind.main[0]?.time === 'planned') return false;
  const from = Math.max(event.word < first ? event.word + 1 : first, first - longestNext);
  return reading.words.slice(from, first).some(({ key }) => /^(?:next|then)$/.test(key));
}

const longestNext = 5;
const nearWords = 12;

const putOffWord =
  /^[وف]?(?:اجل|اجلت|تاجل|تاجلت|تاجيل|ارجا|ارجات|ارجاء|ارجي|ارجيت|نقل|نقلت|postponed|moved|deferred|adjourned|rescheduled|shifted)$/;

/** «وهو اليوم نفسه الذي عقد فيه»: a relative clause right after a day says what happened on it. */
function describedBy({ scene: { clauses, reading } }: RuleContext, { last, to }: DateMention): number | null {
  if (/^\s*[,،]/.test(reading.levelled.slice(to, to + 3))) return null;
  const at = [last + 1, last + 2].find((word) => clauses[word]?.link === 'relative' && clauses[word]?.first === word);
  return at === undefined ? null : at + 1;
}

function isStampedDate({ scene: { reading }, header }: RuleContext, date: DateMention): boolean {
  if (date === header?.date && header.rule === 'dateline') return true;
  const { sentence, from, to } = date;
  const { from: start = 0, to: end = 0 } = reading.sentences[sentence] ?? {};
  const head = reading.levelled.slice(start, from);
  return (
    isStamp(head) || isForeignStamp(head) || isDatelineDate(head, reading.levelled.slice(to, Math.min(end, to + 40)))
  );
}

const farthest = 14;

/** «عقدت اليوم» dates a meeting; «عقدت اجتماعا ...، والتزمت الدول اليوم» does not. */
function isBesideVerb({ scene: { clauses, reading } }: RuleContext, date: DateMention, event: TextEvent): boolean {
  const [first, last] = event.word < date.first ? [event.word, date.first] : [date.last, event.word];
  if (last - first > farthest) return false;
  const own = clauses[date.first];
  const from = own?.link === 'relative' && own.first > first ? own.first : first;
  const between = reading.levelled.slice(reading.words[from]?.to ?? 0, reading.words[last]?.from ?? 0);
  const isOneClause = clauses[date.first] === clauses[event.word];
  return !between.replace(/,\s*$/, '').includes(',') || (isOneClause && last - first <= nearby);
}

const nearby = 7;

/** Tells whether one value says the same as another, only less exactly. */
function isCompatible(a: unknown, b: unknown): boolean {
  const [one, other] = [String(a), String(b)];
  if (one === other) return true;
  const stem = (value: string) => value.replace(/-XX/g, '').replace(/~$/, '');
  const [short, long] = stem(one).length <= stem(other).length ? [stem(one), other] : [stem(other), one];
  return long.split('/').some((part) => part.startsWith(short) || part.replace(/^\d{4}/, 'XXXX').startsWith(short));
}
