import type { Scene } from '@/lib/intake/events/scene';
import { entryOf } from '@/lib/language/names/find-names';

type Words = readonly { key: string }[];

const copula = /^[وف]?(?:كان|كانت|هو|هي|هذا|هذه|يعد|تعد|يعتبر|تعتبر|يكون)$/;
const ownVerb = /^[وف]?(?:[يت])?(?:عقد|نعقد|انعقد|نظم|قيم)(?:ه|ها|ته|تها|ت)?$/;

/** Tells whether an Arabic ordinal counts meetings of a year, of a place, of a host or of a guest, and not of the body. */
export function countsOtherMeetings(scene: Scene, noun: number, last: number): boolean {
  const { words } = scene.reading;
  return isOfPeriod(words, last) || isOfPlace(scene, last) || isOfAttendant(words, noun, last) || isOfHost(words, last);
}

/** «الاجتماع الأول هذا العام», «الثاني للمجموعة خلال سنة», «الثاني من نوعه», «الأول منذ عامين». */
function isOfPeriod(words: Words, ordinal: number): boolean {
  const last = /^(?:للمجموعه|لها|له|لهم)$/.test(words[ordinal + 1]?.key ?? '') ? ordinal + 1 : ordinal;
  const [next = '', beyond = ''] = [words[last + 1]?.key, words[last + 2]?.key];
  if (next === 'منذ') return !isFounding(beyond);
  if (/^(?:لهذا|لهذه|خلال|بعد|علي)$/.test(next)) return /^(?:العام|السنه|الشهر|التوالي|اقل|عام|سنه|شهر)$/.test(beyond);
  return (
    (next === 'هذا' && /^(?:العام|الشهر)$/.test(beyond)) ||
    (next === 'هذه' && beyond === 'السنه') ||
    ofKind(words, last)
  );
}

/** «منذ إنشائها»: since the first one. */
function isFounding(key: string): boolean {
  return /^(?:انشا|تاسيس|قيام|تشكيل|نشا|انطلاق|احداث|استحداث)/.test(key);
}

function ofKind(words: Words, last: number): boolean {
  return words[last + 1]?.key === 'من' && /^(?:نوعه|نوعها|هذا)$/.test(words[last + 2]?.key ?? '');
}

/** «هو الأول لها في لبنان», «الثاني على أرض مغربية». */
function isOfPlace({ reading: { words } }: Scene, last: number): boolean {
  const keys = words.slice(last + 1, last + 4).map(({ key }) => key);
  const isOwned = /^(?:لها|له|لهم|لنا|لي|من)$/.test(keys[0] ?? '');
  return (
    isOwned && keys.slice(1).some((key) => /^(?:في|علي|ب\S{3,}|خارج|داخل)$/.test(key)) && !/^\d/.test(keys[2] ?? '')
  );
}

/** «وكان الاجتماع الثالث الذي تحضره وفود الجنوب»: how many somebody attended. */
function isOfAttendant(words: Words, noun: number, last: number): boolean {
  const isPredicate = [1, 2, 3].some((step) => copula.test(words[noun - step]?.key ?? ''));
  if (!isPredicate && !copula.test(words[noun + 1]?.key ?? '')) return false;
  const at = [last + 1, last + 2].find((word) => /^(?:الذي|التي)$/.test(words[word]?.key ?? ''));
  return at !== undefined && !ownVerb.test(words[at + 1]?.key ?? '');
}

const ofHost =
  /^(?:[تي]ستضيف|[تي]حتضن|[تي]حضر|[تي]راس|[تي]تراس|[تي]نظم|[تي]ستقبل|[تي]شارك|استضاف|احتضن|حضر|تراس|شهد|[تي]شهد)(?:ت|ه|ها|ته|تها)?$/;

/** «ثالث اجتماع للمجموعة تستضيفه هولندا». */
function isOfHost(words: Words, last: number): boolean {
  const isBeforeNoun =
    !/^ال/.test(words[last]?.key ?? '') && /^(?:اجتماع|لقا|جلسه|دوره)/.test(words[last + 1]?.key ?? '');
  return isBeforeNoun && words.slice(last + 2, last + farthestHost).some(({ key }) => ofHost.test(key));
}

const farthestHost = 8;

/** «ثامن اجتماع تعقده المجموعة», «أول اجتماع لمجموعة …»: whose meetings are counted. «في» after it tells where. */
export function isHeldByOwner(scene: Scene, noun: number): boolean {
  const { words, sentenceOf } = scene.reading;
  const [next = '', beyond = '', third = ''] = [1, 2, 3].map((step) => words[noun + step]?.key);
  const named = scene.namesIn(sentenceOf[noun] ?? 0).find(({ first }) => first === noun + 1 || first === noun + 2);
  const isBody = named !== undefined && entryOf(named, 'body') !== undefined;
  const isVerb = ownVerb.test(next) && (isBody || /^(?:المجموعه|اللجنه|التحالف)$/.test(beyond));
  const isOwned = /^(?:لها|له|لهم|للمجموعه|للتحالف|لمجموعته)$/.test(next) || (isBody && named.first === noun + 1);
  if (!isVerb && !isOwned) return false;
  const [after = '', then = ''] = isBody ? [words[named.last + 1]?.key, words[named.last + 2]?.key] : [beyond, third];
  if (isVerb) return true;
  const isPredicate = [2, 3, 4].some((step) => copula.test(words[noun - step]?.key ?? ''));
  if (after === 'منذ' && isFounding(then)) return true;
  const isThere = isPredicate && after === 'في' && !/^\d{1,2}$/.test(then);
  const isOfYear = after === 'في' && /^(?:عام|سنه|هذا|هذه|20\d\d)$/.test(then);
  return !isThere && !isOfYear && !/^(?:هذا|منذ|خلال|افتراضي|حضوري|علي)$/.test(after);
}
