import words from './spoken-years.json';

const century = 2000;
const firstAfterTwenty = 10;

/** The years that the century's first thirty-one have in words: "twenty nineteen", «ألفين وتسعة عشر». */
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
  const taMarbuta = [...years.keys()].find((known) => known.replaceAll('ة', 'ه') === plain.replaceAll('ة', 'ه'));
  return String(years.get(taMarbuta ?? plain) ?? phrase);
}
