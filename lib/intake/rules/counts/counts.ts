import { type EventKind, isThis } from '@/lib/intake/events/text-events';
import type { FieldValue, Proposal } from '@/lib/intake/intake-format';
import { type Cardinal, cardinalAt, qualifierOf } from '@/lib/intake/mentions/numbers';
import { labelsOf } from '@/lib/intake/rules/labels';
import { propose, type RuleContext, settle } from '@/lib/intake/rules/rule-context';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';
import { mayBeginNumber } from '@/lib/language/numbers/read-number';
import { mayBeginOrdinal } from '@/lib/language/ordinals/read-ordinal';
import * as frames from './count-frames';
import {
  breaksUnit,
  joinedUnit,
  longestUnit,
  member,
  memberEn,
  observer,
  observerEn,
  organisation,
  partOf,
  people,
  state,
  twoObservers,
  unitOf,
} from './count-units';
import { isCountable, isGrowth } from './countable';
import { memberNumberAt, theMember } from './member-number';
import { membershipOf } from './membership';

type Count = FieldValue<'members.count'>;

/**
 * Reads numbers of states or organisations, never of people: «الدول الأعضاء الـ56», «80 عضواً», "56 members and
 * observers".
 */
export function readCounts(context: RuleContext): Proposal[] {
  if (context.kind.recordType === 'not-a-meeting-record') return readMemberNumber(context);
  const mayCount = mayCountIn(context);
  const found = context.readable.flatMap((sentence) => countsOf(context, sentence, mayCount));
  const [observers, others] = [found.filter(isOfObservers), found.filter((proposal) => !isOfObservers(proposal))];
  return [
    ...(['members.count', 'participants.count'] as const).flatMap((field) =>
      settle(
        others.filter((proposal) => proposal.field === field),
        isSameCount,
      ),
    ),
    ...settle(observers, isSameCount),
  ];
}

/** Observers who came are told beside the members who did, and are no other number of them. */
function isOfObservers({ field, value }: Proposal): boolean {
  return field === 'participants.count' && (value as Count).basis === 'observers';
}

/** Tells which words of a text may begin a count: numbers, «دولتين», «العضو». */
function mayCountIn({ scene: { reading } }: RuleContext): (word: number) => boolean {
  const mayBegin = reading.distinct.map(
    (word, id) =>
      mayBeginNumber(word) ||
      mayBeginOrdinal(word) ||
      isDual(reading.keys[id] ?? '') ||
      theMember.test(reading.keys[id] ?? ''),
  );
  return (word) => mayBegin[reading.words[word]?.id ?? -1] ?? false;
}

const twoStates = /^[وفبل]?دولت(?:ين|ان)$/;

function isDual(key: string): boolean {
  return twoStates.test(key) || twoObservers.test(key);
}

/** «انضمت كينيا إلى المجموعة بوصفها العضو الـ61» says how many there are, whatever else the text is. */
function readMemberNumber(context: RuleContext): Proposal[] {
  const { mainBody, namesIn } = context.scene;
  const mayCount = mayCountIn(context);
  const own = context.readable.filter(({ index }) =>
    namesIn(index).some((name) => entryOf(name, 'body')?.id === mainBody),
  );
  const found = own.flatMap((sentence) =>
    wordsIn(sentence).flatMap((word) => (mayCount(word) ? (memberNumberAt(context, word)?.proposal ?? []) : [])),
  );
  return settle(found, isSameCount);
}

function wordsIn({ first, end }: Sentence): number[] {
  return Array.from({ length: end - first }, (_, at) => first + at);
}

/** Two counts are the same even if two different words make them inexact. */
function isSameCount(a: unknown, b: unknown): boolean {
  const [one, other] = [a as Count, b as Count];
  const isInexact = ({ qualifier }: Count) => qualifier !== 'exact';
  return one.value === other.value && one.basis === other.basis && isInexact(one) === isInexact(other);
}

function countsOf(context: RuleContext, sentence: Sentence, mayCount: (word: number) => boolean): Proposal[] {
  const { reading, ordinals } = context.scene;
  const proposals: Proposal[] = [];
  for (let word = sentence.first; word < sentence.end; word += 1) {
    if (!mayCount(word)) continue;
    // «الثامن عشر» is no ten; «الثمانين» may count.
    const ordinal = ordinals.get(word);
    if (ordinal !== undefined && ordinal.last > word) {
      word = ordinal.last;
      continue;
    }
    const numbered = memberNumberAt(context, word);
    if (numbered !== null) {
      proposals.push(numbered.proposal);
      word = numbered.last;
      continue;
    }
    const number = dualAt(context, word) ?? cardinalAt(reading, word);
    if (number === null || number.last >= sentence.end) continue;
    const proposal = isCountable(context, number) ? countAt(context, sentence, number) : null;
    if (proposal !== null) proposals.push(proposal);
    word = number.last;
  }
  return proposals;
}

/** «دولتين», «مراقبان». */
function dualAt({ scene: { reading } }: RuleContext, word: number): Cardinal | null {
  return isDual(reading.words[word]?.key ?? '') ? { value: 2, first: word, last: word, isDual: true } : null;
}

/** How many words before a number, and a few more after it, say what it counts. */
const reach = 14;

