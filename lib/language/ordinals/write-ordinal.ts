import words from './ordinal-words.json';

/** Masculine for اجتماع, feminine for دورة and جلسة. */
export type Gender = 'masculine' | 'feminine';

/** Oblique after a preposition or as the second term of a genitive; only the tens show it («العشرين»). */
export type GrammaticalCase = 'nominative' | 'oblique';

/** Writes the ordinal of 1 to 99 with its article, to follow a definite noun: «الاجتماع الحادي والعشرون». */
export function ordinalAr(number: number, gender: Gender, grammaticalCase: GrammaticalCase = 'nominative'): string {
  const { tens, units } = split(number);
  if (number <= 10) return unitAr(number, gender);
  const unit = units === 1 ? words.ar.compoundFirst[gender] : units === 0 ? null : unitAr(units, gender);
  if (tens === 1) return `${unit} ${gender === 'masculine' ? 'عشر' : 'عشرة'}`;
  const ten = `${words.ar.tens[tens - 2]}${grammaticalCase === 'nominative' ? 'ون' : 'ين'}`;
  return unit === null ? ten : `${unit} و${ten}`;
}

/** Writes the ordinal of 1 to 99 as a word that may open a title: "Twenty-first". */
export function ordinalEn(number: number): string {
  const { tens, units } = split(number);
  const word = words.en.units[number - 1];
  if (word) return word;
  const ten = words.en.tens[tens - 2] ?? '';
  return units === 0 ? `${ten}ieth` : `${ten}y-${words.en.units[units - 1]?.toLowerCase()}`;
}

/** Writes the ordinal of 1 to 99 in figures: "21st". */
export function ordinalFigureEn(number: number): string {
  const { tens, units } = split(number);
  const ending = tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][units] ?? 'th');
  return `${number}${ending}`;
}

function unitAr(number: number, gender: Gender): string {
  return words.ar.units[number - 1]?.[gender] ?? '';
}

function split(number: number): { tens: number; units: number } {
  if (!Number.isInteger(number) || number < 1 || number > 99)
    throw new RangeError(`No ordinal is written for ${number}`);
  return { tens: Math.floor(number / 10), units: number % 10 };
}
