import { isHoldVerb } from '@/lib/intake/events/owners/holding-verbs';
import { unnamed } from '@/lib/intake/events/owners/owner';
import { findGivenUp } from '@/lib/intake/events/telling/given-up';
import type { Clause } from '@/lib/intake/text/clause-tree';
import { isOutlook } from '@/lib/intake/text/clauses';
import { namedWords } from '@/lib/intake/text/named-words';
import { lastBefore } from '@/lib/intake/text/near';
import { askWords } from '@/lib/intake/text/words';
import { perWord } from '@/lib/text/per-word';
import type { DecidedKind } from './kind';
import type { MeetingEvent } from './meeting-event';
import { futureVerb, meetVerb, meetVerbEn } from './meeting-words';
import { mayTellOfOther, type OtherKind, otherKindOf } from './other-events';
import type { Scene } from './scene';

/** `this`: the meeting whose record the text is; `passing`: named beside it, without being told of. */
export type MeetingStatus = 'this' | 'previous' | 'next' | 'cancelled' | 'passing' | 'other-body';

/** What one word of a text tells of. `holding`: a verb such as «انعقد» whose meeting its sentence does not name. */
export type TextEvent =
  | { kind: 'meeting'; status: MeetingStatus; meeting: MeetingEvent; word: number }
  | { kind: 'holding'; word: number }
  | { kind: OtherKind; word: number };

export type EventKind = TextEvent['kind'];

/** Tells whether an event is the meeting that the text is about, named or only spoken of. */
export function isThis(
  event: TextEvent | null,
): event is Extract<TextEvent, { kind: 'holding' }> | (Extract<TextEvent, { kind: 'meeting' }> & { status: 'this' }) {
  return event?.kind === 'holding' || (event?.kind === 'meeting' && event.status === 'this');
}

/**
 * Every event of a text. A mention belongs to the event of its own clause that precedes it, else to the one that follows
 * there; else to that of the clause around it; else to none.
 */
export type TextEvents = {
  /** `overlooked`: kinds of events that take no mention of this sort. */
  eventOf: (word: number, overlooked?: ReadonlySet<EventKind>) => TextEvent | null;
};

const farthest = 8;
const mostOverlooked = 24;

export function findTextEvents(scene: Scene, kind: DecidedKind): TextEvents {
  const givenUp = findGivenUp(scene);
  const heads = headsOf(scene, kind).filter(({ word }) => !givenUp.has(word));
  const byClause = new Map<Clause, TextEvent[]>();
  const nouns: TextEvent[] = [];
  for (const head of heads) {
    const clause = scene.clauses[head.word];
    if (clause === undefined) continue;
    const list = byClause.get(clause);
    if (list) list.push(head);
    else byClause.set(clause, [head]);
    if (isNoun(head)) nouns.push(head);
  }
  bindVerbs(scene, byClause, nouns);
  const eventOf = (word: number, overlooked: ReadonlySet<EventKind> = new Set()) => {
    if (givenUp.has(word)) return { kind: 'postponement', word } satisfies TextEvent;
    let at = word;
    let clause = scene.clauses[word] ?? null;
    for (let step = 0; clause !== null && step < farthest; step += 1) {
      const found = nearest(byClause.get(clause) ?? [], at, overlooked) ?? hungOn(scene, clause, nouns);
      if (found !== null) return found;
      if (clause.link === 'quotation' || clause.link === 'dateline') return null;
      at = clause.first;
      clause = clause.parent;
    }
    return null;
  };
  return { eventOf };
}

function isNoun(event: TextEvent): boolean {
  return event.kind === 'meeting' && event.meeting.word === event.word;
}

function headsOf(scene: Scene, kind: DecidedKind): TextEvent[] {
  const { words, sentences, sentenceOf } = scene.reading;
  const meetings = new Map(kind.events.map((meeting) => [meeting.word, meeting] as const));
  const main = new Set(kind.main);
  const named = namedWords(scene.names);
  const mayTell = askWords(scene.reading, mayTellOf);
  const heads: TextEvent[] = [];
  for (let word = 0; word < words.length; word += 1) {
    const meeting = meetings.get(word);
    if (meeting === undefined && !mayTell(word)) continue;
    if (sentences[sentenceOf[word] ?? 0]?.isFurniture) continue;
    if (meeting !== undefined && meeting.by === 'name' && document.test(words[word - 1]?.key ?? ''))
      heads.push({ kind: 'publication', word });
    else if (meeting !== undefined)
      heads.push({ kind: 'meeting', status: statusOf(meeting, kind.body, main), meeting, word });
    else if (!named.has(word)) heads.push(...otherAt(scene, word, kind));
  }
  return heads;
}

function otherAt(scene: Scene, word: number, kind: DecidedKind): TextEvent[] {
  const other = isInRange(scene, word) ? null : otherKindOf(scene, word);
  if (other !== null) return [{ kind: other, word }];
  if (!isHolding(scene.reading.words[word]?.key ?? '')) return [];
  const isAside = subordinate.has(scene.clauses[word]?.link ?? 'main') || isOfOtherTime(scene, word, kind);
  return [{ kind: isAside ? 'happening' : 'holding', word }];
}

/** «من الرابع حتى السادس من مايو»: the word joins two days, and sets no end to something else. */
function isInRange({ reading: { words }, ordinals }: Scene, word: number): boolean {
  if (!/^(?:حتي|until|through)$/.test(words[word]?.key ?? '')) return false;
  return ordinals.has(word + 1) || /^\d{1,2}$/.test(words[word - 1]?.key ?? '');
}

const isHolding = perWord((key) => isHoldVerb(key) || meetVerb.test(key) || meetVerbEn.has(key));
const mayTellOf = perWord((key) => mayTellOfOther(key) || isHolding(key));

