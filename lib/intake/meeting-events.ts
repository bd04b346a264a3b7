import { meetingOrdinal } from './meeting-ordinal';
import * as said from './meeting-words';
import { type Name, nameOf } from './names';
import { lastBefore, within } from './near';
import type { Ordinal } from './ordinals';
import type { Sentence } from './read-text';
import type { Scene } from './scene';

/** What a text says of one meeting in one place. */
export type MeetingEvent = {
  /** `unnamed`: «الاجتماع», "the meeting"; `foreign`: of a body that is none of ours. */
  owner: string;
  time: 'held' | 'planned' | 'next' | 'previous' | 'aside' | 'after';
  /** How surely something is said to take place: by a verb, by a number, or only by naming it. */
  by: 'verb' | 'ordinal' | 'name';
  ordinal: Ordinal | null;
  /** «اجتماعها» and "the meeting" look back; «اجتماعا» and "a meeting" bring something new. */
  isDefinite: boolean;
  /** «المجموعة التي عقدت …», "the group, which held …": said in passing. */
  isRelative: boolean;
  sentence: number;
  /** Indexes of words: of the noun or the verb. */
  word: number;
  from: number;
  to: number;
};

export function findMeetingEvents(scene: Scene): MeetingEvent[] {
  const { reading } = scene;
  return reading.sentences.flatMap((sentence) => {
    if (sentence.isFurniture) return [];
    const events: MeetingEvent[] = [];
    for (let word = sentence.first; word < sentence.end; word += 1) {
      const event = eventAt(scene, sentence, word);
      if (event !== null) events.push(event);
    }
    return events;
  });
}

function eventAt(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const key = scene.reading.words[word]?.key ?? '';
  const noun = nounAt(key);
  if (noun !== null) return nounEvent(scene, sentence, word, noun);
  if (said.meetVerb.test(key) || (said.meetVerbEn.has(key) && !isNounAfter(scene, sentence, word))) {
    return verbEvent(scene, sentence, word);
  }
  return null;
}

type Noun = { isSession: boolean; isDefinite: boolean; isPossessed: boolean; isReferring?: boolean };

function nounAt(key: string): Noun | null {
  const arabic = said.meetingNoun.exec(key) ?? said.sessionNoun.exec(key);
  if (arabic !== null) {
    const isPossessed = /^(?:ها|ه|هم|هما|نا)$/.test(arabic[2] ?? '') || /(?:جلس|دور|ورش)ت(?:ها|هم)$/.test(key);
    const isSession = !said.meetingNoun.test(key);
    return { isSession, isDefinite: arabic[1] !== undefined || isPossessed, isPossessed };
  }
  if (said.meetingNounEn.has(key)) return { isSession: false, isDefinite: false, isPossessed: false };
  if (said.referringNoun.has(key))
    return { isSession: false, isDefinite: false, isPossessed: false, isReferring: true };
  return said.sessionNounEn.has(key) ? { isSession: true, isDefinite: false, isPossessed: false } : null;
}

function nounEvent(scene: Scene, sentence: Sentence, word: number, noun: Noun): MeetingEvent | null {
  const { reading } = scene;
  const head = reading.words[word];
  if (head === undefined || isOrdinaryNoun(scene, sentence, word)) return null;
  const ordinal = meetingOrdinal(scene, sentence, word);
  const possessedEn = /^(?:its|their|our)$/.test(keyBefore(scene, sentence, word, ordinal));
  const isPossessed = noun.isPossessed || possessedEn;
  const definiteEn = possessedEn || /^(?:the|this|that)$/.test(keyBefore(scene, sentence, word, ordinal));
  const owner = ownerOf(scene, sentence, word, { ...noun, isPossessed }, ordinal);
  if (
    noun.isSession &&
    (owner === 'unnamed' || owner === 'foreign' || !(isPossessed || ordinal || hasVerbNear(scene, sentence, word)))
  ) {
    return null;
  }
  const hasVerb = hasVerbNear(scene, sentence, word);
  if (noun.isReferring && (!definiteEn || !hasVerb)) return null;
  return {
    owner,
    time: timeOf(scene, sentence, word, ordinal),
    by: hasVerb ? 'verb' : ordinal !== null ? 'ordinal' : 'name',
    ordinal,
    isDefinite: noun.isDefinite || definiteEn,
    isRelative: isInRelativeClause(scene, sentence, word),
    sentence: sentence.index,
    word,
    from: head.from,
    to: head.to,
  };
}

