import type { Reading } from '@/lib/intake/text/read-text';
import type { Word } from '@/lib/intake/text/words';

/**
 * The many Arabic names of the finance group as one grammar: a form of مجموعة, then words that such names are filled with,
 * then the fight against (ال)تمويل, then what is financed. «مجموعة العمل المالي» can't pass: المالي is no filler.
 */
const head = /^[وفبلك]{0,2}(?:ال|ل)?مجموع(?:ه|ته|تها|تهم|تنا|تي)$/;
const filler = new Set(
  (
    'عمل العمل الخاصه خاصه المعنيه معنيه المكلفه المتخصصه المخصصه الدوليه الماليه التابعه تابعه المنبثقه عن له لها ' +
    'التحالف للتحالف بالتحالف الائتلاف للائتلاف الدولي العالمي لهزيمه لمحاربه لمواجهه ضد داعش تنظيم التنظيم الارهابي ' +
    'الدوله الاسلاميه دول في المشترك المشتركه ما يسمي الفرعيه العامله الدول'
  ).split(' '),
);
const fight = /^(?:[لب]|لل|ال|بال|و)?(?:مكافحه|مواجهه|محاربه|تعطيل|وقف|تجفيف|قطع|لمكافحه|قطع)$/;
const financing = /^(?:ال|ب|بال)?(?:تمويل|تمويلات)$/;
const means = new Set([
  'القدرات',
  'قدرات',
  'مصادر',
  'منابع',
  'موارد',
  'الموارد',
  'شبكات',
  'انشطه',
  'الانشطه',
  'عمليات',
]);
const object = new Set(
  'داعش تنظيم التنظيم لتنظيم لداعش الدوله الاسلاميه الارهابي ما لما يسمي ب بداعش بتنظيم في العراق والشام وسوريا'.split(
    ' ',
  ),
);
const decisive = new Set(['داعش', 'تنظيم', 'التنظيم', 'لتنظيم', 'لداعش', 'بداعش', 'بتنظيم', 'الدوله']);

const longestFilling = 14;

export function findFinanceGroups(reading: Reading): { first: number; last: number }[] {
  const { words } = reading;
  const found: { first: number; last: number }[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (!head.test(words[first]?.key ?? '')) continue;
    const last = endOfName(reading, words, first);
    if (last === null) continue;
    found.push({ first, last });
    first = last;
  }
  return found;
}

function endOfName({ levelled, sentenceOf }: Reading, words: Word[], first: number): number | null {
  const isInSentence = (index: number) => sentenceOf[index] === sentenceOf[first] && index < words.length;
  const keyAt = (index: number) => (isInSentence(index) ? (words[index]?.key ?? '') : '');
  let at = first + 1;
  while (at - first <= longestFilling && !isFight(keyAt(at), keyAt(at + 1), keyAt(at + 2)) && filler.has(keyAt(at)))
    at += 1;
  if (!isFight(keyAt(at), keyAt(at + 1), keyAt(at + 2))) return null;
  at += financing.test(keyAt(at + 1)) ? 1 : 2;
  const definite = keyAt(at).startsWith('ال');
  if (keyAt(at + 1) === 'الماليه') at += 1;
  let isDecided = false;
  let last = at;
  for (let next = at + 1; next <= at + 9 && object.has(keyAt(next)) && isAdjacent(levelled, words, next); next += 1) {
    isDecided ||= decisive.has(keyAt(next));
    last = keyAt(next) === 'في' || keyAt(next) === 'ما' ? last : next;
  }
  if (keyAt(last + 1) === 'cifg') return last + 1;
  return isDecided || (definite && hasGroupFiller(keyAt, first, at)) ? last : null;
}

function isFight(key: string, next: string, afterNext: string): boolean {
  return fight.test(key) && (financing.test(next) || (means.has(next) && /^(?:ال|ل)?(?:تمويل|ماليه)/.test(afterNext)));
}

/** «مجموعة مكافحة التمويل» names the group only as the Coalition's or in its shortest form. */
function hasGroupFiller(keyAt: (index: number) => string, first: number, last: number): boolean {
  for (let index = first + 1; index < last; index += 1) {
    const key = keyAt(index);
    if (key.includes('التحالف') || key === 'داعش') return true;
  }
  return last - first <= 2;
}

function isAdjacent(levelled: string, words: Word[], index: number): boolean {
  const between = levelled.slice(words[index - 1]?.to ?? 0, words[index]?.from ?? 0);
  return /^[\s"'()]{0,4}$/.test(between);
}
