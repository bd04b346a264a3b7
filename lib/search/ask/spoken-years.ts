import words from './spoken-years.json';

const century = 2000;
const firstAfterTwenty = 10;

/** The years 2001 to 2030 as they are said: "twenty nineteen", «ألفين وتسعة عشر». */
const years = new Map([
  ...words.en.flatMap((word, index): [string, number][] => {
    const year = century + index + 1;
    const short: [string, number][] = index + 1 < firstAfterTwenty ? [] : [[`twenty ${word}`, year]];
    return [...short, [`two thousand ${word}`, year], [`two thousand and ${word}`, year]];
  }),
  ...words.ar.flatMap((word, index): [string, number][] =>
    ['ألفين و', 'الفين و', 'ألفين و '].map((begin) => [`${begin}${word}`, century + index + 1]),
  ),
]);

const longestFirst = [...years.keys()].toSorted((a, b) => b.length - a.length);

/** A year in words, wherever it stands. */
export const spokenYear = new RegExp(
  `(?<!\\p{L})(?:${longestFirst.map((phrase) => phrase.replaceAll(' ', '[ -]').replaceAll('ة', '[ةه]')).join('|')})(?!\\p{L})`,
  'giu',
);

/** The same in figures. */
export function yearInFigures(phrase: string): string {
  const plain = phrase.toLowerCase().replaceAll('-', ' ');
  const known = [...years.keys()].find((each) => each.replaceAll('ة', 'ه') === plain.replaceAll('ة', 'ه'));
  return String(years.get(known ?? plain) ?? phrase);
}
