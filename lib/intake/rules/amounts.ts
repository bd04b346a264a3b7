import type { FieldValue, Flag, Proposal } from '@/lib/intake/intake-format';
import { cardinalAt } from '@/lib/intake/mentions/numbers';
import type { Reading, Sentence } from '@/lib/intake/text/read-text';
import { mayBeginNumber } from '@/lib/language/numbers/read-number';
import { propose, type RuleContext } from './rule-context';

type Amount = FieldValue<'amount'>[number];
type Found = { amount: Amount; from: number; to: number; isAssumed: boolean };

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

/** Reads sums of money with a currency, in the order of the text. The nearest verb before a sum gives its role. */
export function readAmounts(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  const mayBegin = reading.distinct.map((word, id) => mayBeginNumber(word) || isDual(reading.keys[id] ?? ''));
  const found = context.readable.flatMap((sentence) => amountsOf(context, sentence, mayBegin));
  const [first] = found;
  if (first === undefined) return [];
  const flags: Flag[] = found.some(({ isAssumed }) => isAssumed) ? ['currency_assumed'] : [];
  const evidence = found.map(({ from, to }) => reading.evidence(from, to));
  return [
    propose(
      'amount',
      found.map(({ amount }) => amount),
      evidence,
      'amount-with-currency',
      flags.length > 0 ? 0.9 : 0.94,
      { flags },
    ),
  ];
}

const isDual = (key: string) => duals.some(([pattern]) => pattern.test(key));

/** `mayBegin`: whether a sum may begin with a word, by the number of the word. */
function amountsOf({ scene: { reading } }: RuleContext, sentence: Sentence, mayBegin: readonly boolean[]): Found[] {
  const { words, levelled } = reading;
  const found: Found[] = [];
  let earliest = sentence.from;
  for (let word = sentence.first; word < sentence.end; word += 1) {
    if (!mayBegin[words[word]?.id ?? -1]) continue;
    const key = words[word]?.key ?? '';
    const dual = duals.find(([pattern]) => pattern.test(key));
    const number = dual === undefined ? cardinalAt(reading, word) : null;
    if (number === null && dual === undefined) continue;
    const last = number?.last ?? word;
    const letter = dual === undefined ? letterScaleAt(reading, last) : null;
    const scale =
      letter ?? (dual === undefined ? scales.find(([pattern]) => pattern.test(words[last + 1]?.key ?? '')) : undefined);
    const end = words[scale === undefined ? last : last + 1]?.to ?? 0;
    const from = words[word]?.from ?? 0;
    const money = isPartOfRange(levelled, from, end) ? null : currencyOf(levelled, from, end);
    const previous = found.at(-1);
    const isOfTotal =
      money === null && scale !== undefined && ofTotal.test(levelled.slice(Math.max(0, from - 24), from));
    word = scale === undefined ? last : last + 1;
    if (isOfTotal && previous !== undefined && number !== null) {
      const role = roleOf('', levelled.slice(end, end + 40));
      const amount = { value: number.value * (scale?.[1] ?? 1), currency: previous.amount.currency, role };
      found.push({ amount, from, to: end, isAssumed: previous.isAssumed });
      continue;
    }
    if (money === null) continue;
    const value = dual?.[1] ?? (number?.value ?? 0) * (scale?.[1] ?? 1);
    const role = roleOf(
      levelled.slice(Math.max(earliest, from - farthestVerb), from),
      levelled.slice(money.to, money.to + 40),
    );
    if (value > 0)
      found.push({
        amount: { value, currency: money.currency, role },
        from: money.from,
        to: money.to,
        isAssumed: money.isAssumed,
      });
    earliest = money.to;
  }
  return found;
}

/** A verb gives a sum its role up to the sum before it; long sentences are read no further back than this. */
const farthestVerb = 400;

/** «18 مليون دولار من أصل 25 مليونا»: of the same currency. */
const ofTotal = /(?:من\s+اصل|من\s+مجموع|out\s+of|of\s+a\s+total\s+of|of\s+the)\s+$/;

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

/** "$1.5-2 million" is no one sum. */
function isPartOfRange(levelled: string, from: number, end: number): boolean {
  return (
    /\d\s*-\s*$/.test(levelled.slice(Math.max(0, from - 6), from)) || /^\s*-\s*\d/.test(levelled.slice(end, end + 6))
  );
}

function currencyOf(
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

const pledged = /(?<!من\s)(?:ستقدم|سيقدم|will provide|will contribute|will give|تعهد|التزم|pledg|commit)/g;
const target = /(?:هدف|تامين|لجمع|جمع مبلغ|يستهدف|المطلوب|النداء|target|goal|aim|seek|requirement|appeal)/g;
const disbursed = /(?:(?<![ستي])قدم|قدمت|انفق|انفقت|صرف|صرفت|منح|ساهم|ساهمت|disburs|spent|contribut|provided|deliver)/g;

function roleOf(before: string, after: string): Amount['role'] {
  const stated =
    /^\s*(?:(?:had|has|have|was|were)\s+(?:already\s+)?(?:been\s+)?(?:disbursed|spent|paid|provided))/.test(after);
  if (stated || /^\s*(?:قد\s+)?(?:صرفت|انفقت|دفعت|سددت)(?![\u0621-\u064a])/.test(after)) return 'disbursed';
  if (/^\s*(?:(?:هي|هو)\s+(?:ال)?هدف|(?:حدد|حددت|وضعت)\s+هدفا)/.test(after)) return 'target';
  const last = (pattern: RegExp) => Math.max(-1, ...[...before.matchAll(pattern)].map(({ index }) => index));
  const marks: [Amount['role'], number][] = [
    ['pledged', last(pledged)],
    ['target', last(target)],
    ['disbursed', last(disbursed)],
  ];
  const [nearest] = marks.sort(([, a], [, b]) => b - a);
  if (nearest !== undefined && nearest[1] >= 0) return nearest[0];
  if (/^\s*(?:target|goal)/.test(after)) return 'target';
  return /^\s*(?:in pledges|pledged|were pledged|of pledges)|^[^.,;]{0,12}ما تعهد|^[^.,;]{0,12}تعهد/.test(after)
    ? 'pledged'
    : null;
}