/** «محضر الاجتماع»: what is told of a paper is not told of the meeting. */
const document = /^[وفبل]{0,2}(?:محضر|محاضر|تقرير|وثايق|نتايج|توصيات|مقررات|مخرجات|خلاصه|خلاصات)$/;

/** "had been held", «كانت قد عقدت», "will be held": not what is told of a meeting that was held. */
function isOfOtherTime(scene: Scene, word: number, { main }: DecidedKind): boolean {
  const {
    reading: { words, sentenceOf },
    clauses,
  } = scene;
  if (main[0]?.time !== 'planned' && isForeseen(scene, clauses[word])) return true;
  const near = words
    .slice(Math.max(0, word - 4), word)
    .filter((_, at) => sentenceOf[Math.max(0, word - 4) + at] === sentenceOf[word]);
  if (near.some(({ key }) => key === 'had' || key === 'قد'))
    return near.some(({ key }) => /^(?:had|[وف]?كان(?:ت|وا)?)$/.test(key));
  const isFuture = futureVerb.test(words[word]?.key ?? '') || near.some(({ key }) => key === 'will' || key === 'سوف');
  return isFuture && main.length > 0 && main.every(({ time }) => time !== 'planned');
}

/** «ومن المرجح أن تعرض خلاصاته على الوزراء حين يلتقون في بروكسل». */
function isForeseen({ reading: { words } }: Scene, clause: Clause | undefined): boolean {
  for (let at = clause ?? null; at !== null; at = at.parent)
    if (isOutlook(words[at.first]?.key ?? '', words[at.first + 1]?.key)) return true;
  return false;
}

/** «قبل أن يجتمع الوزراء»: what others do before or after a meeting tells nothing of it. */
const subordinate: ReadonlySet<Clause['link']> = new Set(['before', 'after', 'beside', 'continuing']);

function statusOf(meeting: MeetingEvent, body: string | null, main: ReadonlySet<MeetingEvent>): MeetingStatus {
  const { owner, time, isDefinite } = meeting;
  if (main.has(meeting)) return 'this';
  if (time === 'cancelled') return 'cancelled';
  const isOwn = owner === body || owner === unnamed;
  if (time === 'next' || (time === 'planned' && isOwn)) return 'next';
  if (owner === body) return 'previous';
  if (owner !== unnamed) return 'other-body';
  const [first] = main;
  if (time !== 'held' || first?.time === 'planned') return 'previous';
  return isDefinite ? 'this' : 'passing';
}

/** A verb of holding tells of the meeting that its clause names, or that its relative clause describes. */
function bindVerbs(scene: Scene, byClause: ReadonlyMap<Clause, TextEvent[]>, nouns: readonly TextEvent[]): void {
  for (const [clause, heads] of byClause) {
    const own = [...heads];
    let following: TextEvent | null = null;
    for (let index = heads.length - 1; index >= 0; index -= 1) {
      const head = heads[index];
      if (head === undefined) continue;
      if (head.kind === 'meeting') following = head;
      else if (isVerb(scene, head) && following !== null && isNearer(following, head, own, index))
        heads[index] = { ...following, word: head.word };
    }
    let preceding: TextEvent | null = hungOn(scene, clause, nouns);
    for (const [index, head] of heads.entries()) {
      if (head.kind === 'meeting') preceding = head;
      else if (isVerb(scene, head) && preceding !== null) heads[index] = { ...preceding, word: head.word };
    }
  }
}

const longestSubject = 10;

/** A verb tells of the meeting after it, unless that is far and another one stands before it. */
function isNearer(following: TextEvent, { word }: TextEvent, heads: readonly TextEvent[], index: number): boolean {
  if (following.word - word <= longestSubject) return true;
  const preceding = heads.slice(Math.max(0, index - mostOverlooked), index).findLast(({ kind }) => kind === 'meeting');
  return preceding === undefined || following.word - word <= word - preceding.word;
}

function isVerb({ reading: { words } }: Scene, { kind, word }: TextEvent): boolean {
  const key = words[word]?.key ?? '';
  return kind === 'holding' || (kind === 'happening' && isHolding(key));
}

function nearest(heads: readonly TextEvent[], word: number, overlooked: ReadonlySet<EventKind>): TextEvent | null {
  const before = lastBefore(heads, word, (head) => head.word);
  for (let index = before; index >= Math.max(0, before - mostOverlooked); index -= 1) {
    const head = heads[index];
    if (head !== undefined && !overlooked.has(head.kind)) return head;
  }
  for (let index = before + 1; index < Math.min(heads.length, before + mostOverlooked); index += 1) {
    const head = heads[index];
    if (head !== undefined && !overlooked.has(head.kind)) return head;
  }
  return null;
}

const feminine = /^(?:التي|[وف]?المنعقده|[وف]?المقرره|[وف]?المقامه)$/;
const feminineNoun = /(?:جلس|دور|ورش)[هت]/;

/** Finds the meeting that a relative clause describes: the last one before it in its sentence, of its gender. */
function hungOn(scene: Scene, clause: Clause, nouns: readonly TextEvent[]): TextEvent | null {
  if (clause.link !== 'relative') return null;
  const { words, sentenceOf } = scene.reading;
  const opener = words[clause.first]?.key ?? '';
  const noun = nouns[lastBefore(nouns, clause.first, ({ word }) => word)];
  if (noun === undefined || sentenceOf[noun.word] !== sentenceOf[clause.first]) return null;
  const isArabic = /^[\u0621-\u064a]/.test(opener);
  const isFeminine = feminineNoun.test(words[noun.word]?.key ?? '');
  return isArabic && opener !== 'حيث' && feminine.test(opener) !== isFeminine ? null : noun;
}
