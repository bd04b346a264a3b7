import { makeVocabulary, type Vocabulary } from '@/lib/language/vocabulary';

export type MonthEntry = {
  calendar: 'gregorian' | 'hijri';
  month: number /** Also another word: needs a day, a year or «شهر». */;
  needsSupport: boolean;
};

/** Five sets of names: the Gulf and Egypt, the Levant, Morocco, Algeria and Tunisia, Mauritania; with joined forms. */
const gregorianAr: string[][] = [
  ['يناير', 'كانون الثاني', 'كانون ثاني', 'كانون ثان', 'كانون 2', 'جانفي', 'ينايير'],
  ['فبراير', 'شباط', 'فيفري', 'فبرائر'],
  ['آذار', 'اذار'],
  ['أبريل', 'إبريل', 'نيسان', 'أفريل'],
  ['مايو', 'أيار', 'ايار'],
  ['يونيو', 'يونيه', 'حزيران', 'يونية'],
  ['يوليو', 'يوليه', 'تموز', 'يوليوز', 'جويلية', 'يولية'],
  ['أغسطس', 'غشت', 'أغشت', 'اغسطس'],
  ['سبتمبر', 'أيلول', 'شتنبر', 'شتمبر', 'سبتنبر'],
  ['أكتوبر', 'تشرين الأول', 'تشرين أول', 'تشرين 1', 'اكتوبر'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'تشرين ثان', 'تشرين 2', 'نونبر', 'نوفنبر'],
  ['ديسمبر', 'كانون الأول', 'كانون أول', 'كانون 1', 'دجنبر', 'دجمبر', 'ديسنبر'],
];

/** مارَس practised, أب father, ماي a surname, جوان and أوت words of their own. */
const supportedAr: [string, number][] = [
  ['مارس', 3],
  ['ماي', 5],
  ['جوان', 6],
  ['آب', 8],
  ['أوت', 8],
];

const english = 'January February March April May June July August September October November December'.split(' ');
const supportedEn = new Set(['March', 'May', 'August']);

const hijriAr: string[][] = [
  ['محرم', 'المحرم', 'محرم الحرام'],
  ['صفر'],
  ['ربيع الأول', 'ربيع أول'],
  ['ربيع الآخر', 'ربيع الثاني', 'ربيع ثاني', 'ربيع الاخر'],
  ['جمادى الأولى', 'جمادى الأول', 'جماد الأول', 'جماد الأولى'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الآخر', 'جماد الآخر', 'جماد الثاني', 'جمادى الثاني'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة', 'ذيالقعدة'],
  ['ذو الحجة', 'ذي الحجة', 'ذوالحجة', 'ذيالحجة'],
];

export const months: Vocabulary<MonthEntry> = makeVocabulary(
  [...monthLabels()].map(({ label, entry }): [MonthEntry, string[]] => [entry, [label]]),
  'kept',
);

function* monthLabels(): Iterable<{ label: string; entry: MonthEntry }> {
  for (const [index, forms] of gregorianAr.entries()) {
    const entry: MonthEntry = { calendar: 'gregorian', month: index + 1, needsSupport: false };
    for (const label of forms) yield { label, entry };
  }
  for (const [label, month] of supportedAr)
    yield { label, entry: { calendar: 'gregorian', month, needsSupport: true } };
  for (const [index, name] of english.entries()) {
    yield { label: name, entry: { calendar: 'gregorian', month: index + 1, needsSupport: supportedEn.has(name) } };
    const short: MonthEntry = { calendar: 'gregorian', month: index + 1, needsSupport: true };
    for (const label of new Set([name.slice(0, 3), name === 'September' ? 'Sept' : name]))
      if (label !== name) yield { label, entry: short };
  }
  for (const [index, forms] of hijriAr.entries()) {
    for (const label of forms) yield { label, entry: { calendar: 'hijri', month: index + 1, needsSupport: true } };
  }
}
