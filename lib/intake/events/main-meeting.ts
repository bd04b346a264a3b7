import { isHolding } from '@/lib/intake/events/telling/not-held';
import { lastBefore } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';
import type { MeetingEvent } from './meeting-events';
import { meetingNoun, meetingNounEn, sessionNoun, sessionNounEn } from './meeting-words';
import type { Scene } from './scene';

/** A meeting told of in these ways is not what a text is about. */
const untold: ReadonlySet<MeetingEvent['time']> = new Set(['aside', 'previous', 'next', 'cancelled']);

/** If two bodies meet in one text, the text is about the narrower one. */
const breadth: Record<string, number> = { coalition: 2, ministerial: 1 };

/** What a text tells first: its title, and its first sentence of some length. */
export type Told = { title: Sentence | null; opening: number };

/** Lists the meetings that a text can be a record of. */
export function findCandidates(scene: Scene, events: MeetingEvent[], given: Told): MeetingEvent[] {
  const told = toldBefore(scene, events, given);
  return events.filter(
    (event) =>
      isRecordable(scene, event, told) &&
      (event.time !== 'beside' || isEchoed(scene, event)) &&
      !isOvershadowed(scene, event, told) &&
      !isInPassing(scene, event, told),
  );
}

function isRecordable(scene: Scene, event: MeetingEvent, { title, opening }: Told): boolean {
  if (!scene.meetingBodies.has(event.owner) || scene.reading.sentences[event.sentence]?.isBackground) return false;
  if (untold.has(event.time)) return false;
  if (isSettingOfOther(scene, event) && event.sentence !== title?.index) return false;
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

const issued =
  /^[وفبل]{0,2}(?:ال)?(?:بيان|بلاغ)|^[وف]?(?:اصدر|صدر)|^(?:statement|communique|readout|declaration|release|issued|released)$/;

/** What is told of after a meeting tells of it if the body says it, if it is a statement, or if the text comes back to it. */
function isOutcome(scene: Scene, event: MeetingEvent): boolean {
  const { reading, namesIn } = scene;
  const first = reading.sentences[event.sentence]?.first ?? event.word;
  const isOfBody = namesIn(event.sentence).some(
    (name) => name.last < event.word && entryOf(name, 'body')?.id === event.owner,
  );
  const isIssued = reading.words.slice(first, event.word).some(({ key }) => issued.test(key));
  const opensSentence = (scene.clauses[event.word]?.first ?? event.word) - first <= 1;
  return isOfBody || isIssued || opensSentence || isEchoed(scene, event);
}

/**
 * «كلفة سفر الوفد الذي شارك في اجتماع المجموعة», «المؤشرات التي أقرتها المجموعة في اجتماعها»: what a relative clause says
 * of somebody or something else names a meeting, and tells of none. One that describes a body or a meeting does.
 */
function isToldOfGuests(scene: Scene, event: MeetingEvent, opening: number): boolean {
  const { clauses, reading, namesIn } = scene;
  const clause = clauses[event.word];
  if (clause?.link !== 'relative') return false;
  const names = namesIn(event.sentence);
  const described = names[lastBefore(names, clause.first, ({ first }) => first)];
  const isOfBody =
    described !== undefined && entryOf(described, 'body') !== undefined && clause.first - described.last <= 2;
  if (isOfBody && event.sentence <= opening) return false;
  const noun = reading.words.slice(Math.max(0, clause.first - farthestNoun), clause.first);
  const isOfMeeting = noun.some(({ key }, at) => isNounOfMeeting(key, noun.length - at));
  const isOfDay = noun.some(({ key }) => /^[وبل]?(?:ال)?(?:يوم|يومي|يومين)$|^days?$/.test(key));
  return !isOfMeeting && !isOfDay && !isEchoed(scene, event);
}

const farthestNoun = 8;

/** Any «دورة» far before the clause may be a course; just before it the clause says when and where it was. */
function isNounOfMeeting(key: string, distance: number): boolean {
  const isSession = distance <= nearestNoun && (sessionNoun.test(key) || sessionNounEn.has(key));
  return isSession || meetingNoun.test(key) || meetingNounEn.has(key);
}

const nearestNoun = 2;

const echo =
  /^[وفبلك]{0,2}(?:الاجتماع|اللقا|الدوره|الجلسه|المجتمعون|المجتمعين|المشاركون|المشاركين|الوفود)$|^(?:meeting|session|talks|delegates|delegations)$/;

/** A remark made on the margins of a meeting tells of the meeting if the text returns to it: «وغاية اللقاء». */
function isEchoed({ reading: { words } }: Scene, event: MeetingEvent): boolean {
  return words.some(({ key }, word) => word > event.word && echo.test(key));
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
  if (isNext && isToldFirst(scene, event)) return false;
  if (event.sentence <= told.opening || event.sentence === told.title?.index || isNamedBefore(event, told))
    return false;
  const last = Math.max(told.lastOf.get(event.owner) ?? -1, told.lastOf.get('unnamed') ?? -1, told.lastEcho);
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
  firstNamed: ReadonlyMap<string, number>;
  /** «المجموعة» without its name. */
  firstGroup: number;
  /** The meetings of bodies that are not on record, by their sentences. */
  others: ReadonlyMap<number, readonly MeetingEvent[]>;
  firstOther: number;
  lastOf: ReadonlyMap<string, number>;
  /** The last mention of those who came, or of the meeting without a name. */
  lastEcho: number;
};

function toldBefore({ names, reading }: Scene, events: readonly MeetingEvent[], told: Told): ToldBefore {
  const { words, sentenceOf } = reading;
  const sentenceAt = (word: number) => (word < 0 ? Number.NaN : (sentenceOf[word] ?? Number.NaN));
  const firstNamed = new Map<string, number>();
  for (const name of names) {
    const id = entryOf(name, 'body')?.id;
    if (id !== undefined && !firstNamed.has(id)) firstNamed.set(id, name.sentence);
  }
  const others = new Map<number, MeetingEvent[]>();
  const lastOf = new Map<string, number>();
  for (const event of events) {
    if (event.owner !== 'unnamed' || event.isDefinite) lastOf.set(event.owner, event.sentence);
    if (event.owner !== 'foreign' || event.by !== 'verb' || untold.has(event.time)) continue;
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
  };
}

const group = /^[وبل]{0,2}(?:ال|لل)مجموعه$/;
const attending =
  /^[وفبلك]{0,2}(?:الحاضرون|الحاضرين|الحضور|المندوبون|المندوبين|الجلسات|حضر|حضرت|حضره|شارك|شاركت)$|^(?:participants|attended|attendees|sessions|session)$/;

/**
 * Prefers a past meeting to a planned one, the narrower body to the wider, a verb or a number to a bare name, then the
 * first.
 */
export function pickMain(
  events: MeetingEvent[],
  title: Sentence | null,
  titleBody: string | null,
): MeetingEvent | undefined {
  const rank = (event: MeetingEvent) =>
    (breadth[event.owner] === 2 ? 100 : 0) +
    (breadth[event.owner] === 1 && titleBody !== null && titleBody !== 'coalition' && titleBody !== event.owner
      ? 8
      : 0) +
    (event.time === 'held' || event.time === 'beside' ? 0 : event.time === 'after' ? 20 : 30) +
    (event.sentence === title?.index && event.by !== 'name' ? 0 : 2) +
    (event.by === 'name' ? 5 : 0) +
    (event.isBack ? 12 : 0);
  return events.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from)[0];
}

