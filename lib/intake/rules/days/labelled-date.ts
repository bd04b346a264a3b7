import type { Proposal } from '@/lib/intake/intake-format';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { labelsOf } from '@/lib/intake/rules/labels';
import { propose, type RuleContext } from '@/lib/intake/rules/rule-context';
import { isDatedLine, isMinutes, isPlaceAndDays } from './date-lines';

const label =
  /^["(\s•*-]*(?:when|date|date and time|dates|time|الموعد|التاريخ|الزمان|موعد الاجتماع|تاريخ الاجتماع|موعد الانعقاد|تاريخ الانعقاد|اليوم|اليوم والتاريخ)\s*:\s*(?:[\p{L}]+\s*,?\s*)?$/u;
const clockOrRoom = /\d{1,2}(?::\d{2})?\s*(?:a\.?m|p\.?m|ص|م)\b|\d{1,2}[:.]\d{2}|\b(?:room|hall)\b|الساعه|قاعه/;
const remarks = /^(?:remarks|speech|address|statement|كلمه|خطاب|مداخله)$/;

/** Reads the day that minutes, notices and speeches give on a line of its own. */
export function readLabelledDate(context: RuleContext): Proposal[] {
  const isSpeech = isOpeningRemarks(context);
  const found = context.dates.filter((date) => isLabelledDate(context, date, isSpeech)).slice(0, 1);
  return found.flatMap((date) => {
    const resolved = context.resolve(date, 'meeting');
    if (resolved === null) return [];
    const evidence = [context.scene.reading.evidence(date.from, date.to)];
    return [propose('meeting.date', resolved.value, evidence, 'date-labelled', 0.9, { flags: resolved.flags })];
  });
}

export function isLabelledDate(context: RuleContext, date: DateMention, isSpeech = false): boolean {
  const { scene, header } = context;
  const sentence = scene.reading.sentences[date.sentence];
  if (sentence === undefined || date.start.day === null || date.anchored !== null) return false;
  const head = scene.reading.levelled.slice(sentence.from, date.from);
  if (label.test(head)) return true;
  if (head.length <= longestHead && labelsOf(scene, sentence).has('when')) return true;
  if (isMinutes(scene)) return isDatedLine(scene, date) || isPlaceAndDays(scene, date);
  if (date.end !== null && isPlaceAndDays(scene, date) && isBesideMain(context, date)) return true;
  if (isSpeech) return date === header?.date;
  return isLineOfNotice(context, date, head);
}

const longestHead = 40;
const nearLines = 2;

/** "Vienna, 13-14 October 2027." on its own: no text is dated of two days, so a meeting is. */
function isBesideMain({ kind }: RuleContext, date: DateMention): boolean {
  return kind.main.some(({ sentence }) => Math.abs(sentence - date.sentence) <= nearLines);
}

/** "Remarks at the Opening of the Fifteenth Meeting": said on the day, and at the place, that stand below the title. */
export function isOpeningRemarks({ scene: { reading }, kind }: RuleContext): boolean {
  const { first = 0, end = 0, index = -1 } = reading.sentences.find(({ isFurniture }) => !isFurniture) ?? {};
  const keys = reading.words.slice(first, end).map(({ key }) => key);
  const isOpening = keys.some((key) => /^(?:opening|open|الافتتاحيه|افتتاح|افتتاحيه|at|في|امام|خلال)$/.test(key));
  return remarks.test(keys[0] ?? '') && isOpening && kind.main.some(({ sentence }) => sentence === index);
}

/** "Tuesday, 06/07/2027, 10 a.m., Conference Room 4" below the line that names the meeting. */
function isLineOfNotice({ scene: { reading }, kind }: RuleContext, date: DateMention, head: string): boolean {
  const sentence = reading.sentences[date.sentence];
  const isBelow = kind.main.some((event) => event.by !== 'verb' && event.sentence === date.sentence - 1);
  const tail = reading.levelled.slice(date.to, Math.min(sentence?.to ?? date.to, date.to + 80));
  return isBelow && /^[\p{L}\s,.]{0,14}$/u.test(head) && clockOrRoom.test(tail);
}
