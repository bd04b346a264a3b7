import { arabicOrdinalAt, englishOrdinalAt, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';
import { groupAcronyms } from '@/lib/language/names/group-acronyms';
import { gapBefore } from '@/lib/text/characters/tokens';
import { meetingNoun } from './meeting-words';
import type { Scene } from './scene';

/**
 * Finds the number that a meeting bears: in Arabic after the noun and at most one adjective, in English before it
 * within the same noun phrase. An ordinal anywhere else («اليوم الأول», «المرتبة الأولى», "the first time") belongs to
 * something else.
 */
export function meetingOrdinal(scene: Scene, sentence: Sentence, word: number): Ordinal | null {
  const key = scene.reading.words[word]?.key ?? '';
  return /^[a-z]/.test(key) ? englishOrdinal(scene, sentence, word) : arabicOrdinal(scene, sentence, word);
}

const adjective = /^ال[\u0621-\u064a]{3,}$/;

function arabicOrdinal(scene: Scene, sentence: Sentence, word: number): Ordinal | null {
  const { reading, ordinals } = scene;
  const after = arabicOrdinalAt(reading, ordinals, word + 1);
  if (after !== null && after.last < sentence.end)
    return isOfPeriod(reading.words, after.last) || isCountOfOthers(reading.words, word, after.last) ? null : after;
  const next = reading.words[word + 1]?.key ?? '';
  if (adjective.test(next)) {
    const beyond = arabicOrdinalAt(reading, ordinals, word + 2);
    if (beyond !== null && beyond.last < sentence.end && /^ال|^رقم$/.test(reading.words[beyond.first]?.key ?? ''))
      return beyond;
    if (next === 'التاسيسي' || next === 'الافتتاحي') return null;
  }
  return (
    afterCopula(scene, sentence, word) ??
    inConstruct(scene, sentence, word) ??
    firstOf({ reading, ordinals }, sentence, word)
  );
}

/** «لقاء هو الحادي والعشرون للمجموعة», but not «الاجتماع هو الثالث الذي تستضيفه الدولة». */
function afterCopula({ reading, ordinals }: Scene, { end }: Sentence, word: number): Ordinal | null {
  const { words } = reading;
  if (!/^(?:هو|هي)$/.test(words[word + 1]?.key ?? '')) return null;
  const ordinal = arabicOrdinalAt(reading, ordinals, word + 2);
  if (ordinal === null || ordinal.last >= end || !/^ال/.test(words[ordinal.first]?.key ?? '')) return null;
  const next = words[ordinal.last + 1]?.key ?? '';
  return /^(?:الذي|التي|من|منذ|هذا|خلال|له|لي|لنا)$/.test(next) || isOfPeriod(words, ordinal.last) ? null : ordinal;
}

const longestConstruct = 4;

/** «اجتماع لجنته التنفيذية الثالث», «اجتماع مجموعة مكافحة تمويل داعش الخامس عشر»: the number follows the owner. */
function inConstruct({ reading, ordinals, namesIn }: Scene, sentence: Sentence, word: number): Ordinal | null {
  const { words } = reading;
  if (!construct.test(words[word]?.key ?? '')) return null;
  const name = namesIn(sentence.index).find(({ first, clitics }) => first === word + 1 && clitics === '');
  const from = name === undefined ? word + 2 : name.last + 1;
  for (let at = from; at < Math.min(sentence.end, from + (name === undefined ? longestConstruct - 1 : 1)); at += 1) {
    const before = words[at - 1]?.key ?? '';
    if (name === undefined && !ofConstruct.test(before)) return null;
    const ordinal = ordinals.get(at);
    if (ordinal !== undefined && /^ال(?!.*[هي]ه$)/.test(words[at]?.key ?? '') && ordinal.last < sentence.end)
      return isOfPeriod(words, ordinal.last) ? null : ordinal;
  }
  return null;
}

const construct = /^[وف]?[بل]?(?:اجتماع|لقا)$/;
const ofConstruct = /^(?:لجن|مجلس|فريق|هيي|وحد)\S*$|^ال\S{3,}$/;

const copula = /^[وف]?(?:كان|هو|هذا|يعد|يعتبر|يكون|is|was|be|being|marks|marked|became)$/;
const ownVerb = /^[وف]?(?:[يت])?(?:عقد|نعقد|انعقد|نظم|قيم)(?:ه|ته|ت|ها)?$/;

/** «وكان الاجتماع الثالث الذي تحضره وفود الجنوب» counts meetings that somebody attended; it is no number of this one. */
function isCountOfOthers(words: readonly { key: string }[], word: number, last: number): boolean {
  const isPredicate = [1, 2, 3].some((step) => copula.test(words[word - step]?.key ?? ''));
  const next = words[last + 1]?.key ?? '';
  const at = /^(?:الذي|التي)$/.test(next)
    ? last + 2
    : /^(?:الذي|التي)$/.test(words[last + 2]?.key ?? '')
      ? last + 3
      : -1;
  return isPredicate && at >= 0 && !ownVerb.test(words[at]?.key ?? '');
}

/** Finds the number before the noun («أول اجتماع لها», «ثاني اجتماعات»), unless it counts within a year or a kind. */
function firstOf(
  { reading: { words }, ordinals }: Pick<Scene, 'reading' | 'ordinals'>,
  sentence: Sentence,
  word: number,
): Ordinal | null {
  const key = words[word]?.key ?? '';
  const before = word - 1 >= sentence.first ? ordinals.get(word - 1) : undefined;
  if (before === undefined || !meetingNoun.test(key) || /^ال/.test(words[before.first]?.key ?? '')) return null;
  const [next = '', beyond = '', third = ''] = [1, 2, 3].map((step) => words[word + step]?.key);
  const isOfBody = /^(?:لها|له|لهم|للمجموعه|لمجموعه|للتحالف|لمجموعته)$/.test(next);
  const isCounted =
    /^(?:هذا|منذ|خلال|افتراضي|حضوري)$/.test(beyond) || (beyond === 'في' && /^(?:عام|سنه|هذا|20\d\d)$/.test(third));
  return isOfBody && !isCounted ? before : null;
}

/** «الاجتماع الأول هذا العام», «الاجتماع الثاني من نوعه». */
function isOfPeriod(words: readonly { key: string }[], last: number): boolean {
  const [next, beyond] = [words[last + 1]?.key ?? '', words[last + 2]?.key ?? ''];
  if (next === 'منذ') return !/^(?:انشا|تاسيس|قيام|تشكيل)/.test(beyond);
  if (next === 'لهذا' || next === 'لهذه' || next === 'خلال') return true;
  return (next === 'هذا' && /^(?:العام|الشهر)$/.test(beyond)) || (next === 'من' && beyond === 'نوعه');
}

const within = new RegExp(
  `^(?:${groupAcronyms.join('|')}|plenary|annual|full|formal|counter|isis|isil|daesh|finance|financing|financial|group|working|small|political|directors|ministerial|s|the|coalition|global|working|level|senior|general|regular|official|defeat|to|da|esh|d)$`,
);

function englishOrdinal({ reading }: Scene, sentence: Sentence, word: number): Ordinal | null {
  const { words, levelled } = reading;
  for (let at = word - 1; at >= Math.max(sentence.first, word - 9); at -= 1) {
    const joined = englishOrdinalAt(reading, at - 1);
    const ordinal =
      joined !== null && joined.last === at && at - 1 >= sentence.first ? joined : englishOrdinalAt(reading, at);
    if (ordinal !== null)
      return isCountOfKind(words, ordinal, word) || isCountOfOthersEn(words, ordinal.first, word) ? null : ordinal;
    if (!within.test(words[at]?.key ?? '')) break;
  }
  return numberAfter(words, levelled, sentence, word) ?? appositionAfter(reading, sentence, word);
}

const farthestApposition = 12;

/** "a meeting in Oslo, its sixteenth, …". */
function appositionAfter(reading: Reading, sentence: Sentence, word: number): Ordinal | null {
  for (let at = word + 1; at < Math.min(sentence.end, word + farthestApposition); at += 1) {
    const key = reading.words[at]?.key ?? '';
    if (isMeetingWordEn.test(key)) return null;
    if (key !== 'its' || !/,\s*$/.test(gapBefore(reading, at))) continue;
    const ordinal = englishOrdinalAt(reading, at + 1);
    const last = ordinal?.last ?? -1;
    return ordinal !== null &&
      /^[,.;:]|^\s+(?:since|so|to)/.test(`${gapBefore(reading, last + 1)}${reading.words[last + 1]?.key ?? ''}`)
      ? ordinal
      : null;
  }
  return null;
}

const isMeetingWordEn = /^(?:meeting|session|plenary|ministerial)$/;

/** "the first meeting this year" and "the second meeting since" are counts, not the number that the meeting bears. */
function isCountOfKind(words: readonly { key: string }[], ordinal: Ordinal, word: number): boolean {
  const [next, beyond, third] = [1, 2, 3].map((step) => words[word + step]?.key ?? '');
  if (next === undefined || beyond === undefined || third === undefined) return false;
  if (ordinal.value > 4) return false;
  if (next === 'since' || next === 'this') return true;
  const isYear = /^20\d\d$/.test(beyond) || ((beyond === 'this' || beyond === 'the') && third === 'year');
  return (next === 'in' || next === 'of') && isYear;
}

const relativeEn = /^(?:that|which|to|for|attended|hosted|chaired|he|she|they|we|i)$/;

/** "the second meeting of the group that he had chaired", "the third meeting hosted by Oslo". */
function isCountOfOthersEn(words: readonly { key: string }[], first: number, word: number): boolean {
  if (words[first - 1]?.key !== 'the' || !copula.test(words[first - 2]?.key ?? '')) return false;
  const [next, beyond, third, fourth] = [1, 2, 3, 4].map((step) => words[word + step]?.key ?? '');
  const after = next === 'of' ? (beyond === 'the' ? fourth : third) : next;
  return relativeEn.test(after ?? '');
}

/** "meeting no. 12". */
function numberAfter(
  words: readonly { key: string; from: number; to: number }[],
  levelled: string,
  sentence: Sentence,
  word: number,
): Ordinal | null {
  const [mark, number] = [words[word + 1], words[word + 2]];
  if (mark === undefined || number === undefined || word + 2 >= sentence.end) return null;
  if (!/^(?:no|number)$/.test(mark.key) || !/^\d{1,2}$/.test(number.key)) return null;
  return levelled.slice(mark.to, number.from).length <= 2 && Number(number.key) > 0
    ? { value: Number(number.key), first: word + 1, last: word + 2 }
    : null;
}
