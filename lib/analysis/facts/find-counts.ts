import { readNumber } from '@/lib/language/numbers/read-number';
import { qualifierAfter, qualifierBefore } from '@/lib/language/numbers/read-qualifier';
import { readOrdinal } from '@/lib/language/ordinals/read-ordinal';
import { makeVocabulary } from '@/lib/language/vocabulary';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { gapBefore } from '@/lib/text/characters/tokens';
import type { Span } from '@/lib/text/span';
import { readCountBasis, type StatedBasis } from './count-basis';
import { dualVocabulary, type StatedUnit, unitVocabulary } from './count-units';
import { readShare } from './read-share';
import { endsClause, type FactReading, keyAt, matchAt, spanOfTokens, take } from './reading';

export type Qualifier = 'exact' | 'over' | 'nearly' | 'about';

/** A number and what it counts. `basis` has its words, where the number counts the parties of a body. */
export type CountFact = Span & {
  kind: 'number';
  value: number;
  qualifier: Qualifier;
  unit: StatedUnit | null;
  basis: StatedBasis | null;
  basisSpan: Span;
  /** The tokens of the number itself. */
  from: number;
  to: number;
};

/** The number of a resolution: a name, not a quantity. */
export type ReferenceFact = Span & { kind: 'reference'; value: number };

const references = makeVocabulary<true>([
  [true, ['resolution', 'resolutions', 'قرار', 'قرارا', 'قراري', 'قرارات', 'القرارين', 'القراران']],
]);
const partyUnits = new Set<StatedUnit | null>(['states', 'members', 'observers', 'organizations', 'delegations']);
/** The resolutions that these texts cite have three figures at least. */
const leastCited = 100;
const ahead = 3;
const behind = 5;

/** Finds every quantity that is no date, ordinal or reference: in figures, in words or as an Arabic dual. */
export function findCounts(reading: FactReading): (CountFact | ReferenceFact)[] {
  const facts: (CountFact | ReferenceFact)[] = [];
  for (let index = 0; index < reading.tokens.length; ) {
    const skipped = isFree(reading, index) ? lengthOfOrdinal(reading, index) : 1;
    const share = skipped > 0 ? null : readShare(reading, index);
    const number = skipped > 0 || share ? null : readNumber(reading, index);
    const dual = skipped > 0 || share || number ? null : matchAt(reading, dualVocabulary, index);
    const to = index + (share?.length ?? number?.length ?? dual?.length ?? Math.max(1, skipped));
    if (share) facts.push(makeCount(reading, share.value, 'share', index, to));
    if (number) facts.push(...asFact(reading, number.value, index, to));
    if (dual) facts.push(makeCount(reading, 2, dual.meaning, index, to));
    index = to;
  }
  return facts;
}

function isFree({ taken }: FactReading, index: number): boolean {
  return !taken.has(index);
}

/** «الحادي عشر», "twenty-first": in an ordinal of several words, whatever it numbers, no word is a quantity. */
function lengthOfOrdinal(reading: FactReading, index: number): number {
  const stated = readOrdinal(reading, index);
  return stated?.form === 'words' && stated.last > stated.first ? stated.last - index + 1 : 0;
}

function asFact(reading: FactReading, value: number, from: number, to: number): (CountFact | ReferenceFact)[] {
  const counted = unitAfter(reading, to);
  // «بقرار ثلاثة أعضاء»: a resolution is cited in figures, and what follows a small number is what it counts.
  const isCited = reading.tokens[from]?.kind === 'number' && (counted === null || value >= leastCited);
  if (isCited && isReference(reading, from)) {
    return [{ kind: 'reference', value, ...spanOfTokens(reading.tokens, from, to) }];
  }
  const halves = /^(?:\S+ )?(?:ونصف|and a half)/.test(following(reading, to)) ? 0.5 : 0;
  const own = isPostposed(reading, from) ? unitBefore(reading, from) : null;
  const unit = own ?? counted ?? currencyBefore(reading, from) ?? unitBefore(reading, from);
  return [makeCount(reading, value + halves, unit, from, to)];
}

