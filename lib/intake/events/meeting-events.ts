import {
  hostedBody,
  hostingEvent,
  hosts,
  isOrganised,
  isSitting,
  occasion,
  occasionEvent,
  sitsSomewhere,
  sittingEvent,
  topical,
} from '@/lib/intake/events/found/hosting-event';
import { keyIn } from '@/lib/intake/events/found/key-in';
import {
  afterNumber,
  nounAt,
  nounOf,
  numberAloneAt,
  sittings,
  sittingsAt,
} from '@/lib/intake/events/found/meeting-noun';
import { nounEvent } from '@/lib/intake/events/found/noun-event';
import { convening, isComingAgain, isNounAfter, verbEvent } from '@/lib/intake/events/found/verb-event';
import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import * as said from '@/lib/intake/events/meeting-words';
import { meetingOrdinal } from '@/lib/intake/events/number/meeting-ordinal';
import { withNumberOfTimes } from '@/lib/intake/events/number/number-of-times';
import type { Scene } from '@/lib/intake/events/scene';
import type { Sentence } from '@/lib/intake/text/read-text';
import { askWords } from '@/lib/intake/text/words';
import { perWord } from '@/lib/text/per-word';

export function findMeetingEvents(scene: Scene): MeetingEvent[] {
  const { reading } = scene;
  const mayTell = askWords(reading, mayTellOfMeeting);
  return reading.sentences.flatMap((sentence) => {
    if (sentence.isFurniture) return [];
    const events: MeetingEvent[] = [];
    for (let word = sentence.first; word < sentence.end; word += 1) {
      if (!mayTell(word) && !afterNumber.has(reading.words[word + 1]?.key ?? '')) continue;
      const event = againAt(scene, sentence, word, events.at(-1)) ?? eventAt(scene, sentence, word);
      if (event !== null) events.push(event);
    }
    return withNumberOfTimes(scene, sentence, events);
  });
}

const comes = /^c[ao]me$/;

/** Whether a word may tell of a meeting at all; what stands around it decides. */
const mayTellOfMeeting = perWord(
  (key) =>
    nounOf(key) !== null ||
    nounAt(key) !== null ||
    sittings.test(key) ||
    said.meetVerb.test(key) ||
    said.meetVerbEn.has(key) ||
    convening.test(key) ||
    comes.test(key) ||
    hosts.test(key) ||
    occasion.test(key) ||
    topical.test(key),
);

/** «الجلسة السابعة، وهي الجلسة التي …»: the second noun is the first again. */
function againAt(
  scene: Scene,
  sentence: Sentence,
  word: number,
  before: MeetingEvent | undefined,
): MeetingEvent | null {
  const { words } = scene.reading;
  const head = words[word];
  if (before === undefined || head === undefined || nounAt(head.key) === null) return null;
  if (!/^(?:وهي|وهو)$/.test(keyIn(scene, sentence, word - 1))) return null;
  return meetingOrdinal(scene, sentence, word) === null
    ? { ...before, ordinal: null, word, from: head.from, to: head.to }
    : null;
}

function eventAt(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const key = scene.reading.words[word]?.key ?? '';
  if (word === sentence.first && isSitting(scene, sentence, word)) return sittingEvent(scene, sentence, word);
  if (isComingAgain(scene, sentence, word)) return verbEvent(scene, sentence, word);
  const noun = nounOf(key) ?? sittingsAt(scene, sentence, word) ?? numberAloneAt(scene, sentence, word);
  if (noun !== null) return nounEvent(scene, sentence, word, noun);
  if (said.meetVerb.test(key) || (said.meetVerbEn.has(key) && !isNounAfter(scene, sentence, word))) {
    return verbEvent(scene, sentence, word);
  }
  if (occasion.test(key) && isOrganised(scene, sentence, word)) return occasionEvent(scene, sentence, word);
  if (hosts.test(key) && hostedBody(scene, sentence, word) !== null) return hostingEvent(scene, sentence, word);
  if (comes.test(key) && keyIn(scene, sentence, word + 1) === 'together') return verbEvent(scene, sentence, word);
  return topical.test(key) && sitsSomewhere(scene, sentence, word) ? verbEvent(scene, sentence, word) : null;
}
