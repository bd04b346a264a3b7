import { makeVocabulary } from '@/lib/language/vocabulary';
import { hijriMonthName, monthNameAr, monthNameEn } from './month-names';

export type Month = { calendar: 'gregorian' | 'hijri'; month: number };

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Spellings that no set of lib/dates prints: of Algeria and Tunisia, of older print, and with the figure for the word. */
const otherSpellings: Record<number, string[]> = {
  1: ['جانفي', 'كانون2', 'كانون ثاني'],
  2: ['فيفري', 'فبراير'],
  4: ['أفريل', 'ابريل'],
  6: ['جوان', 'يونيه'],
  7: ['جويلية', 'يوليه'],
  8: ['أوت', 'أغشت'],
  9: ['شتمبر', 'Sept'],
  10: ['تشرين1', 'تشرين أول'],
  11: ['تشرين2', 'تشرين ثاني'],
  12: ['دجمبر', 'كانون1', 'كانون أول'],
};
const otherHijriSpellings: Record<number, string[]> = {
  4: ['ربيع الثاني', 'Rabi al-Thani', 'Rabi al-Akhir'],
  3: ['Rabi al-Awwal'],
  5: ['Jumada al-Ula'],
  6: ['جمادى الثانية', 'Jumada al-Akhira'],
  11: ['ذي القعدة'],
  12: ['ذي الحجة'],
};

export const monthVocabulary = makeVocabulary<Month>([
  ...months.map((month): [Month, string[]] => [
    { calendar: 'gregorian', month },
    [
      ...(['gulf', 'levant', 'maghreb'] as const).map((set) => monthNameAr(month, set)),
      ...[monthNameEn(month, 'long'), monthNameEn(month, 'short')],
      ...(otherSpellings[month] ?? []),
    ],
  ]),
  ...months.map((month): [Month, string[]] => [
    { calendar: 'hijri', month },
    [hijriMonthName(month, 'ar'), hijriMonthName(month, 'en'), ...(otherHijriSpellings[month] ?? [])],
  ]),
]);

/** Names that are also words: they need a number beside them. */
export const ambiguousMonths = new Set([
  'اب',
  'ماي',
  'مارس',
  'اوت',
  'جوان',
  'رجب',
  'صفر',
  'may',
  'march',
  'mar',
  'jan',
  'dec',
  'sept',
  'sep',
  'jun',
  'august',
]);
