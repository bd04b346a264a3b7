import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import type { Owner } from '@/lib/intake/events/owners/owner';
import { foreign, unnamed } from '@/lib/intake/events/owners/owner';
import { echo, isEchoed, isOutcome, isToldOfGuests } from '@/lib/intake/events/record/by-the-way';
import { isToldInFull } from '@/lib/intake/events/record/told-in-full';
import type { Scene } from '@/lib/intake/events/scene';
import { isHolding } from '@/lib/intake/events/telling/not-held';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';

/** A meeting told of in these ways is not what a text is about. */
export const untold: ReadonlySet<MeetingEvent['time']> = new Set(['aside', 'previous', 'next', 'cancelled', 'open']);

/** What a text tells first: its title, and its first sentence of some length. */
export type Told = { title: Sentence | null; opening: number; dates: readonly DateMention[] };

/** Lists the meetings that a text can be a record of. */
export function findCandidates(scene: Scene, events: MeetingEvent[], given: Told): MeetingEvent[] {
  const told = toldBefore(scene, events, given);
  return events.filter((event) => {
    if (!isOnRecord(scene, event)) return false;
    if (isToldInFull(scene, event, given.dates)) return true;
    return (
      isRecordable(scene, event, told) &&
      (event.time !== 'beside' || isEchoed(scene, event)) &&
      !isOvershadowed(scene, event, told) &&
      !isInPassing(scene, event, told)
    );
  });
}

function isOnRecord({ meetingBodies, reading }: Scene, { owner, sentence, time }: MeetingEvent): boolean {
  return meetingBodies.has(owner) && !reading.sentences[sentence]?.isBackground && !untold.has(time);
}

function isRecordable(scene: Scene, event: MeetingEvent, { title, opening }: Told): boolean {
  if (isSettingOfOther(scene, event) && event.sentence !== title?.index) return false;
  if (isMomentOfOther(scene, event)) return false;
  if (event.time === 'after' && event.sentence !== title?.index && !isOutcome(scene, event)) return false;
  if (isToldOfGuests(scene, event, opening) && event.sentence !== title?.index) return false;
  if (event.isRelative && event.sentence !== title?.index && event.sentence !== opening) return false;
  return event.by !== 'name' || event.sentence === title?.index;
}

/** «القطع التي عرضت على المندوبين خلال الاجتماع العاشر»: only when something happened that is told of by the way. */
function isSettingOfOther({ clauses, reading: { words } }: Scene, { word }: MeetingEvent): boolean {
  const isSetting = /^(?:خلال|اثناء|during|at)$/.test(words[word - 1]?.key ?? words[word - 2]?.key ?? '');
  return isSetting && clauses[word]?.link === 'relative';
}

/** «جلس عليه رئيس الوفد حين عقدت المجموعة اجتماعها»: when somebody else did something, unless the body is spoken of before. */
function isMomentOfOther(scene: Scene, event: MeetingEvent): boolean {
  const clause = scene.clauses[event.word];
  if (clause?.link !== 'when') return false;
  const names = scene.namesIn(event.sentence);
  const isSpokenOf = names.some((name) => name.last < clause.first && entryOf(name, 'body') !== undefined);
  return !isSpokenOf && !isEchoed(scene, event);
}

/** «ترأس … اجتماع اللجنة الوطنية الذي خصص للاجتماع المقبل للمجموعة»: another body's meeting is what is told of. */
function isOvershadowed({ clauses, reading: { words } }: Scene, event: MeetingEvent, told: ToldBefore): boolean {
  const depth = clauses[event.word]?.depth ?? 0;
  const isBefore = ({ word }: MeetingEvent) => word < event.word;
  const beside = (told.others.get(event.sentence) ?? []).slice(0, mostOthers).filter(isBefore);
  if (
    beside.some(
      ({ word }) =>
        event.time === 'planned' || !hasOwnVerb(words, word, event.word) || depth > (clauses[word]?.depth ?? 0),
    )
  )
    return true;
  const isOpenedByOthers = told.firstOther <= told.opening && event.sentence > told.opening;
  return isOpenedByOthers && !isNamedBefore(event, told);
}

/** «ندوة عن نشأة المجموعة واجتماعها الأول»: no verb but that of the other event. */
function hasOwnVerb(words: readonly { key: string }[], from: number, to: number): boolean {
  return words.slice(Math.max(from + 1, to - farthestVerb), to).some(({ key }) => isHolding(key));
}

const farthestVerb = 40;

const mostOthers = 20;

