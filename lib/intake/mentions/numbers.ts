import type { Reading } from '@/lib/intake/text/read-text';
import { level } from '@/lib/intake/text/words';
import { foldText } from '@/lib/text/characters/fold';

/** A cardinal of the text. `decimal` numbers are amounts only. Indexes of words, the last one included. */
export type Cardinal = { value: number; first: number; last: number; approx: boolean; isDual: boolean };

const plain: [number, string][] = [
  [1, 'واحد واحدة'],
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي'],
  [3, 'ثلاثة ثلاث'],
  [4, 'أربعة أربع'],
  [5, 'خمسة خمس'],
  [6, 'ستة ست'],
  [7, 'سبعة سبع'],
  [8, 'ثمانية ثماني ثمان'],
  [9, 'تسعة تسع'],
  [10, 'عشرة عشر'],
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
  [100, 'مئة مائة مية'],
  [200, 'مئتان مئتين مائتان مائتين'],
  [300, 'ثلاثمئة ثلاثمائة'],
  [400, 'أربعمئة أربعمائة'],
  [500, 'خمسمئة خمسمائة'],
  [600, 'ستمئة ستمائة'],
  [700, 'سبعمئة سبعمائة'],
  [800, 'ثمانمئة ثمانمائة ثمانيمائة'],
  [900, 'تسعمئة تسعمائة'],
];
const values = new Map(
  plain.flatMap(([value, words]) => words.split(' ').map((word) => [level(foldText(word)), value] as const)),
);

const unitsEn =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tensEn = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const valuesEn = new Map([
  ...unitsEn.map((word, index) => [word, index + 1] as const),
  ...tensEn.map((word, index) => [word, (index + 2) * 10] as const),
]);

const approximate =
  /(?:نحو|حوالي|ما يقرب من|ما يقارب|يقارب|قرابه|زها|زهاء|اكثر من|باكثر من|لاكثر من|ما يزيد علي|ما يزيد عن|يزيد علي|يزيد عن|يفوق|يتجاوز|اقل من|يناهز|ما لا يقل عن|about|around|approximately|some|nearly|almost|over|more than|at least|upwards of|roughly|close to|fewer than|less than|up to)\s*(?:the\s+)?(?:ال)?["\s]*$/;

/** The number in figures or words that begins at a word, compounds added up: «خمسة وعشرون», "fifty-six". */
export function cardinalAt(reading: Reading, first: number): Cardinal | null {
  const { words, levelled } = reading;
  const head = words[first];
  if (head === undefined) return null;
  const finish = (value: number, last: number): Cardinal => ({
    value,
    first,
    last,
    approx:
      approximate.test(levelled.slice(Math.max(0, head.from - 24), head.from)) ||
      /^\s*(?:\+|or more)/.test(levelled.slice(words[last]?.to ?? 0, (words[last]?.to ?? 0) + 8)),
    isDual: false,
  });
  if (/^\d/.test(head.key)) return finish(Number(head.key), first);
  const english = valuesEn.get(head.key);
  if (english !== undefined) {
    const next = words[first + 1];
    const unit =
      english >= 20 && next !== undefined && /^[\s-]$/.test(levelled.slice(head.to, next.from))
        ? valuesEn.get(next.key)
        : undefined;
    return unit !== undefined && unit < 10 ? finish(english + unit, first + 1) : finish(english, first);
  }
  return arabicCardinal(reading, first, finish);
}

function arabicCardinal(
  { words }: Reading,
  first: number,
  finish: (value: number, last: number) => Cardinal,
): Cardinal | null {
  const valueAt = (index: number) => {
    const key = words[index]?.key ?? '';
    return values.get(key) ?? values.get(key.replace(/^[بلوف]?(?:ال)?(?=[\u0621-\u064a]{3})/, ''));
  };
  let total = valueAt(first);
  if (total === undefined) return null;
  let last = first;
  const teen = words[last + 1]?.key ?? '';
  if (total < 10 && (teen === 'عشر' || teen === 'عشره')) {
    total += 10;
    last += 1;
  } else if (total < 10 && /^(?:مييه|مايه|ميه|مئه)$/.test(teen)) {
    total *= 100;
    last += 1;
  }
  for (let next = last + 1; next <= first + 5; next += 1) {
    const key = words[next]?.key ?? '';
    const added = key.startsWith('و') ? values.get(key.slice(1)) : undefined;
    if (added === undefined || (added >= total && !(total < 10 && added >= 20))) break;
    total += added;
    last = next;
  }
  return finish(total, last);
}
