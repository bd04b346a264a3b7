import type { Reading } from '@/lib/intake/text/read-text';
import type { Word } from '@/lib/intake/text/words';
import { ordinalAr, ordinalEn } from '@/lib/language/ordinals/ordinals';
import { findMatches, makeVocabulary } from '@/lib/language/vocabulary';

/** A number that stands as an ordinal: `first` and `last` are indexes of its words. */
export type Ordinal = { value: number; first: number; last: number };

const highest = 40;

/** Every written form up to forty: both genders and cases, with the article and without, also «الواحد والعشرون». */
function* arabicForms(): Iterable<{ label: string; entry: number }> {
  for (let value = 1; value <= highest; value += 1) {
    for (const gender of ['masculine', 'feminine'] as const) {
      for (const grammaticalCase of ['nominative', 'oblique'] as const) {
        const form = ordinalAr(value, gender, grammaticalCase);
        const forms = [form, form.replace('الحادي', 'الواحد'), form.replace('الحادية', 'الواحدة')];
        if (gender === 'feminine' && form.endsWith(' عشرة')) forms.push(form.slice(0, -1));
        for (const variant of forms) {
          for (const label of [variant, variant.replace(/^ال/, '')]) {
            yield { label, entry: value };
            yield { label: label.replace(' و', ' و '), entry: value };
          }
        }
      }
    }
  }
  yield { label: 'ثان', entry: 2 };
  yield { label: 'أول', entry: 1 };
}

const arabic = makeVocabulary(
  [...arabicForms()].map(({ label, entry }): [number, string[]] => [entry, [label]]),
  'kept',
);

const english = new Map(
  Array.from({ length: highest }, (_, index) => [ordinalEn(index + 1).toLowerCase(), index + 1] as const),
);

/** The Arabic ordinals in words, wherever they stand: «تشرين الثاني» and «اليوم الأول» are among them. */
export function findArabicOrdinals(reading: Reading): Ordinal[] {
  return findMatches(arabic, reading)
    .filter(({ clitics }) => clitics === '')
    .map(({ meaning, first, last }) => ({ value: meaning, first, last }));
}

/** The ordinal that begins at a word, after a noun: «الثاني عشر», «الـ15», «رقم 15», «(15)»; of the words in one sentence. */
export function arabicOrdinalAt(reading: Reading, found: Map<number, Ordinal>, at: number): Ordinal | null {
  const inWords = found.get(at);
  if (inWords !== undefined) return inWords;
  const { words, levelled } = reading;
  const isMarked = words[at]?.key === 'ال' || words[at]?.key === 'رقم' || words[at]?.key === 'ذو';
  const index = isMarked ? at + 1 : at;
  const word = words[index];
  if (word === undefined || !/^\d{1,2}$/.test(word.key) || Number(word.key) < 1) return null;
  const before = levelled.slice(words[index - 1]?.to ?? 0, word.from);
  const isBracketed = before.trimStart() === '(' && levelled.charAt(word.to) === ')';
  if (!isMarked && !isBracketed) return null;
  return { value: Number(word.key), first: at, last: index };
}

/** The English ordinal at a word: "twelfth", "twenty-first", "12th". */
export function englishOrdinalAt(words: readonly Word[], levelled: string, at: number): Ordinal | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1];
  if (/^\d{1,2}$/.test(word.key)) {
    const isMarked = next !== undefined && /^(?:st|nd|rd|th)$/.test(next.key) && next.from === word.to;
    return isMarked && Number(word.key) > 0 ? { value: Number(word.key), first: at, last: at + 1 } : null;
  }
  const isTens = word.key === 'twenty' || word.key === 'thirty';
  const joined =
    isTens && next && /^[\s-]$/.test(levelled.slice(word.to, next.from))
      ? english.get(`${word.key}-${next.key}`)
      : undefined;
  if (joined !== undefined) return { value: joined, first: at, last: at + 1 };
  const single = english.get(word.key);
  return single === undefined ? null : { value: single, first: at, last: at };
}