function countAt(context: RuleContext, sentence: Sentence, number: Cardinal): Proposal | null {
  const { reading } = context.scene;
  const { words } = reading;
  const following = words.slice(number.last + 1, Math.min(sentence.end, number.last + 7)).map(({ key }) => key);
  const ofWhole = partOf(following);
  const after = following.slice(ofWhole);
  const [from, to] = [words[number.first]?.from ?? 0, words[number.last]?.to ?? 0];
  const start = words[Math.max(sentence.first, number.first - reach)]?.from ?? from;
  const before = reading.levelled.slice(start, from);
  const text = reading.levelled.slice(to, words[Math.min(sentence.end - 1, number.last + reach + 8)]?.to ?? to);
  if (isGrowth(context, number, following) || frames.isOfAbsence(before, text) || frames.isOldNumber(before, text))
    return null;
  if (frames.isOfSpeakers(before, text)) return null;
  const isBoth = frames.isOfBoth('', text);
  const unitAt = number.isDual ? -1 : unitOf(after);
  const isPart = frames.isPartOfWhole(before, text);
  if (!isPart && !isBoth && (people.test(after[0] ?? '') || (unitAt < 0 && people.test(after[1] ?? '')))) return null;
  const isAfterMembers =
    frames.isAfterMembers(before, reading.levelled.slice(from, to), text) || frames.isWithinMembers(before, text);
  const isAsked = isAnswer(context, sentence, number);
  const total = isAsked ? 'present' : frames.totalBefore(before);
  const isUnitless = number.isDual || isAfterMembers || total !== null || isPart;
  if (unitAt < 0 && !isUnitless) return null;
  if (
    unitAt > 0 &&
    !isPart &&
    !isBoth &&
    after.slice(0, unitAt).some((key) => people.test(key) || breaksUnit.test(key))
  )
    return null;
  const unit = isPart ? '' : (after[unitAt] ?? '');
  if (organisation.test(unit) && !state.test(unit)) return null;
  const isOfMembers = after.slice(0, unitAt + 3).some((key) => member.test(key) || memberEn.test(key));
  const firstOfUnit = number.last + 1 + ofWhole + unitAt;
  const ofUnit = words.slice(firstOfUnit, Math.min(sentence.end, firstOfUnit + longestUnit)).map(({ key }) => key);
  const lastOfUnit = firstOfUnit + Math.max(1, joinedUnit(ofUnit)) - 1;
  const end = unitAt < 0 || isPart ? to : (words[lastOfUnit]?.to ?? to);
  const evidence = [reading.evidence(from, end), reading.evidence(from, to)];
  if (isOfMembers && frames.isOfDelegation(before)) return null;
  if (after.includes('strong') && !frames.isOfGroup(before)) return null;
  const attends =
    !isBoth &&
    !after.includes('strong') &&
    (frames.isAttending(before, text, isPart) ||
      (unitAt === 0 && number.value >= fewDelegations && frames.areDelegations(unit)));
  const membership =
    isPart || total === 'present'
      ? null
      : membershipOf(context, sentence, {
          from,
          before,
          text,
          after,
          next: number.last + 1 + ofWhole,
          total,
          isMembers: isAfterMembers || isOfMembers,
          isStated: isAfterMembers || !attends,
        });
  const count = (basis: Count['basis']): Count => ({
    value: number.value,
    basis,
    qualifier: frames.isExceeded(before) && total !== null ? 'over' : qualifierOf(reading, number),
  });
  if (membership === 'of-others') return null;
  if (membership !== null)
    return propose('members.count', count(membership.basis), evidence, membership.rule, membership.confidence);
  const isMeeting = context.kind.recordType === 'main-meeting' || context.kind.recordType === 'other-meeting';
  const isHere = (attends || total === 'present') && isMeeting && !isOfAnotherMeeting(context, number.first);
  if (!isHere) return null;
  const counted = after[unitAt] ?? '';
  const areObservers = number.isDual
    ? twoObservers.test(words[number.first]?.key ?? '')
    : unitAt <= 1 && (observer.test(counted) || observerEn.test(counted));
  return areObservers
    ? propose('participants.count', count('observers'), evidence, 'count-observers', 0.85)
    : propose('participants.count', count('present'), evidence, 'count-present', 0.9);
}

/** Fewer may be those who spoke, or were received by somebody. */
const fewDelegations = 10;
const longestHead = 40;

/** «عدد الدول المشاركة: 41», "How many came? Thirty-eight countries.": the first number of a line that says who came. */
function isAnswer({ scene }: RuleContext, sentence: Sentence, { first }: Cardinal): boolean {
  const { words, levelled } = scene.reading;
  const head = levelled.slice(sentence.from, words[first]?.from ?? sentence.from);
  return head.length <= longestHead && !/\d/.test(head) && labelsOf(scene, sentence).has('who');
}

/** «حضر 31 من الأعضاء» is about the meeting of the text wherever it stands, unless its clause tells of another event. */
function isOfAnotherMeeting({ eventOf }: RuleContext, word: number): boolean {
  const event = eventOf(word, overlooked);
  return event !== null && !isThis(event) && event.kind !== 'accession' && event.kind !== 'happening';
}

const overlooked: ReadonlySet<EventKind> = new Set(['topic', 'saying', 'publication', 'seat']);
