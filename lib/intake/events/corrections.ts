import type { MeetingEvent } from './meeting-events';
import type { Scene } from './scene';

const mistaken =
  /^(?:خطا|سهوا|خاطيا|خاطيه|تصويب|تصحيح|mistakenly|incorrectly|wrongly|erroneously|misstated|error|correction|clarification)$/;
const reported =
  /^[وف]?(?:ورد|وردت|ذكر|ذكرنا|نشر|نشرنا|نشرته|اوردنا|اورد|جاء|said|stated|gave|reported|earlier|version)$/;
const right = /^[وف]?(?:والصحيح|الصحيح|الصواب|والصواب|صوابه|correct|fact)$/;

/** A correction repeats what was wrong, and then says what is right: «ورد في خبر … والصحيح أنه الاجتماع السابع عشر». */
export function withCorrections({ reading }: Scene, events: MeetingEvent[]): MeetingEvent[] {
  const { words, sentences } = reading;
  const isIn = (from: number, to: number, pattern: RegExp) =>
    words.slice(from, to).some(({ key }) => pattern.test(key));
  const at = words.findIndex(({ key }) => right.test(key));
  const isMistake = at > 0 && isIn(0, at, mistaken) && isIn(0, at, reported);
  if (!isMistake) return events;
  const owner = events.find(({ owner: body, word }) => word < at && body !== 'unnamed' && body !== 'foreign')?.owner;
  return events.map((event) => {
    if (event.word < at) return { ...event, time: 'cancelled' };
    const isRight = owner !== undefined && event.owner === 'unnamed' && sentences[event.sentence]?.isLead === true;
    return isRight ? { ...event, owner, by: 'verb', time: event.time === 'cancelled' ? 'held' : event.time } : event;
  });
}