function verbEvent(scene: Scene, sentence: Sentence, word: number): MeetingEvent | null {
  const { words } = scene.reading;
  const head = words[word];
  const next = words[word + 1]?.key ?? '';
  if (head === undefined || next === 'مع' || next === 'with' || next === 'به' || next === 'the' || next === 'by')
    return null;
  const owner = subjectOf(scene, sentence, word);
  if (owner === null || isHabit(scene, sentence, word)) return null;
  const before = words[word - 1]?.key ?? '';
  const isPrevious = before === 'last' || before === 'previously' || before === 'سبق';
  return {
    owner,
    time: isPrevious ? 'previous' : timeOf(scene, sentence, word, null),
    by: 'verb',
    ordinal: null,
    isDefinite: false,
    isRelative: isInRelativeClause(scene, sentence, word + 1),
    sentence: sentence.index,
    word,
    from: head.from,
    to: head.to,
  };
}

/** A relative pronoun right after the name of a body, and its verb. */
function isInRelativeClause(scene: Scene, sentence: Sentence, word: number): boolean {
  const { words } = scene.reading;
  for (let index = word - 1; index >= Math.max(sentence.first, word - 10); index -= 1) {
    if (!/^(?:التي|الذي|which|who)$/.test(words[index]?.key ?? '')) continue;
    const follows =
      isHoldVerb(words[index + 1]?.key ?? '') ||
      said.meetVerb.test(words[index + 1]?.key ?? '') ||
      said.meetVerbEn.has(words[index + 1]?.key ?? '');
    const names = scene.namesIn(sentence.index);
    const name = names[lastBefore(names, words[index]?.from ?? 0, ({ from }) => from)];
    return follows && name !== undefined && index - name.last <= 2 && bodyOf(name) !== null;
  }
  return false;
}

