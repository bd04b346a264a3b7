import { bodyAfter, bodyBefore } from '@/lib/intake/events/owners/body-beside-noun';
import { hasVerbNear } from '@/lib/intake/events/owners/holding-verbs';
import { bodyNamedBefore, bodyOf, ministers } from '@/lib/intake/events/owners/named-body';
import type { Owner } from '@/lib/intake/events/owners/owner';
import { foreign, someMinisters, unnamed } from '@/lib/intake/events/owners/owner';
import { longestOpening, subjectAfter, subjectBefore } from '@/lib/intake/events/owners/subjects';
import { hasUnknownSubject, isOfUnknownBody } from '@/lib/intake/events/owners/unknown-bodies';
import type { Scene } from '@/lib/intake/events/scene';
import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';

export type Noun = { isSession: boolean; isDefinite: boolean; isPossessed: boolean; isReferring?: boolean };

const small = /^(?:ال)?(?:مصغر|مصغرا|مصغره)$/;

/** Finds the body that meets: named after the noun, before it, or as the subject of its verb. */
export function ownerOf(scene: Scene, sentence: Sentence, word: number, noun: Noun, ordinal: Ordinal | null): Owner {
  const isBesideNoun = ordinal !== null && ordinal.first <= word + 2;
  const after = bodyAfter(scene, sentence, isBesideNoun ? Math.max(word, ordinal.last) : word);
  const before = bodyBefore(scene, sentence, word);
  const isMinisterial = hasNear(scene, sentence, word, ministers, 3, 4) && !isOfCabinet(scene, sentence, word);
  if (hasNear(scene, sentence, word, small, 0, 3)) return hasOurs(scene, sentence) ? 'small-group' : unnamed;
  const near = after ?? before;
  if (isMinisterial) {
    if (near === 'small-group') return near;
    if (near === foreign) return foreign;
    const hasCoalition = scene.namesIn(sentence.index).some((name) => entryOf(name, 'body')?.id === 'coalition');
    return near === 'coalition' || hasCoalition ? 'ministerial' : someMinisters;
  }
  if (near !== null) return near;
  const group = ofTheGroup(scene, sentence, word, ordinal);
  if (group !== null) return group;
  if (isOfUnknownBody(scene, sentence, word, Math.max(word, ordinal?.last ?? word))) return foreign;
  if ((noun.isPossessed || !noun.isDefinite) && hasUnknownSubject(scene, sentence, word)) return foreign;
  if (noun.isPossessed || !noun.isDefinite) {
    const subject = subjectBefore(scene, sentence, word, noun.isPossessed ? 45 : 30);
    const [near, far] = [1, 2].map((step) => scene.reading.words[word - step]?.key ?? '');
    const isSetting = setting.test((near === 'a' || near === 'an' ? far : near) ?? '');
    if (subject !== null && (noun.isPossessed || isSetting || hasVerbNear(scene, sentence, word)))
      return subject === 'coalition' && hasMinistersBefore(scene, sentence, word) ? 'ministerial' : subject;
    const isFirst = isSetting || word - sentence.first <= longestOpening;
    if (subject === null && noun.isPossessed && isFirst) return subjectAfter(scene, sentence, word) ?? unnamed;
  }
  return unnamed;
}

const setting = /^(?:في|خلال|at|in|during|for)$/;

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
function ofTheGroup(scene: Scene, sentence: Sentence, word: number, ordinal: Ordinal | null): Owner | null {
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

function hasOurs(scene: Scene, sentence: Sentence): boolean {
  return scene.namesIn(sentence.index).some((name) => {
    const id = bodyOf(scene, name);
    return id === 'coalition' || id === 'small-group';
  });
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
