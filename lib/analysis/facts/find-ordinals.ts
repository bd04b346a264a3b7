import { readOrdinal, type StatedOrdinal } from '@/lib/language/ordinals/read-ordinal';
import { makeVocabulary } from '@/lib/language/vocabulary';
import { gapBefore } from '@/lib/text/characters/tokens';
import type { Span } from '@/lib/text/span';
import { endsClause, type FactReading, matchAt, spanOfTokens, take } from './reading';

/** The thing that is numbered: a meeting under any of its names, a day of one, or another thing of a series. */
export type OrdinalHead = 'meeting' | 'time' | 'day' | 'year' | 'round' | 'member';

export type OrdinalFact = Span & { kind: 'ordinal'; value: number; of: OrdinalHead };

const pronouns = ['ه', 'ها', 'هم', 'هما'];
const withPronouns = (noun: string) => [noun, ...pronouns.map((pronoun) => stemOf(noun) + pronoun)];
const stemOf = (noun: string) => noun.replace(/ة$/, 'ت');
const heads = makeVocabulary<OrdinalHead>([
  ['meeting', ['اجتماع', 'مؤتمر', 'لقاء'].flatMap(withPronouns)],
  ['meeting', ['دورة', 'جلسة', 'قمة'].flatMap(withPronouns)],
  ['meeting', ['meeting', 'session', 'plenary', 'conference', 'summit', 'gathering']],
  ['meeting', ['منتدى', 'forum']],
  ['time', ['المرة', 'للمرة', 'time']],
  ['member', ['عضو', 'الدولة', 'member', 'state']],
  ['day', ['يوم', 'يومه', 'يومها', 'day']],
  ['year', ['الذكرى', 'السنة', 'العام', 'anniversary', 'year']],
  ['round', ['جولة', 'مرحلة', 'round', 'phase', 'stage']],
]);
const reachBefore = 4;
const reachAfter = 6;

/**
 * Finds ordinals with their noun: «الاجتماع الوزاري الثاني عشر», "its 12th meeting", «الاجتماع رقم 12». Takes their
 * tokens.
 */
export function findOrdinals(reading: FactReading): OrdinalFact[] {
  return [...reading.tokens.keys()].flatMap((index) => {
    const stated = readFree(reading, index);
    const head = stated && headOf(reading, stated);
    if (!stated || !head) return [];
    take(reading, stated.first, stated.last + 1);
    const { start, end } = spanOfTokens(
      reading.tokens,
      Math.min(head.at, stated.first),
      Math.max(head.at, stated.last) + 1,
    );
    return [{ kind: 'ordinal' as const, value: stated.value, of: head.of, start, end }];
  });
}

/** An indefinite ordinal («اجتماع ثان») may mean another one, so it is left out. */
function readFree(reading: FactReading, index: number): StatedOrdinal | null {
  const stated = reading.taken.has(index) ? null : readOrdinal(reading, index);
  if (stated === null || reading.taken.has(stated.last)) return null;
  const isArabic = reading.tokens[index]?.kind === 'arabic';
  return isArabic && !stated.isDefinite ? null : stated;
}

/** «رقم 12» and «(12)» number only the noun right before them. */
function headOf(reading: FactReading, { form, first, last }: StatedOrdinal): { of: OrdinalHead; at: number } | null {
  if (form === 'words' || form === 'figure') return headBefore(reading, first) ?? headAfter(reading, last + 1);
  const match = matchAt(reading, heads, first - 1);
  return match?.length === 1 && !endsClause(gapBefore(reading, first)) ? { of: match.meaning, at: first - 1 } : null;
}

/** Finds the noun before an Arabic ordinal, past an adjective or a genitive. */
function headBefore(reading: FactReading, index: number): { of: OrdinalHead; at: number } | null {
  for (let at = index - 1; at >= Math.max(0, index - reachBefore); at -= 1) {
    if (endsClause(gapBefore(reading, at + 1))) return null;
    const match = reading.tokens[at]?.kind === 'arabic' ? matchAt(reading, heads, at) : null;
    if (match) return { of: match.meaning, at };
  }
  return null;
}

function headAfter(reading: FactReading, index: number): { of: OrdinalHead; at: number } | null {
  for (let at = index; at < Math.min(reading.tokens.length, index + reachAfter); at += 1) {
    if (endsClause(gapBefore(reading, at)) || reading.tokens[at]?.kind !== 'latin') return null;
    const match = matchAt(reading, heads, at);
    if (match) return { of: match.meaning, at };
  }
  return null;
}
