import { meetingNoun } from '@/lib/intake/events/meeting-words';
import type { Scene } from '@/lib/intake/events/scene';
import { arabicOrdinalAt, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';
import { countsOtherMeetings, isHeldByOwner } from './counts-other-meetings';

/** Finds the number of an Arabic noun for a meeting. */
export function arabicNumber(scene: Scene, sentence: Sentence, word: number): Ordinal | null {
  const found =
    besideNoun(scene, sentence, word) ??
    inConstruct(scene, sentence, word) ??
    beforeNoun(scene, sentence, word) ??
    ofEdition(scene, sentence, word) ??
    inEdition(scene, sentence, word) ??
    inApposition(scene, sentence, word);
  return found === null || countsOtherMeetings(scene, word, found.last) ? null : found;
}

const adjective = /^ال[\u0621-\u064a]{3,}$/;

/** «الاجتماع الثاني عشر», «الاجتماع الوزاري الثاني عشر»; in «الاجتماع ثاني حدث» the ordinal is that of the event. */
function besideNoun(scene: Scene, { end }: Sentence, word: number): Ordinal | null {
  const own = definiteAt(scene, word + 1, end);
  const next = scene.reading.words[word + 1]?.key ?? '';
  if (own !== null || !adjective.test(next) || next === 'التاسيسي' || next === 'الافتتاحي') return own;
  return definiteAt(scene, word + 2, end);
}

/** An ordinal with its article, or in figures. */
function definiteAt({ reading, ordinals }: Scene, at: number, end: number): Ordinal | null {
  const ordinal = arabicOrdinalAt(reading, ordinals, at);
  if (ordinal === null || ordinal.last >= end) return null;
  return ordinals.has(at) && !/^ال/.test(reading.words[at]?.key ?? '') ? null : ordinal;
}

const longestConstruct = 4;
const construct = /^[وف]?[بل]?(?:اجتماع|لقا)$/;
const ofConstruct = /^(?:لجن|مجلس|فريق|هيي|وحد)\S*$|^ال\S{3,}$/;

/** «اجتماع لجنته التنفيذية الثالث», «اجتماع مجموعة مكافحة تمويل داعش الخامس عشر»: the number follows the owner. */
function inConstruct({ reading, ordinals, namesIn }: Scene, sentence: Sentence, word: number): Ordinal | null {
  const { words } = reading;
  if (!construct.test(words[word]?.key ?? '')) return null;
  const name = namesIn(sentence.index).find(({ first, clitics }) => first === word + 1 && clitics === '');
  const from = name === undefined ? word + 2 : name.last + 1;
  const to = Math.min(sentence.end, from + (name === undefined ? longestConstruct - 1 : 1));
  for (let at = from; at < to; at += 1) {
    if (name === undefined && !ofConstruct.test(words[at - 1]?.key ?? '')) return null;
    const ordinal = ordinals.get(at);
    const isMasculine = /^ال(?!.*[هي]ه$)/.test(words[at]?.key ?? '');
    if (ordinal !== undefined && isMasculine && ordinal.last < sentence.end) return ordinal;
  }
  return null;
}

const sitting = /^(?:جلسه|دوره|لقا|لقاء|اجتماعات|لقاءات|دورات|جلسات)(?:ها|ه|هم)?$|^(?:اجتماعات|لقاءات|دورات)(?:ها|هم)$/;

/** «ثامن اجتماع تعقده المجموعة», «ثاني اجتماعاتها», «أول اجتماع لها»: counted among the meetings of the body. */
function beforeNoun(scene: Scene, { first }: Sentence, word: number): Ordinal | null {
  const { words } = scene.reading;
  const key = words[word]?.key ?? '';
  const before = word - 1 >= first ? scene.ordinals.get(word - 1) : undefined;
  const isCounted = before !== undefined && !/^ال/.test(words[before.first]?.key ?? '');
  if (!isCounted || !(meetingNoun.test(key) || sitting.test(key)) || /^ال/.test(key)) return null;
  const isPossessed = /(?:ها|هم)$/.test(key);
  return isPossessed || isHeldByOwner(scene, word) ? before : null;
}

const edition = /^(?:نسخت|طبعت|دورت)(?:ه|ها)$/;
const longestEdition = 14;

/** «اجتماع المجموعة في نسخته التاسعة عشرة», «اجتماعا حمل الرقم 24». */
function inEdition(scene: Scene, { end }: Sentence, word: number): Ordinal | null {
  const { words } = scene.reading;
  for (let at = word + 1; at < Math.min(end - 1, word + longestEdition); at += 1) {
    const key = words[at]?.key ?? '';
    if (meetingNoun.test(key)) return null;
    if (edition.test(key)) return definiteAt(scene, at + 1, end);
    const isNumber = /^[وف]?[يت]?حمل(?:ت)?$/.test(key) && /^(?:ال)?رقم$/.test(words[at + 1]?.key ?? '');
    const value = Number(words[at + 2]?.key);
    if (isNumber && value > 0 && value < 100) return { value, first: at + 1, last: at + 2 };
  }
  return null;
}

const editionOf = /^[وف]?[بل]?(?:ال)(?:نسخه|طبعه|دوره|جوله)$/;
const farthestEdition = 7;

/** «النسخة الحادية والعشرين من اجتماعها», «الدورة العادية الحادية والعشرين لاجتماعها». */
function ofEdition(scene: Scene, { first }: Sentence, word: number): Ordinal | null {
  const { words } = scene.reading;
  if (words[word - 1]?.key !== 'من' && !/^ل/.test(words[word]?.key ?? '')) return null;
  const last = words[word - 1]?.key === 'من' ? word - 2 : word - 1;
  for (let at = last; at >= Math.max(first, word - farthestEdition); at -= 1) {
    if (!editionOf.test(words[at]?.key ?? '')) continue;
    return (
      [at + 1, at + 2].map((from) => definiteAt(scene, from, last + 1)).find((ordinal) => ordinal?.last === last) ??
      null
    );
  }
  return null;
}

const farthestApposition = 24;
const pronoun = /^و?(?:هو|هي|كان|كانت|انه|انها)$/;

/** «اجتماعا بدأ أمس، هو الثاني والعشرون منذ إنشائها»: the sentence goes on to say which meeting it is. */
function inApposition(scene: Scene, { end }: Sentence, word: number): Ordinal | null {
  const { words } = scene.reading;
  const own = scene.clauses[word];
  for (let at = word + 1; at < Math.min(end, word + farthestApposition); at += 1) {
    const key = words[at]?.key ?? '';
    if (meetingNoun.test(key)) return null;
    if (!pronoun.test(key)) continue;
    const ordinal = definiteAt(scene, at + 1, end);
    const isOfNoun = scene.clauses[at]?.depth === own?.depth || scene.clauses[at] === own;
    return isOfNoun && ordinal !== null && goesOnWell(scene, ordinal.last) ? ordinal : null;
  }
  return null;
}

const endsWell =
  /^(?:منذ|للمجموعه|لمجموعه|لها|في|الذي|التي|لهذه|بعد|برياسه|بمشاركه|بحضور|وقد|وذلك|وسط|ضمن|و[\u0621-\u064a]{3,})$/;

/** «وهو الثالث والأخير»: a word that goes on with the ordinal makes it count something else. */
function goesOnWell({ reading: { words, levelled, sentenceOf } }: Scene, last: number): boolean {
  const next = words[last + 1];
  if (next === undefined || sentenceOf[last + 1] !== sentenceOf[last]) return true;
  const gap = levelled.slice(words[last]?.to ?? 0, next.from);
  return /[,.;:()]/.test(gap) || endsWell.test(next.key);
}
