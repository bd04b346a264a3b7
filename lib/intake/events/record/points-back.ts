import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import type { Scene } from '@/lib/intake/events/scene';

const pointing = /^(?:ذلك|هذا|تلك|هذه|اللقا|الاجتماع|it|this|that|gathering|meeting|talks|session|event|plenary)$/;

/** «وكان ذلك ثامن اجتماع», "The gathering was the 21st meeting": says which meeting the sentence before told of. */
export function pointsBack({ reading: { words, sentences } }: Scene, { sentence, word }: MeetingEvent): boolean {
  const first = sentences[sentence]?.first ?? word;
  const start = words.slice(first, Math.min(word, first + 4)).map(({ key }) => key);
  const [opening = '', next = ''] = start;
  if (/^[وف]?كان(?:ت)?$/.test(opening)) return pointing.test(next);
  const was = start.findIndex((key) => /^(?:was|is|marked|marks)$/.test(key));
  return was > 0 && pointing.test(start[was - 1] ?? '');
}
