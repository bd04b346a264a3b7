/** Masculine for اجتماع, feminine for دورة and جلسة. */
export type Gender = 'masculine' | 'feminine';

/** Oblique after a preposition or as the second term of a genitive; only the tens show it («العشرين»). */
export type GrammaticalCase = 'nominative' | 'oblique';

const unitsAr = [
  { masculine: 'الأول', feminine: 'الأولى' },
  { masculine: 'الثاني', feminine: 'الثانية' },
  { masculine: 'الثالث', feminine: 'الثالثة' },
  { masculine: 'الرابع', feminine: 'الرابعة' },
  { masculine: 'الخامس', feminine: 'الخامسة' },
  { masculine: 'السادس', feminine: 'السادسة' },
  { masculine: 'السابع', feminine: 'السابعة' },
  { masculine: 'الثامن', feminine: 'الثامنة' },
  { masculine: 'التاسع', feminine: 'التاسعة' },
  { masculine: 'العاشر', feminine: 'العاشرة' },
];

/** The first of a compound: الحادي عشر, not الأول عشر. */
const compoundFirstAr = { masculine: 'الحادي', feminine: 'الحادية' };

const tensAr = ['العشر', 'الثلاث', 'الأربع', 'الخمس', 'الست', 'السبع', 'الثمان', 'التسع'];

const unitsEn = (
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth ' +
  'Sixteenth Seventeenth Eighteenth Nineteenth'
).split(' ');

const tensEn = ['Twent', 'Thirt', 'Fort', 'Fift', 'Sixt', 'Sevent', 'Eight', 'Ninet'];

/** The ordinal of 1 to 99 with its article, to follow a definite noun: «الاجتماع الحادي والعشرون». */
export function ordinalAr(number: number, gender: Gender, grammaticalCase: GrammaticalCase = 'nominative'): string {
  const { tens, units } = split(number);
  if (number <= 10) return unitAr(number, gender);
  const unit = units === 1 ? compoundFirstAr[gender] : units === 0 ? null : unitAr(units, gender);
  if (tens === 1) return `${unit} ${gender === 'masculine' ? 'عشر' : 'عشرة'}`;
  const ten = `${tensAr[tens - 2]}${grammaticalCase === 'nominative' ? 'ون' : 'ين'}`;
  return unit === null ? ten : `${unit} و${ten}`;
}

/** The ordinal of 1 to 99 as a word that may open a title: "Twenty-first". */
export function ordinalEn(number: number): string {
  const { tens, units } = split(number);
  const word = unitsEn[number - 1];
  if (word) return word;
  const ten = tensEn[tens - 2] ?? '';
  return units === 0 ? `${ten}ieth` : `${ten}y-${unitsEn[units - 1]?.toLowerCase()}`;
}

/** The ordinal of 1 to 99 in figures: "21st". */
export function ordinalFigureEn(number: number): string {
  const { tens, units } = split(number);
  const ending = tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][units] ?? 'th');
  return `${number}${ending}`;
}

function unitAr(number: number, gender: Gender): string {
  return unitsAr[number - 1]?.[gender] ?? '';
}

function split(number: number): { tens: number; units: number } {
  if (!Number.isInteger(number) || number < 1 || number > 99)
    throw new RangeError(`No ordinal is written for ${number}`);
  return { tens: Math.floor(number / 10), units: number % 10 };
}
