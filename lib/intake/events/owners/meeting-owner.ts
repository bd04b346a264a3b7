import * as said from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Clause } from '@/lib/intake/text/clauses';
import { lastBefore, within } from '@/lib/intake/text/near';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';
import { askWords } from '@/lib/intake/text/words';
import { entryOf, type Name } from '@/lib/language/names/find-names';
import { groupAcronyms } from '@/lib/language/names/group-acronyms';
import { perWord } from '@/lib/text/per-word';
import { hasUnknownSubject, isOfUnknownBody } from './unknown-bodies';

export type Noun = { isSession: boolean; isDefinite: boolean; isPossessed: boolean; isReferring?: boolean };

/** Tells whether a relative pronoun follows the name of a body, and its verb the pronoun. */
export function isInRelativeClause(scene: Scene, sentence: Sentence, word: number): boolean {
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

const ministers = /^(?:[وفبلك]{0,2}(?:ال)?(?:وزاري|وزاريه|وزرا)|ministerial|ministers)$/;
const small = /^(?:ال)?(?:مصغر|مصغرا|مصغره)$/;

/** Finds the body that meets: named after the noun, before it, or as the subject of its verb. */
export function ownerOf(scene: Scene, sentence: Sentence, word: number, noun: Noun, ordinal: Ordinal | null): string {
  const isBesideNoun = ordinal !== null && ordinal.first <= word + 2;
  const after = bodyAfter(scene, sentence, isBesideNoun ? Math.max(word, ordinal.last) : word);
  const before = bodyBefore(scene, sentence, word);
  const isMinisterial = hasNear(scene, sentence, word, ministers, 3, 4) && !isOfCabinet(scene, sentence, word);
  if (hasNear(scene, sentence, word, small, 0, 3)) return hasOurs(scene, sentence) ? 'small-group' : 'unnamed';
  const near = after ?? before;
  if (isMinisterial) {
    if (near === 'small-group') return near;
    if (near === 'foreign') return 'foreign';
    const hasCoalition = scene.namesIn(sentence.index).some((name) => entryOf(name, 'body')?.id === 'coalition');
    return near === 'coalition' || hasCoalition ? 'ministerial' : 'ministers';
  }
  if (near !== null) return near;
  const group = ofTheGroup(scene, sentence, word, ordinal);
  if (group !== null) return group;
  if (isOfUnknownBody(scene, sentence, word, Math.max(word, ordinal?.last ?? word))) return 'foreign';
  if ((noun.isPossessed || !noun.isDefinite) && hasUnknownSubject(scene, sentence, word)) return 'foreign';
  if (noun.isPossessed || !noun.isDefinite) {
    const subject = subjectBefore(scene, sentence, word, noun.isPossessed ? 45 : 30);
    const [near, far] = [1, 2].map((step) => scene.reading.words[word - step]?.key ?? '');
    const isSetting = setting.test((near === 'a' || near === 'an' ? far : near) ?? '');
    if (subject !== null && (noun.isPossessed || isSetting || hasVerbNear(scene, sentence, word)))
      return subject === 'coalition' && hasMinistersBefore(scene, sentence, word) ? 'ministerial' : subject;
    const isFirst = isSetting || word - sentence.first <= longestOpening;
    if (subject === null && noun.isPossessed && isFirst) return subjectAfter(scene, sentence, word) ?? 'unnamed';
  }
  return 'unnamed';
}

const setting = /^(?:في|خلال|at|in|during|for)$/;

/** "At its tenth meeting, held in Oslo, the group": who meets may follow only what opens a sentence. */
const longestOpening = 8;

/** «عقد وزراء خارجية التحالف اجتماعهم». */
function hasMinistersBefore({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const before = words.slice(sentence.first, word);
  return before.some(({ key }, at) => ministers.test(key) && !/^[وبفل]{0,2}مجلس$/.test(before[at - 1]?.key ?? ''));
}

/** «مجلس الوزراء» sits every week; it is no meeting of ministers of several states. */
function isOfCabinet({ reading: { words } }: Scene, sentence: Sentence, word: number): boolean {
  const near = words.slice(Math.max(sentence.first, word - 4), Math.min(sentence.end, word + 5));
  return near.some(({ key }, at) => ministers.test(key) && /^[وبفل]{0,2}مجلس$/.test(near[at - 1]?.key ?? ''));
}

const theGroup = /^(?:لل|ال|لهذه ال)مجموعه$/;

/** «اللقاء الثالث والعشرون للمجموعة», "the group's twelfth meeting": of the body that was named before. */
function ofTheGroup(scene: Scene, sentence: Sentence, word: number, ordinal: Ordinal | null): string | null {
  const { words } = scene.reading;
  const after = Math.max(word, ordinal?.last ?? word) + 1;
  const first = Math.min(word, ordinal?.first ?? word);
  const keys = words.slice(after, Math.min(sentence.end, after + 3)).map(({ key }) => key);
  const at = keys.findIndex((key) => theGroup.test(key));
  const isNamed = at >= 0 && keys.slice(0, at).every((key) => /^ال|^[تي]?عقد(?:ه|ته)$/.test(key));
  const isAfter = isNamed || (keys[0] === 'of' && keys[1] === 'the' && keys[2] === 'group');
  const isBefore = words[first - 1]?.key === 's' && words[first - 2]?.key === 'group';
  return isAfter || isBefore ? bodyNamedBefore(scene, word) : null;
}

export function bodyNamedBefore({ names, reading, meetingBodies }: Scene, word: number): string | null {
  const at = reading.words[word]?.from ?? 0;
  const nearest = lastBefore(names, at, ({ from }) => from);
  for (let index = nearest; index >= Math.max(0, nearest - mostNames); index -= 1) {
    const name = names[index];
    const id = name === undefined ? null : bodyOf(name);
    if (id !== null && id !== 'coalition' && meetingBodies.has(id)) return id;
  }
  const following = names.slice(nearest + 1, nearest + 1 + mostNames).flatMap((name) => bodyOf(name) ?? []);
  return following.find((id) => id !== 'coalition' && meetingBodies.has(id)) ?? null;
}

const mostNames = 60;

function hasOurs(scene: Scene, sentence: Sentence): boolean {
  return scene.namesIn(sentence.index).some((name) => {
    const id = bodyOf(name);
    return id === 'coalition' || id === 'small-group';
  });
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
    if (id === 'foreign') {
      const ours = jointlyWith(scene, names[index + 1], name);
      if (ours !== null) return ours;
    }
    if (id === 'foreign' && links.length > 3) return null;
    const isOfMembers = /^ل(?:كبار|ممثلي|مسوولي|خبرا|اعضا|مندوبي|رووسا|روسا)/.test(links[0] ?? '');
    if (
      links.some(
        (key, at) =>
          breaksComplement.has(key) &&
          !(isOfMembers && (key === 'من' || key === 'في')) &&
          !(key === 'and' && isOfTime(links[at + 1] ?? '')),
      )
    )
      return null;
    if (id === 'coalition') return narrowerAfter(names[index + 1], name) ?? id;
    return isEnglish && !links.some((key) => key === 'of' || key === 'by' || key === 'for') ? null : id;
  }
  return null;
}

/** "a joint session of the FATF and the CIFG" is a meeting of the body on record. */
function jointlyWith({ meetingBodies }: Scene, next: Name | undefined, name: Name): string | null {
  const id = next !== undefined && next.first - name.last <= 3 ? bodyOf(next) : null;
  return id !== null && meetingBodies.has(id) ? id : null;
}

/** "held a meeting Thursday and Friday of the …" */
function isOfTime(key: string): boolean {
  return /day$|^\d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(key);
}

/** Finds the narrower body that follows at once: «مجموعة التحالف …», "the Global Coalition's Finance Working Group". */
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

const attributive = new RegExp(
  String.raw`^(?:s|${groupAcronyms.join('|')}|first|second|third|\w+th|\w+st|\d+|st|nd|rd|annual|plenary|virtual|ministerial|inaugural|full|next|last|small|group|political|directors|finance|ministers|foreign|level|latest|recent|upcoming|previous)$`,
);

function bodyOf(name: Name): string | null {
  const body = entryOf(name, 'body');
  if (body !== undefined) return body.id === 'fatf' || body.id === 'un1267' || body.id === 'ofac' ? 'foreign' : body.id;
  return entryOf(name, 'organisation') !== undefined ? 'foreign' : null;
}

/** Finds the nearest body before a word: «اجتماعها» and "its meeting" refer to it. */
function subjectBefore(scene: Scene, sentence: Sentence, word: number, reach: number): string | null {
  const names = scene.namesIn(sentence.index);
  const at = scene.reading.words[word]?.from ?? 0;
  let coalition: string | null = null;
  for (let index = lastBefore(names, at, ({ from }) => from); index >= 0; index -= 1) {
    const name = names[index];
    if (name === undefined || word - name.last > reach) break;
    const body = entryOf(name, 'body');
    if (body === undefined || bodyOf(name) === 'foreign') continue;
    if (body.id !== 'coalition' && isOfSubBody(scene, name)) return 'foreign';
    if (body.id !== 'coalition') return body.id;
    coalition ??= body.id;
  }
  return coalition;
}

/** «الفريق التابع للمجموعة», "a task team of the CIFG": a part of a body meets, not the body. */
function isOfSubBody({ reading: { words } }: Scene, { first }: Name): boolean {
  const [before = '', beyond = '', third = ''] = [1, 2, 3].map((step) => words[first - step]?.key);
  if (/^(?:التابع|التابعه|المنبثق|المنبثقه)$/.test(before === 'عن' ? beyond : before)) return true;
  const isOf = before === 'of' || (before === 'the' && beyond === 'of');
  return isOf && /^(?:team|subgroup|committee|panel|secretariat|staff)$/.test(before === 'of' ? beyond : third);
}

/** "At its tenth meeting, held in Oslo, the group welcomed …" */
export function subjectAfter(scene: Scene, sentence: Sentence, word: number): string | null {
  const names = scene.namesIn(sentence.index);
  const { words } = scene.reading;
  const at = words[word]?.to ?? 0;
  const limit = words[Math.min(word + 30, sentence.end - 1)]?.to ?? 0;
  for (const name of within(names, at, limit, ({ from }) => from)) {
    const id = bodyOf(name);
    if (id !== null && id !== 'foreign' && id !== 'coalition') return id;
  }
  return null;
}

/**
 * Finds the body that meets: in Arabic after the verb or before it, in English before it. Ministers of the Coalition
 * are a ministerial.
 */
export function subjectOf(scene: Scene, sentence: Sentence, word: number): string | null {
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
  const ours = following
    .filter((name) => isInClauseOf(scene, word, name))
    .flatMap((name) => bodyOf(name) ?? [])
    .filter((id) => id !== 'foreign');
  if (isEnglish && hasOwnSubject(scene, word)) return bodyInClause(scene, sentence, word);
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

const beside: ReadonlySet<Clause['link']> = new Set(['after', 'before', 'beside']);

/** "a day after the governors met": the clause says who met. */
function hasOwnSubject({ reading: { words }, clauses }: Scene, verb: number): boolean {
  const clause = clauses[verb];
  if (clause === undefined || !beside.has(clause.link)) return false;
  const subject = words.slice(clause.first + 1, verb).map(({ key }) => key);
  return (
    subject.length > 0 &&
    subject.length <= longestOpening &&
    !subject.every((key) => /^(?:it|they|we|had|last|has)$/.test(key))
  );
}

function bodyInClause({ namesIn, clauses }: Scene, { index }: Sentence, verb: number): string | null {
  const first = clauses[verb]?.first ?? verb;
  const ids = within(namesIn(index), first, verb, (name) => name.first).flatMap((name) => bodyOf(name) ?? []);
  return ids.find((id) => id !== 'foreign') ?? null;
}

/** «التقى الوزير نظيره على هامش اجتماع المجموعة»: the group of another clause is not who meets. */
function isInClauseOf({ clauses }: Scene, verb: number, { first }: Name): boolean {
  const own = clauses[first];
  return own === clauses[verb] || own?.link === 'relative' || own?.link === 'bracket' || own?.link === 'content';
}

const framework = /(?:as part of|within the framework of|under the umbrella of|on behalf of|في اطار|ضمن)\s[^.]{0,60}$/;

/** Finds the body in whose framework they meet: "will be assembled in … as part of the …". */
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

export const isHoldVerb = perWord(
  (key) => said.holdVerb.test(key) || said.holdNoun.has(key.replace(/^[وف](?=.{3})/, '')) || said.holdVerbEn.has(key),
);

export function hasVerbNear({ reading }: Scene, sentence: Sentence, word: number): boolean {
  const isEnglish = /^[a-z]/.test(reading.words[word]?.key ?? '');
  const from = Math.max(sentence.first, word - (isEnglish ? 16 : 40));
  const verbs = holdVerbsOf(reading);
  return (verbs[lastBefore(verbs, Math.min(sentence.end, word + 14), (at) => at)] ?? -1) >= from;
}

/** Where the verbs of holding are: each meeting of a text asks for those near it, more than once. */
const holdVerbs = new WeakMap<Reading, readonly number[]>();

function holdVerbsOf(reading: Reading): readonly number[] {
  const known = holdVerbs.get(reading);
  if (known !== undefined) return known;
  const isVerb = askWords(reading, isHoldVerb);
  const found = reading.words.flatMap((_, word) => (isVerb(word) ? [word] : []));
  holdVerbs.set(reading, found);
  return found;
}