/** "regularly meets": what a body does, not a meeting. */
function isHabit({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const near = words.slice(Math.max(sentence.first, word - 3), Math.min(sentence.end, word + 4));
  return near.some(({ key }) =>
    /^(?:regularly|periodically|annually|usually|routinely|often|بانتظام|منتظم|دوريا|دوري|عاده|سنويا)$/.test(key),
  );
}

/** "meeting" as a verb or in "meeting the needs"; «اجتماع» of ministers of another kind is left to its owner. */
function isOrdinaryNoun({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const key = words[word]?.key ?? '';
  const next = word + 1 < sentence.end ? (words[word + 1]?.key ?? '') : '';
  if (key === 'ministerial' || key === 'plenary')
    return said.meetingNounEn.has(next) || said.sessionNounEn.has(next) || next === 'level';
  if (key !== 'meeting' && key !== 'conference') return false;
  if (key === 'conference')
    return next === 'call' || next === 'calls' || next === 'room' || words[word - 1]?.key === 'press';
  return /^(?:with|these|those|its|their|our|the|needs|obligations|standards|fatf|international|room)$/.test(next);
}

/** True if "convened" or "convening" has a meeting for its object: then the noun speaks. */
function isNounAfter({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  for (let index = word + 1; index < Math.min(sentence.end, word + 9); index += 1) {
    const key = words[index]?.key ?? '';
    if (said.meetingNounEn.has(key)) return /^conven|^gather/.test(words[word]?.key ?? '');
    if (/^(?:to|in|on|at|by|and|for)$/.test(key)) return false;
  }
  return false;
}

const ministers = /^(?:[وفبلك]{0,2}(?:ال)?(?:وزاري|وزاريه|وزرا)|ministerial|ministers)$/;
const small = /^(?:ال)?(?:مصغر|مصغره)$/;

/** Whose meeting it is: by what follows the noun, by what stands before it, or by the subject of its verb. */
function ownerOf(scene: Scene, sentence: Sentence, word: number, noun: Noun, ordinal: Ordinal | null): string {
  const after = bodyAfter(scene, sentence, Math.max(word, ordinal?.last ?? word));
  const before = bodyBefore(scene, sentence, word);
  const isMinisterial = hasNear(scene, sentence, word, ministers, 3, 4);
  if (hasNear(scene, sentence, word, small, 0, 2)) return 'small-group';
  const near = after ?? before;
  if (isMinisterial) {
    if (near === 'small-group') return near;
    if (near === 'foreign') return 'foreign';
    const hasCoalition = scene.namesIn(sentence.index).some((name) => nameOf(name, 'body')?.id === 'coalition');
    return near === 'coalition' || hasCoalition ? 'ministerial' : 'ministerial?';
  }
  if (near !== null) return near;
  if (noun.isPossessed || !noun.isDefinite) {
    const subject = subjectBefore(scene, sentence, word, noun.isPossessed ? 45 : 30);
    if (subject !== null && (noun.isPossessed || hasVerbNear(scene, sentence, word))) return subject;
  }
  return 'unnamed';
}

/** «اجتماع مجموعة …», «الاجتماع الثاني عشر لمجموعة …», "meeting of the … Group", "meeting of its …". */
function bodyAfter(scene: Scene, sentence: Sentence, word: number): string | null {
  const { words } = scene.reading;
  const reach = words[Math.min(word + 9, sentence.end - 1)]?.from ?? 0;
  const names = scene.namesIn(sentence.index);
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  for (let index = lastBefore(names, words[word]?.to ?? 0, ({ from }) => from) + 1; index < names.length; index += 1) {
    const name = names[index];
    if (name === undefined || name.from > reach) return null;
    const id = bodyOf(name);
    if (id === null) continue;
    const links = words.slice(word + 1, name.first).map(({ key }) => key);
    if (id === 'foreign' && links.length > 3) return null;
    if (links.some((key, at) => breaksComplement.has(key) && !(key === 'and' && isOfTime(links[at + 1] ?? ''))))
      return null;
    if (id === 'coalition') return narrowerAfter(names[index + 1], name) ?? id;
    return isEnglish && !links.some((key) => key === 'of' || key === 'by' || key === 'for') ? null : id;
  }
  return null;
}

/** "held a meeting Thursday and Friday of the …" */
function isOfTime(key: string): boolean {
  return /day$|^\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(key);
}

/** «مجموعة التحالف …», "the Global Coalition's Finance Working Group": the narrower body that follows at once. */
function narrowerAfter(next: Name | undefined, name: Name): string | null {
  const id = next !== undefined && next.first - name.last <= 3 ? bodyOf(next) : null;
  return id === 'foreign' ? null : id;
}

const breaksComplement = new Set(
  (
    'حول بشان لمناقشه لبحث بهدف من بحضور بمشاركه ان الي عن علي برياسه عقب بعد قبل حيث مع ' +
    'to on with about discuss and in at between alongside focused addressed'
  ).split(' '),
);

/** "CIFG meeting", "the CIFG's twelfth plenary meeting", "Counter ISIL Finance Meeting". */
function bodyBefore(scene: Scene, sentence: Sentence, word: number): string | null {
  const { words } = scene.reading;
  const at = words[word]?.from ?? 0;
  const names = scene.namesIn(sentence.index);
  const name = names[lastBefore(names, at + 1, ({ from }) => from)];
  if (name === undefined) return null;
  const id = bodyOf(name);
  if (id === null) return null;
  if (name.last >= word) return id;
  if (!/^[a-z]/.test(words[word]?.key ?? '')) return null;
  const between = words.slice(name.last + 1, word);
  const isTight = between.length <= 4 && between.every(({ key }) => attributive.test(key));
  return isTight && !/[,;:]/.test(scene.reading.levelled.slice(name.to, at)) ? id : null;
}

const attributive =
  /^(?:s|cifg|first|second|third|\w+th|\w+st|\d+|st|nd|rd|annual|plenary|virtual|ministerial|inaugural|full|next|last|small|group|political|directors|finance|ministers|foreign|level|latest|recent|upcoming|previous)$/;

function bodyOf(name: Name): string | null {
  const body = nameOf(name, 'body');
  if (body !== undefined) return body.id === 'fatf' || body.id === 'un1267' || body.id === 'ofac' ? 'foreign' : body.id;
  return nameOf(name, 'organisation') !== undefined ? 'foreign' : null;
}

/** The nearest body before a word: whoever «اجتماعها» and "its meeting" belong to. */
function subjectBefore(scene: Scene, sentence: Sentence, word: number, reach: number): string | null {
  const names = scene.namesIn(sentence.index);
  const at = scene.reading.words[word]?.from ?? 0;
  let coalition: string | null = null;
  for (let index = lastBefore(names, at, ({ from }) => from); index >= 0; index -= 1) {
    const name = names[index];
    if (name === undefined || word - name.last > reach) break;
    const body = nameOf(name, 'body');
    if (body === undefined || bodyOf(name) === 'foreign') continue;
    if (body.id !== 'coalition') return body.id;
    coalition ??= body.id;
  }
  return coalition;
}

/** Who meets: in Arabic after the verb or before it, in English before it. Ministers of the Coalition are a ministerial. */
function subjectOf(scene: Scene, sentence: Sentence, word: number): string | null {
  const { words } = scene.reading;
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  const names = scene.namesIn(sentence.index);
  const following = isEnglish
    ? []
    : within(
        names,
        words[word]?.to ?? 0,
        (words[Math.min(word + 16, sentence.end - 1)]?.from ?? 0) + 1,
        ({ from }) => from,
      );
  const ours = following.flatMap((name) => bodyOf(name) ?? []).filter((id) => id !== 'foreign');
  let id =
    ours.find((body) => body !== 'coalition') ?? ours[0] ?? subjectBefore(scene, sentence, word, isEnglish ? 24 : 12);
  if (id === null || (isEnglish && id === 'coalition')) id = frameworkOf(scene, sentence, word) ?? id;
  if (id === null) return null;
  const isOfMinisters = words
    .slice(Math.max(sentence.first, word - 14), word + 8)
    .some(({ key }) => ministers.test(key));
  if (id === 'coalition' && isOfMinisters) return 'ministerial';
  return id;
}

const framework = /(?:as part of|within the framework of|under the umbrella of|on behalf of|في اطار|ضمن)\s[^.]{0,60}$/;

/** "will be assembled in … as part of the …": the body in whose framework they meet. */
function frameworkOf({ reading, namesIn }: Scene, sentence: Sentence, word: number): string | null {
  const from = reading.words[word]?.to ?? 0;
  for (const name of within(namesIn(sentence.index), from, from + 200, (candidate) => candidate.from)) {
    const id = bodyOf(name);
    if (
      id !== null &&
      id !== 'foreign' &&
      id !== 'coalition' &&
      framework.test(reading.levelled.slice(from, name.from))
    )
      return id;
  }
  return null;
}

function hasNear(
  { reading: { words } }: Scene,
  sentence: Sentence,
  word: number,
  pattern: RegExp,
  before: number,
  after: number,
): boolean {
  const from = Math.max(sentence.first, word - before);
  return words.slice(from, Math.min(sentence.end, word + after + 1)).some(({ key }) => pattern.test(key));
}

export function isHoldVerb(key: string): boolean {
  return said.holdVerb.test(key) || said.holdNoun.has(key.replace(/^[وف](?=.{3})/, '')) || said.holdVerbEn.has(key);
}

function hasVerbNear({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  const from = Math.max(sentence.first, word - (isEnglish ? 16 : 40));
  return words.slice(from, Math.min(sentence.end, word + 14)).some(({ key }) => isHoldVerb(key));
}

/** The word that decides between "a", "the" and "its": before the adjectives and the number. */
function keyBefore({ reading: { words } }: Scene, sentence: Sentence, word: number, ordinal: Ordinal | null): string {
  const first = ordinal !== null && ordinal.first < word ? ordinal.first : word;
  for (let index = first - 1; index >= Math.max(sentence.first, first - 3); index -= 1) {
    const key = words[index]?.key ?? '';
    if (/^(?:its|their|our|the|a|an|this|that)$/.test(key)) return key;
  }
  return '';
}

function timeOf(scene: Scene, sentence: Sentence, word: number, ordinal: Ordinal | null): MeetingEvent['time'] {
  const { words } = scene.reading;
  const keys = (from: number, to: number) =>
    words.slice(Math.max(sentence.first, from), Math.min(sentence.end, to)).map(({ key }) => key);
  const isEnglish = /^[a-z]/.test(words[word]?.key ?? '');
  const adjectives = isEnglish
    ? keys(Math.min(word, ordinal?.first ?? word) - 3, word)
    : keys(word + 1, Math.max(word, ordinal?.last ?? word) + 4);
  if (isMarked(adjectives, isEnglish ? said.nextMarkEn : said.nextMark, isEnglish, ordinal)) return 'next';
  if (isMarked(adjectives, isEnglish ? said.previousMarkEn : said.previousMark, isEnglish, ordinal)) return 'previous';
  const run = keys(word - (isEnglish ? 7 : 5), word);
  if (run.some((key) => said.asideMark.has(key) || said.asideMarkEn.has(key))) return 'aside';
  if (isPerfect(keys(word - 14, word))) return 'previous';
  const verbs = keys(word - 9, word + (isEnglish ? 6 : 5));
  const isScheduled = keys(word + 1, word + 14).some((key) => /^(?:و?ال|و?)(?:مقرر|مزمع|مرتقب)/.test(key));
  const ahead = keys(word + 1, word + 10);
  const isAhead = ahead.some(
    (key, index) => periodOf.test(key) && (said.nextMark.has(ahead[index + 1] ?? '') || ahead[index - 1] === 'next'),
  );
  const isPlanned =
    isScheduled ||
    isAhead ||
    verbs.some((key) => said.futureVerb.test(key) || said.planWords.has(key.replace(/^[وف](?=.{3})/, '')));
  const runUp = keys(word - 9, word + 4);
  const isPlannedEn =
    isEnglish &&
    runUp.some(
      (key, index) =>
        said.planWordsEn.has(key) && /^(?:to|be|meet|hold|host|convene|take|again)$/.test(runUp[index + 1] ?? ''),
    );
  if (isPlanned || isPlannedEn) return 'planned';
  return run.some((key) => said.afterMark.has(key) || said.afterMarkEn.has(key)) ? 'after' : 'held';
}

/** «الاجتماع الأخير», but not «الاجتماع … نهاية الشهر الماضي» or «اجتماعا الثلاثاء المقبل»: adjectives alone may come between. */
function isMarked(
  adjectives: string[],
  marks: ReadonlySet<string>,
  isEnglish: boolean,
  ordinal: Ordinal | null,
): boolean {
  if (isEnglish) return adjectives.some((key) => marks.has(key));
  const near = adjectives.slice(0, ordinal === null ? 3 : 4);
  const at = near.findIndex((key) => marks.has(key));
  return at === 0 || (at > 0 && near.slice(0, at).every((key) => /^ال|^وزاري/.test(key) && !periodNoun.test(key)));
}

const periodOf = /^ال(?:عام|شهر|اسبوع|سنه)$|^(?:year|month|week)$/;
const periodNoun = /^ال(?:عام|شهر|اسبوع|سنه|احد|اثنين|ثلاثا|ثلاثاء|اربعا|اربعاء|خميس|جمعه|سبت|يوم)$/;

/** «كانت المجموعة قد عقدت», «سبق أن عقدت», "had met": what was before. */
function isPerfect(keys: string[]): boolean {
  const was = keys.findIndex((key) => /^[وف]?كان(?:ت|وا)?$/.test(key));
  if (was >= 0 && keys.slice(was + 1).includes('قد')) return true;
  return keys.includes('سبق') || keys.includes('had');
}
