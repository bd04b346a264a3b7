import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { unnamed } from '@/lib/intake/events/owners/owner';
import { type EventKind, isThis } from '@/lib/intake/events/text-events';
import { findOpening, findTitle } from '@/lib/intake/events/text-title';
import type { DateMention } from '@/lib/intake/mentions/date-mention';
import { findPlaces } from '@/lib/intake/mentions/places';
import type { RuleContext } from '@/lib/intake/rules/rule-context';
import type { Clause } from '@/lib/intake/text/clause-tree';
import { lastBefore } from '@/lib/intake/text/near';
import { askWords } from '@/lib/intake/text/words';
import { mayBeginOrdinal, readOrdinal } from '@/lib/language/ordinals/read-ordinal';
import { perWord } from '@/lib/text/per-word';
import type { Ground } from './ground';
import groundWords from './ground-words.json';
import { fieldValues, type Proposal, Venue } from './intake-format';

const groundedFields: ReadonlySet<Proposal['field']> = new Set([
  'meeting.ordinal',
  'meeting.date',
  'meeting.venue',
  'meeting.coChairs',
]);

/** Adds its ground to the rule of each value of the meeting: `venue-stated/told-twice`. */
export function withGrounds(context: RuleContext, proposals: readonly Proposal[]): Proposal[] {
  const shared = groundOfText(context);
  const isRemote = proposals.some(({ field, value }) => field === 'meeting.mode' && value !== 'in_person');
  return proposals.map((proposal) => {
    if (!groundedFields.has(proposal.field)) return proposal;
    const ground = shared ?? groundOfValue(context, proposal, isRemote);
    return { ...proposal, rule: `${proposal.rule}/${ground}` };
  });
}

const doubting: ReadonlySet<string> = new Set([...groundWords.denying, ...groundWords.correcting]);
const isDoubting = perWord((key) => doubting.has(key) || doubting.has(key.replace(/^[وفبل]{0,2}(?:ال)?(?=.{3})/, '')));

/** Returns the doubt that every value of a text shares. */
function groundOfText(context: RuleContext): Ground | null {
  const { kind, events, scene } = context;
  const { sentences, words, sentenceOf } = scene.reading;
  const doubts = askWords(scene.reading, isDoubting);
  const isOwn = (sentence: number) => sentences[sentence]?.isFurniture === false;
  if (words.some((_, word) => doubts(word) && isOwn(sentenceOf[word] ?? -1))) return 'amid-denials';
  const opening = findOpening(scene);
  if (!isToldTwice(context) && kind.main.every(({ sentence }) => sentence > opening)) return 'told-late';
  if (kind.main.every(({ word }) => isByTheWay(scene.clauses[word]))) return 'by-the-way';
  const isAhead = kind.main[0]?.time === 'planned';
  // The title tells of the same meeting, and what is background of none.
  const title = findTitle(scene)?.index ?? -1;
  const isOther = events.some(
    (event) =>
      !context.main.has(event) &&
      event.sentence !== title &&
      sentences[event.sentence]?.isBackground === false &&
      ((event.owner === unnamed && event.time === 'held') || (isAhead && event.owner === kind.body)),
  );
  return isOther ? 'beside-another' : null;
}

/** «الوفد الذي شارك في اجتماع المجموعة»: the meeting itself is named in a clause about something else. */
function isByTheWay(clause: Clause | undefined): boolean {
  return clause !== undefined && !ownLinks.has(clause.link);
}

const ownLinks: ReadonlySet<Clause['link']> = new Set(['main', 'and', 'content', 'dateline', 'after']);

function isToldTwice({ kind }: RuleContext): boolean {
  return new Set(kind.main.map(({ sentence }) => sentence)).size > 1;
}

const subordinate: ReadonlySet<Clause['link']> = new Set(['after', 'before', 'beside', 'continuing']);

function groundOfValue(context: RuleContext, proposal: Proposal, isRemote: boolean): Ground {
  const { scene, eventOf } = context;
  // A list of those who preside is told of anywhere, and names its office.
  if (proposal.field === 'meeting.coChairs') return 'told-plainly';
  if (proposal.field === 'meeting.ordinal' && Number(proposal.value) <= lastCommon) return 'low-number';
  const word = wordOf(context, proposal);
  const event = eventOf(word, overlooked);
  if (subordinate.has(scene.clauses[word]?.link ?? 'main')) return 'under-another';
  if (isThis(event) && event.kind === 'holding') return 'under-another';
  if (proposal.field === 'meeting.venue') {
    if (Venue.safeParse(proposal.value).data?.city === null) return 'country-alone';
    if (isRemote) return 'on-screen';
  }
  const isPlain = proposal.field === 'meeting.ordinal' || (event !== null && isBeside(context, word, event.word));
  const isAmongOthers = hasOthers(context, proposal);
  if (isAmongOthers && isPlain) return proposal.field === 'meeting.date' ? 'among-days' : 'among-others';
  if (isAmongOthers) return 'told-afar';
  if (isToldTwice(context)) return 'told-twice';
  return isPlain ? 'told-plainly' : 'told-afar';
}

