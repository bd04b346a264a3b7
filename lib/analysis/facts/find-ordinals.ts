import { ordinalAr, ordinalEn } from '@/lib/language/ordinals/ordinals';
import { makeVocabulary } from '@/lib/language/vocabulary';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { gapBefore } from '@/lib/text/characters/tokens';
import type { Span } from '@/lib/text/span';
import { endsClause, keyAt, matchAt, type Reading, take } from './reading';

/** What is numbered: a meeting under any of its names, a day of one, or another thing of a series. */
export type OrdinalHead = 'meeting' | 'day' | 'year' | 'round' | 'member';

export type OrdinalFact = Span & { kind: 'ordinal'; value: number; of: OrdinalHead };

const numbers = Array.from({ length: 99 }, (_, index) => index + 1);

const ordinals = makeVocabulary<number>([
  ...numbers.map((number): [number, string[]] => [
    number,
    (['masculine', 'feminine'] as const).flatMap((gender) =>
      (['nominative', 'oblique'] as const).flatMap((grammaticalCase) => {
        const form = ordinalAr(number, gender, grammaticalCase);
        return [form, form.replace(' وال', ' و ال')];
      }),
    ),
  ]),
  ...numbers.map((number): [number, string[]] => [number, [ordinalEn(number)]]),
]);

const withPronouns = (noun: string) => [noun, `${noun}ه`, `${noun}ها`, `${noun}هم`];
const heads = makeVocabulary<OrdinalHead>([
  ['meeting', ['اجتماع', 'مؤتمر', 'لقاء'].flatMap(withPronouns)],
  ['meeting', ['دورة', 'دورته', 'دورتها', 'جلسة', 'جلسته', 'جلستها', 'قمة']],
  ['meeting', ['meeting', 'session', 'plenary', 'conference', 'summit', 'gathering']],
  ['meeting', ['منتدى', 'forum']],
  ['member', ['عضو', 'الدولة', 'member', 'state']],
  ['day', ['يوم', 'يومه', 'يومها', 'day']],
  ['year', ['الذكرى', 'السنة', 'العام', 'anniversary', 'year']],
  ['round', ['جولة', 'مرحلة', 'round', 'phase', 'stage']],
]);
const reachBefore = 4;
const reachAfter = 6;

/** Ordinals that number something: «الاجتماع الوزاري الثاني عشر», "its 12th meeting", «الاجتماع رقم 12». Takes their tokens. */
export function findOrdinals(reading: Reading): OrdinalFact[] {
  return [...reading.tokens.keys()].flatMap((index) => {
    if (reading.taken.has(index)) return [];
    const stated = wordAt(reading, index) ?? figureAt(reading, index);
    const head = stated && (headBefore(reading, index) ?? headAfter(reading, index + stated.length));
    if (!stated || !head) return [];
    take(reading, index, index + stated.length);
    const [from, to] = [Math.min(head.at, index), Math.max(head.at + 1, index + stated.length)];
    const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
    return [
      { kind: 'ordinal' as const, value: stated.value, of: head.of, start: first?.start ?? 0, end: last?.end ?? 0 },
    ];
  });
}

type Stated = { value: number; length: number };

function wordAt(reading: Reading, index: number): Stated | null {
  const match = matchAt(reading, ordinals, index);
  return match && { value: match.meaning, length: match.length };
}

/** 12th, the 12 of «الـ12», «رقم 12» and «(12)»; of English also "No. 12". */
function figureAt(reading: Reading, index: number): Stated | null {
  const token = reading.tokens[index];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.raw)) return null;
  const value = Number(token.raw);
  if (/^(?:st|nd|rd|th)$/.test(keyAt(reading, index + 1)) && gapBefore(reading, index + 1) === '')
    return { value, length: 2 };
  const before = keyAt(reading, index - 1);
  const isGlued = before === foldedKey('ال') && gapBefore(reading, index) === '' && isNextTo(reading, index - 1);
  const isNumbered = /^(?:رقم|no|number)$/.test(before) && isNextTo(reading, index - 1);
  const isBracketed = /\($/.test(gapBefore(reading, index)) && isNextTo(reading, index);
  return isGlued || isNumbered || isBracketed ? { value, length: 1 } : null;
}

function isNextTo(reading: Reading, index: number): boolean {
  return index > 0 && (matchAt(reading, heads, index - 1)?.length ?? 0) === 1;
}

/** Arabic numbers after the noun, with an adjective or a genitive between them. */
function headBefore(reading: Reading, index: number): { of: OrdinalHead; at: number } | null {
  for (let at = index - 1; at >= Math.max(0, index - reachBefore); at -= 1) {
    if (endsClause(gapBefore(reading, at + 1)) && keyAt(reading, at) !== 'no') return null;
    const isArabic = reading.tokens[at]?.kind === 'arabic' || /^(?:no|number)$/.test(keyAt(reading, index - 1));
    const match = isArabic ? matchAt(reading, heads, at) : null;
    if (match) return { of: match.meaning, at };
  }
  return null;
}

function headAfter(reading: Reading, index: number): { of: OrdinalHead; at: number } | null {
  for (let at = index; at < Math.min(reading.tokens.length, index + reachAfter); at += 1) {
    if (endsClause(gapBefore(reading, at)) || reading.tokens[at]?.kind !== 'latin') return null;
    const match = matchAt(reading, heads, at);
    if (match) return { of: match.meaning, at };
  }
  return null;
}
