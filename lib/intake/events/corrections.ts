import type { MeetingEvent } from './meeting-events';
import type { Scene } from './scene';

const mistaken =
  /^(?:خطا|سهوا|خاطيا|خاطيه|تصويب|تصحيح|mistakenly|incorrectly|wrongly|erroneously|misstated|error|correction|clarification)$/;
const reported =
  /^[وف]?(?:ورد|وردت|ذكر|ذكرنا|نشر|نشرنا|نشرته|اوردنا|اورد|جاء|said|stated|gave|reported|earlier|version)$/;
const right = /^[وف]?(?:والصحيح|الصحيح|الصواب|والصواب|صوابه|correct|fact)$/;

/** Below "CORRECTION" the first sentence with a meeting repeats what was wrong, and the next ones say what is right. */
function afterHeading({ words, sentences }: Scene['reading']): number {
  const own = sentences.filter(({ isFurniture }) => !isFurniture);
  const heading = own[0];
  if (heading === undefined || heading.end - heading.first > longestHeading) return -1;
  if (!words.slice(heading.first, heading.end).some(({ key }) => mistaken.test(key))) return -1;
  const at = own.findIndex(({ first, end }) => words.slice(first, end).some(({ key }) => reported.test(key)));
  return at < 0 ? -1 : (own[at + 1]?.first ?? -1);
}

const longestHeading = 4;

/** A correction repeats what was wrong, and then says what is right: «ورد في خبر … والصحيح أنه الاجتماع السابع عشر». */
export function withCorrections({ reading }: Scene, events: MeetingEvent[]): MeetingEvent[] {
  const { words, sentences } = reading;
  const isIn = (from: number, to: number, pattern: RegExp) =>
    words.slice(from, to).some(({ key }) => pattern.test(key));
  const said = words.findIndex(({ key }) => right.test(key));
  const at = said > 0 ? said : afterHeading(reading);
  const isMistake = at > 0 && isIn(0, at, mistaken) && isIn(0, at, reported);
  if (!isMistake) return events;
  const wrong = events.find(({ word, ordinal }) => word < at && ordinal !== null);
  const first = events.find(({ word, owner: body }) => word >= at && body !== 'foreign');
  const owner = events.find(({ owner: body, word }) => word < at && body !== 'unnamed' && body !== 'foreign')?.owner;
  return events.map((event) => {
    if (event.word < at) return { ...event, time: 'cancelled' };
    const isRight = owner !== undefined && event.owner === 'unnamed' && sentences[event.sentence]?.isLead === true;
    const ordinal = event === first ? (event.ordinal ?? wrong?.ordinal ?? null) : event.ordinal;
    const time = event.time === 'cancelled' ? 'held' : event.time;
    return isRight ? { ...event, owner, ordinal, by: 'verb', time } : event;
  });
}