const farthest = 10;

function isBeside({ scene: { clauses } }: RuleContext, word: number, other: number): boolean {
  return clauses[word] === clauses[other] && clauses[word]?.link !== 'content' && Math.abs(word - other) <= farthest;
}

/** Tells whether the text has another number, day or place that could be meant: one that is told of nothing else. */
function hasOthers(context: RuleContext, { field, value }: Proposal): boolean {
  if (field === 'meeting.ordinal') return hasOtherNumbers(context, value);
  if (field === 'meeting.date') return hasOtherDays(context);
  const venue = fieldValues['meeting.venue'].safeParse(value).data;
  return context.readable.some(({ index }) =>
    findPlaces(context, index).some(
      ({ value: { city }, word }) => city !== null && city !== venue?.city && isOpen(context, word),
    ),
  );
}

/** Tells whether a mention may be of this meeting, as far as its event says. */
function isOpen({ eventOf }: RuleContext, word: number): boolean {
  const event = eventOf(word, overlooked);
  return event === null || isThis(event) || (event.kind === 'meeting' && event.status === 'passing');
}

const overlooked: ReadonlySet<EventKind> = new Set(['topic', 'seat', 'saying']);

/** Any ordinal may be meant, wherever it stands; the first ones count nearly everything else as well. */
function hasOtherNumbers({ scene: { reading }, events, main, dates }: RuleContext, value: unknown): boolean {
  if ([...main].some(({ ordinal }) => ordinal !== null && ordinal.value !== value)) return true;
  const explained = new Set(events.flatMap(({ time, ordinal }) => (told.has(time) && ordinal ? [ordinal.value] : [])));
  const mayBegin = reading.distinct.map(mayBeginOrdinal);
  for (let word = 0; word < reading.tokens.length; word += 1) {
    const ordinal = mayBegin[reading.tokens[word]?.id ?? -1] ? readOrdinal(reading, word) : null;
    if (ordinal === null) continue;
    const { first, last, form } = ordinal;
    word = last;
    const isOther = ordinal.value > lastCommon && ordinal.value !== value && form !== 'bracketed';
    if (!isOther || explained.has(ordinal.value)) continue;
    if (!dates.some((date) => date.first <= last && first <= date.last)) return true;
  }
  return false;
}

const lastCommon = 4;
/** A meeting told of so is clearly another. */
const told: ReadonlySet<MeetingEvent['time']> = new Set(['previous', 'next', 'cancelled']);

/** The day that the text bears is none of them. */
function hasOtherDays(context: RuleContext): boolean {
  const { dates, header, scene } = context;
  const days = dates.filter((date) => {
    const isDay = date.start.month !== null || date.anchored !== null;
    if (!isDay || date === header?.date || scene.reading.sentences[date.sentence]?.isFurniture) return false;
    return isOpen(context, date.first);
  });
  if (new Set(days.map(({ start, end, anchored }) => JSON.stringify([start, end, anchored]))).size > 1) return true;
  return days.some((date) => hasUnreadDay(context, date));
}

const dayWord =
  /^[وفبل]{0,2}(?:ال)?(?:يوم|يومين|يومان|ايام|غد|التالي|الموالي|يليه|تلاه|احد|اثنين|ثلاثا|ثلاثاء|اربعا|اربعاء|خميس|جمعه|سبت)$|^(?:days?|tomorrow|following|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Tells whether the sentence of a date speaks of another day in words that no date was read of. */
function hasUnreadDay({ scene: { reading }, datesIn }: RuleContext, { sentence }: DateMention): boolean {
  const { first = 0, end = 0 } = reading.sentences[sentence] ?? {};
  const read = datesIn(sentence);
  for (let word = first; word < Math.min(end, first + longestSentence); word += 1) {
    if (!dayWord.test(reading.words[word]?.key ?? '')) continue;
    const isRead = read.some((date) => date.first - 2 <= word && word <= date.last);
    if (!isRead) return true;
  }
  return false;
}

const longestSentence = 200;

/** Finds the word of a value by its last evidence, which is the narrowest. */
function wordOf({ scene: { reading } }: RuleContext, { evidence }: Proposal): number {
  const start = evidence.at(-1)?.start ?? 0;
  return Math.max(
    0,
    lastBefore(reading.words, start + 1, ({ from }) => reading.offsetOf(from)),
  );
}
