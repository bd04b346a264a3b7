import { cardinalAt } from '@/lib/intake/mentions/numbers';
import type { Reading } from '@/lib/intake/text/read-text';

const scales: [RegExp, number][] = [
  [/^(?:مليون|مليونا|ملايين|مليوني|million|mn)$/, 1e6],
  [/^(?:مليار|مليارا|مليارات|بليون|billion|bn)$/, 1e9],
  [/^(?:تريليون|trillion)$/, 1e12],
  [/^(?:الف|الفا|الاف|thousand)$/, 1e3],
];
const duals: [RegExp, number][] = [
  [/^[وبف]?مليون(?:ين|ان|ي|ا)$/, 2e6],
  [/^[وبف]?مليار(?:ين|ان|ي|ا)$/, 2e9],
];
const dollar =
  /^["\s]*(?:من\s+)?(?:ال)?دولار(?:ات|ا)?(?:\s+(?<country>(?:ال)?(?:امريكي|اميركي|كندي|استرالي))(?:ه)?)?(?![\u0621-\u064a])/;
const others: [RegExp, string][] = [
  [/^["\s]*(?:ال)?(?:يورو|euros?\b|eur\b)/, 'EUR'],
  [/^["\s]*(?:us|u\.s\.|american)?\s*(?:dollars?\b|usd\b)/, 'USD'],
  [/^["\s]*(?:ريال(?:ا|ات)?\s+(?:ال)?سعودي)/, 'SAR'],
  [/^["\s]*(?:ريال(?:ا|ات)?\s+(?:ال)?قطري)/, 'QAR'],
  [/^["\s]*(?:درهم(?:ا)?\s+(?:ال)?اماراتي)/, 'AED'],
  [/^["\s]*(?:دينار(?:ا)?\s+(?:ال)?كويتي)/, 'KWD'],
  [/^["\s]*(?:دينار(?:ا)?\s+(?:ال)?بحريني)/, 'BHD'],
  [/^["\s]*(?:دينار(?:ا)?\s+(?:ال)?اردني)/, 'JOD'],
  [/^["\s]*(?:دينار(?:ا)?\s+(?:ال)?عراقي)/, 'IQD'],
  [/^["\s]*(?:جنيه(?:ا)?\s+(?:ال)?استرليني|pounds sterling|pounds?\b)/, 'GBP'],
];
const mayBeCurrency = /^["\s]*(?:من\s+)?(?:ال)?(?:دولار|يورو|ريال|درهم|دينار|جنيه|eur|us|u\.s|american|dollar|pound)/;
const signs: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' };
const signBefore = /(?:us|usd|eur|gbp)?\s*([$€£])\s*$|(usd|eur|gbp)\s*$/;

export const isDual = (key: string) => duals.some(([pattern]) => pattern.test(key));

/** A number with its scale: «مليوني», "$45m", "1.5 million". Offsets and `last` take in both. */
export type Sum = { value: number; hasScale: boolean; last: number; from: number; to: number };

export function sumAt(reading: Reading, word: number): Sum | null {
  const { words } = reading;
  const key = words[word]?.key ?? '';
  const from = words[word]?.from ?? 0;
  const dual = duals.find(([pattern]) => pattern.test(key));
  if (dual !== undefined) return { value: dual[1], hasScale: true, last: word, from, to: words[word]?.to ?? from };
  const number = cardinalAt(reading, word);
  if (number === null) return null;
  const scale =
    letterScaleAt(reading, number.last) ?? scales.find(([pattern]) => pattern.test(words[number.last + 1]?.key ?? ''));
  const last = scale === undefined ? number.last : number.last + 1;
  const value = number.value * (scale?.[1] ?? 1);
  return { value, hasScale: scale !== undefined, last, from, to: words[last]?.to ?? from };
}

const joint = /^\s*(?:-|to|الي|حتي)\s*[$€£]?\s*$/;
const jointBetween = /^\s*(?:,\s*)?(?:و|and)?\s*[$€£]?\s*$/;
const between = /(?:بين|between|ما بين)\s+(?:us|usd|eur|gbp)?\s*[$€£]?\s*$/;

/**
 * Finds the sum that ends a range: "$1.5-2 million", «بين 1.5 ومليوني دولار», "from 3 to 5 million euros". A first figure
 * without a scale has that of the second.
 */
export function endOfRange(reading: Reading, first: Sum): { low: number; last: Sum } | null {
  const { words, levelled } = reading;
  const isBetween = between.test(levelled.slice(Math.max(0, first.from - 16), first.from));
  for (let at = first.last + 1; at <= first.last + farthestEnd; at += 1) {
    const head = words[at];
    const last = head === undefined ? null : sumAt(reading, at);
    if (head === undefined || last === null) continue;
    const gap = levelled.slice(first.to, head.from);
    const isJoined = joint.test(gap) || (isBetween && (jointBetween.test(gap) || head.key.startsWith('و')));
    const low = first.value >= thousand ? first.value : first.value * unitOf(last.value);
    return isJoined && low < last.value ? { low, last } : null;
  }
  return null;
}

const thousand = 1_000;
const farthestEnd = 2;

/** A million of some millions: what a figure before them counts. */
function unitOf(value: number): number {
  return [1e12, 1e9, 1e6, 1e3].find((unit) => value >= unit) ?? 1;
}

/** "$45m", "€2bn", "$300k". */
function letterScaleAt({ words, levelled }: Reading, last: number): [RegExp, number] | null {
  const [number, letter] = [words[last], words[last + 1]];
  if (number === undefined || letter === undefined || number.to !== letter.from) return null;
  if (!signBefore.test(levelled.slice(Math.max(0, number.from - 8), number.from))) return null;
  return letterScales.find(([pattern]) => pattern.test(letter.key)) ?? null;
}

const letterScales: [RegExp, number][] = [
  [/^m$/, 1e6],
  [/^b$/, 1e9],
  [/^k$/, 1e3],
];

/** Finds the currency before a sum or after it, and takes it into its offsets. */
export function currencyOf(
  levelled: string,
  from: number,
  end: number,
): { currency: string; from: number; to: number; isAssumed: boolean } | null {
  const before = signBefore.exec(levelled.slice(Math.max(0, from - 8), from));
  if (before !== null) {
    const currency = before[1] === undefined ? (before[2] ?? '').toUpperCase() : (signs[before[1]] ?? 'USD');
    return { currency, from: from - before[0].length, to: end, isAssumed: false };
  }
  const after = levelled.slice(end, end + 40);
  if (!mayBeCurrency.test(after)) return null;
  const dollars = dollar.exec(after);
  if (dollars !== null) {
    const country = dollars.groups?.country ?? '';
    const currency = country.includes('كندي') ? 'CAD' : country.includes('استرالي') ? 'AUD' : 'USD';
    return { currency, from, to: end + dollars[0].length, isAssumed: country === '' };
  }
  for (const [pattern, currency] of others) {
    const match = pattern.exec(after);
    if (match !== null) return { currency, from, to: end + match[0].length, isAssumed: false };
  }
  return null;
}
