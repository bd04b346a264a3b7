import { lastBefore } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import cueWords from './cue-words.json';
import type { MeetingEvent } from './meeting-events';
import { isHoldVerb } from './meeting-owner';
import { meetVerb, meetVerbEn } from './meeting-words';
import type { Scene } from './scene';

/** The role that a word gives to the dates, places and numbers around it. */
export type Role =
  | 'hold'
  | 'main'
  | 'next'
  | 'previous'
  | 'other-meeting'
  | 'founding'
  | 'listing'
  | 'other-event'
  | 'issue'
  | 'saying'
  | 'purpose'
  | 'seat';

export type Cue = { role: Role; word: number; from: number; to: number; event: MeetingEvent | null };

/** Words for what the meeting was about, in any person. */
const topical =
  /^[وف]?(?:[يتس]|سي|ست)?(?:ناقش|بحث|تناول|استعرض|ستعرض|تدارس)(?:ت|وا|ا|ون|ه|ها)?$|^[وبل]?(?:ال)?(?:تهديد|تهديدات|جهود|مستجدات|انشطه|عمليات|الاراضي|الحدود)$|^(?:discuss|review|address)(?:es|ing)?$|^(?:threats?|efforts|campaign)$/;

const particle = /^[وفبل]{1,2}(?=.{4})/;

type ToldRole = keyof typeof cueWords;

/** A word in two lists has the role of the later one. */
const roleOfWord = new Map<string, ToldRole>(
  (Object.entries(cueWords) as [ToldRole, { ar: string[]; en: string[] }][]).flatMap(([role, { ar, en }]) =>
    [...ar, ...en].map((word): [string, ToldRole] => [word, role]),
  ),
);

/** Finds the cues of a sentence in order. Words inside a name («… لمكافحة تمويل داعش») are none. */
export function findCues(
  scene: Scene,
  sentence: Sentence,
  events: readonly MeetingEvent[],
  body: string | null,
  main: ReadonlySet<MeetingEvent>,
): Cue[] {
  const { words } = scene.reading;
  const names = scene.namesIn(sentence.index);
  const eventAt = new Map(events.map((event) => [event.word, event] as const));
  const cues: Cue[] = [];
  let name = 0;
  for (let word = sentence.first; word < sentence.end; word += 1) {
    while ((names[name]?.last ?? Number.POSITIVE_INFINITY) < word) name += 1;
    const token = words[word];
    if (token === undefined) continue;
    const event = eventAt.get(word) ?? null;
    const isNamed = (names[name]?.first ?? Number.POSITIVE_INFINITY) <= word;
    const role = event !== null ? roleOfEvent(event, body, main) : isNamed ? null : roleOf(token.key);
    if (role !== null) cues.push({ role, word, from: token.from, to: token.to, event });
  }
  return cues;
}

function roleOfEvent(event: MeetingEvent, body: string | null, main: ReadonlySet<MeetingEvent>): Role {
  if (main.has(event)) return 'main';
  if (event.time === 'next' || (event.time === 'planned' && (event.owner === body || event.owner === 'unnamed')))
    return 'next';
  if (event.owner === body) return 'previous';
  if (event.owner === 'unnamed') {
    const [first] = main;
    if (event.time !== 'held' || first?.time === 'planned') return 'previous';
    return event.isDefinite ? 'hold' : 'other-event';
  }
  return event.owner === 'foreign' ? 'other-event' : 'other-meeting';
}

function roleOf(key: string): Role | null {
  if (topical.test(key)) return 'purpose';
  const plain = roleOfWord.get(key) ?? roleOfWord.get(key.replace(particle, ''));
  if (plain !== undefined) return plain;
  if (isHoldVerb(key)) return 'hold';
  return meetVerb.test(key) || meetVerbEn.has(key) ? 'hold' : null;
}

const longestReach = 160;

/** Finds the cue that governs what begins at `from`: the nearest before it, else one that follows closely. */
export function governingCue(
  cues: readonly Cue[],
  from: number,
  to: number,
  ignored: ReadonlySet<Role> = new Set(),
): Cue | null {
  for (let index = lastBefore(cues, from, (cue) => cue.from); index >= 0; index -= 1) {
    const cue = cues[index];
    if (cue === undefined || from - cue.to > longestReach) break;
    if (!ignored.has(cue.role)) return cue;
  }
  for (let index = lastBefore(cues, to, (cue) => cue.from) + 1; index < cues.length; index += 1) {
    const cue = cues[index];
    if (cue === undefined || cue.from - to > 110) break;
    if (!ignored.has(cue.role)) return cue;
  }
  return null;
}