/** «تستضيف» in a title may announce a meeting: the lines below it say which. */
export function isAnnounced(chosen: MeetingEvent, candidates: MeetingEvent[], title: Sentence | null): boolean {
  if (chosen.sentence !== title?.index) return false;
  const others = candidates.filter(({ owner, sentence }) => owner === chosen.owner && sentence > chosen.sentence);
  return others.length > 0 && others.every(({ time }) => time === 'planned');
}

/** Tells whether an event is the chosen meeting, named again. */
export function isSameMeeting(
  scene: Scene,
  event: MeetingEvent,
  chosen: MeetingEvent,
  title: Sentence | null,
): boolean {
  return belongs(scene, event, chosen) || isTitleOf(scene, event, chosen, title);
}

function belongs(scene: Scene, event: MeetingEvent, chosen: MeetingEvent): boolean {
  const sentence = scene.reading.sentences[event.sentence];
  if (sentence?.isBackground || untold.has(event.time)) return false;
  if (event.isBack && !chosen.isBack) return false;
  if (isComeAfter(event, chosen)) return false;
  const [one, other] = [event.ordinal?.value, chosen.ordinal?.value];
  if (one !== undefined && other !== undefined && one !== other) return false;
  const isSame = event.owner === chosen.owner || (chosen.owner === 'ministerial' && event.owner === 'coalition');
  if (isSame)
    return (
      event.time === chosen.time || chosen.by === 'name' || (event.time !== 'planned' && chosen.time !== 'planned')
    );
  if (chosen.by === 'name' && isNextTo(event, chosen))
    return event.owner === 'unnamed' || breadth[event.owner] !== undefined;
  const isBefore = event.sentence === chosen.sentence - 1 && pointsBack(scene, chosen);
  return (
    event.owner === 'unnamed' &&
    event.isDefinite &&
    (event.from > chosen.from || isBefore) &&
    (event.time === 'planned') === (chosen.time === 'planned')
  );
}

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

/** «بعد ثمانية أشهر من لقائها في كوبنهاغن عادت المجموعة إلى الانعقاد»: the meeting after which one is held is earlier. */
export function isComeAfter(event: MeetingEvent, chosen: MeetingEvent): boolean {
  const isAfter = event.time === 'after' && chosen.time !== 'after';
  const isNumberOf = event.ordinal !== null && event.ordinal.value === chosen.ordinal?.value;
  return isAfter && event.sentence === chosen.sentence && event.owner === chosen.owner && !isNumberOf;
}

/** A title may name only the Coalition if the lines below name the group of it that meets. */
function isTitleOf({ mainBody }: Scene, event: MeetingEvent, chosen: MeetingEvent, title: Sentence | null): boolean {
  const isWider = event.owner === 'coalition' && chosen.owner === mainBody && event.ordinal === null;
  return isWider && event.sentence === title?.index && isNextTo(chosen, event);
}

/** The lines that follow a title complete it, if it only names the meeting. */
function isNextTo(event: MeetingEvent, chosen: MeetingEvent): boolean {
  return event.sentence > chosen.sentence && event.sentence <= chosen.sentence + 3;
}
