import { arabicOrdinalAt, englishOrdinalAt, type Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';
import { groupAcronyms } from '@/lib/language/names/group-acronyms';
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

function arabicOrdinal({ reading, ordinals }: Scene, sentence: Sentence, word: number): Ordinal | null {
  const after = arabicOrdinalAt(reading, ordinals, word + 1);
  if (after !== null && after.last < sentence.end) return isOfPeriod(reading.words, after.last) ? null : after;
  const next = reading.words[word + 1]?.key ?? '';
  if (adjective.test(next)) {
    const beyond = arabicOrdinalAt(reading, ordinals, word + 2);
    if (beyond !== null && beyond.last < sentence.end && /^ال|^رقم$/.test(reading.words[beyond.first]?.key ?? ''))
      return beyond;
    if (next === 'التاسيسي' || next === 'الافتتاحي') return null;
  }
  return firstOf({ reading, ordinals }, sentence, word);
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
  return (next === 'هذا' && /^(?:العام|الشهر)$/.test(beyond)) || (next === 'من' && beyond === 'نوعه') || next === 'منذ';
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
    if (ordinal !== null) return isCountOfKind(words, ordinal, word) ? null : ordinal;
    if (!within.test(words[at]?.key ?? '')) break;
  }
  return numberAfter(words, levelled, sentence, word);
}

/** "the first meeting this year" and "the second meeting since" are counts, not the number that the meeting bears. */
function isCountOfKind(words: readonly { key: string }[], ordinal: Ordinal, word: number): boolean {
  const [next, beyond, third] = [1, 2, 3].map((step) => words[word + step]?.key ?? '');
  if (next === undefined || beyond === undefined || third === undefined) return false;
  if (ordinal.value > 4) return false;
  if (next === 'since' || next === 'this') return true;
  const isYear = /^20\d\d$/.test(beyond) || ((beyond === 'this' || beyond === 'the') && third === 'year');
  return (next === 'in' || next === 'of') && isYear;
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