/** A meeting that a text comes to by the way, and never comes back to: one exhibit, one line of a year's work. */
function isInPassing(scene: Scene, event: MeetingEvent, told: ToldBefore): boolean {
  const { words } = scene.reading;
  const isNext = event.sentence === told.opening + 1;
  if (isNext && holding.test(words[event.word - 1]?.key ?? '')) return false;
  if (isNext && (told.looksBack || isToldFirst(scene, event))) return false;
  if (event.sentence <= told.opening || event.sentence === told.title?.index || isNamedBefore(event, told))
    return false;
  const last = Math.max(told.lastOf.get(event.owner) ?? -1, told.lastOf.get(unnamed) ?? -1, told.lastEcho);
  return last <= event.sentence;
}

const longestStart = 3;

const coming = /^[وف]?(?:قد)?(?:جا|جاء|جاءت|توافد|توافدت|حضر|حضرت|شارك|شاركت)$/;

/** «فقد جاء ممثلو خمسين دولة إلى الاجتماع الثالث عشر»: what a sentence begins with is what it tells. */
function isToldFirst(
  { reading: { words, sentences }, clauses }: Scene,
  { word, sentence, ordinal }: MeetingEvent,
): boolean {
  const first = sentences[sentence]?.first ?? word;
  const start = words.slice(first, first + longestStart);
  return (
    ordinal !== null &&
    start.some(
      ({ key }, at) => key !== 'holds' && (isHolding(key) || coming.test(key)) && clauses[first + at] === clauses[word],
    )
  );
}

const holding = /^[وفب]?(?:افتتاح|ختام|اعمال|انعقاد|عقد|اختتام|جلسات|اشغال|فعاليات)$/;

function isNamedBefore({ owner, sentence }: MeetingEvent, { firstNamed, firstGroup }: ToldBefore): boolean {
  return firstGroup < sentence || (firstNamed.get(owner) ?? Number.POSITIVE_INFINITY) < sentence;
}

/** What a text tells, by the sentences in which it first and last tells it. */
type ToldBefore = Told & {
  firstNamed: ReadonlyMap<Owner, number>;
  /** «المجموعة» without its name. */
  firstGroup: number;
  /** The meetings of bodies that are not on record, by their sentences. */
  others: ReadonlyMap<number, readonly MeetingEvent[]>;
  firstOther: number;
  lastOf: ReadonlyMap<Owner, number>;
  /** The last mention of those who came, or of the meeting without a name. */
  lastEcho: number;
  /** "In our meeting in Bergen last January": the text opens with an earlier meeting of those who speak. */
  looksBack: boolean;
};

function toldBefore({ names, reading }: Scene, events: readonly MeetingEvent[], told: Told): ToldBefore {
  const { words, sentenceOf } = reading;
  const sentenceAt = (word: number) => (word < 0 ? Number.NaN : (sentenceOf[word] ?? Number.NaN));
  const firstNamed = new Map<Owner, number>();
  for (const name of names) {
    const id = entryOf(name, 'body')?.id;
    if (id !== undefined && !firstNamed.has(id)) firstNamed.set(id, name.sentence);
  }
  const others = new Map<number, MeetingEvent[]>();
  const lastOf = new Map<Owner, number>();
  for (const event of events) {
    if (event.owner !== unnamed || event.isDefinite) lastOf.set(event.owner, event.sentence);
    if (event.owner !== foreign || event.by !== 'verb' || untold.has(event.time)) continue;
    others.set(event.sentence, [...(others.get(event.sentence) ?? []).slice(0, mostOthers), event]);
  }
  const firstGroup = sentenceAt(words.findIndex(({ key }) => group.test(key)));
  const lastEcho = sentenceAt(words.findLastIndex(({ key }) => echo.test(key) || attending.test(key)));
  return {
    ...told,
    firstNamed,
    firstGroup: Number.isNaN(firstGroup) ? Number.POSITIVE_INFINITY : firstGroup,
    others,
    firstOther: Math.min(...others.keys()),
    lastOf,
    lastEcho: Number.isNaN(lastEcho) ? -1 : lastEcho,
    looksBack: events.some(({ isBack, sentence }) => isBack && sentence <= told.opening),
  };
}

const group = /^[وبل]{0,2}(?:ال|لل)مجموعه$/;

const attending =
  /^[وفبلك]{0,2}(?:الحاضرون|الحاضرين|الحضور|المندوبون|المندوبين|الجلسات|حضر|حضرت|حضره|شارك|شاركت)$|^(?:participants|attended|attendees|sessions|session)$/;