function following({ tokens }: FactReading, to: number): string {
  return tokens
    .slice(to, to + 4)
    .map(({ keys }) => keys[0])
    .join(' ');
}

function isReference(reading: FactReading, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 6); at -= 1) {
    if (endsClause(gapBefore(reading, at + 1))) return false;
    if (matchAt(reading, references, at)) return true;
    if (matchAt(reading, unitVocabulary, at)) return false;
  }
  return false;
}

/** Finds the noun after a number, past an adjective or two. */
function unitAfter(reading: FactReading, to: number): StatedUnit | null {
  if (/^\s*[%٪]/.test(gapBefore(reading, to))) return 'percent';
  for (let at = to; at < Math.min(reading.tokens.length, to + ahead); at += 1) {
    if (/[.;:!?؟؛،,()\n]/.test(gapBefore(reading, at))) return null;
    const unit = matchAt(reading, unitVocabulary, at);
    if (unit?.meaning === 'percent') take(reading, at, at + unit.length);
    if (unit) return unit.meaning;
    if (reading.tokens[at]?.kind === 'number' || reading.taken.has(at)) return null;
    if (/^(?:in|on|at|to|by|في|علي|الي|مع|و|and)$/.test(keyAt(reading, at))) return null;
    if (/^(?:of|من)$/.test(keyAt(reading, at)) && at > to) return null;
  }
  return null;
}

function currencyBefore({ source, tokens }: FactReading, from: number): StatedUnit | null {
  const sign = source.slice(0, tokens[from]?.start ?? 0).at(-1);
  return sign === '$' ? 'dollars' : sign === '€' ? 'euros' : null;
}

/** «الأعضاء السبعة عشر والمراقبون»: the noun right before a definite number is its own, whatever comes after it. */
function isPostposed(reading: FactReading, from: number): boolean {
  const isDefinite = /^و?ال/.test(keyAt(reading, from)) && reading.tokens[from]?.kind === 'arabic';
  return isDefinite && matchAt(reading, unitVocabulary, from - 1) !== null;
}

/** «الدول الأعضاء الـ56», «السنوات الثلاث», «الدول البالغ عددها 56»: Arabic may set the number after its noun. */
function unitBefore(reading: FactReading, from: number): StatedUnit | null {
  const word = keyAt(reading, from - 1);
  const isGlued = word === foldedKey('ال') && gapBefore(reading, from) === '';
  const isTold = /^عدد(?:ها|هم|ه)$/.test(word);
  const isDefinite = /^و?ال/.test(keyAt(reading, from)) && reading.tokens[from]?.kind === 'arabic';
  if (!isGlued && !isTold && !isDefinite) return null;
  let found: StatedUnit | null = null;
  for (let at = from - 1; at >= Math.max(0, from - (isTold ? behind + 2 : behind)); at -= 1) {
    const unit = matchAt(reading, unitVocabulary, at);
    if (unit) found = found === 'members' ? found : unit.meaning;
    else if (found || endsClause(gapBefore(reading, at + 1))) break;
  }
  return found;
}

function makeCount(reading: FactReading, value: number, unit: StatedUnit | null, from: number, to: number): CountFact {
  const basis = partyUnits.has(unit) ? readCountBasis(reading, from, to) : null;
  const stated = qualifierBefore(reading, from);
  const after = stated === null ? qualifierAfter(reading, to) : null;
  const told = stated?.qualifier ?? after?.qualifier ?? 'under';
  const qualifier = told === 'under' ? 'exact' : told;
  const span = spanOfTokens(reading.tokens, qualifier === 'exact' ? from : (stated?.first ?? from), after?.to ?? to);
  return {
    kind: 'number',
    value,
    qualifier,
    unit,
    basis: basis?.basis ?? null,
    basisSpan: basis?.span ?? span,
    from,
    to,
    ...span,
  };
}
