import type { FieldValue, Flag, Proposal } from '@/lib/intake/intake-format';
import type { Sentence } from '@/lib/intake/text/read-text';
import { mayBeginNumber } from '@/lib/language/numbers/read-number';
import { propose, type RuleContext } from './rule-context';
import { currencyOf, endOfRange, isDual, sumAt } from './sums';

type Amount = FieldValue<'amount'>[number];
type Found = { amount: Amount; from: number; to: number; isAssumed: boolean };

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

/** `mayBegin`: whether a sum may begin with a word, by the number of the word. */
function amountsOf({ scene: { reading } }: RuleContext, sentence: Sentence, mayBegin: readonly boolean[]): Found[] {
  const { words, levelled } = reading;
  const found: Found[] = [];
  let earliest = sentence.from;
  for (let word = sentence.first; word < sentence.end; word += 1) {
    if (!mayBegin[words[word]?.id ?? -1]) continue;
    const sum = sumAt(reading, word);
    if (sum === null) continue;
    const range = endOfRange(reading, sum);
    const { from } = sum;
    const end = range?.last.to ?? sum.to;
    const money = currencyOf(levelled, from, end);
    const previous = found.at(-1);
    const isOfTotal = money === null && sum.hasScale && ofTotal.test(levelled.slice(Math.max(0, from - 24), from));
    word = range?.last.last ?? sum.last;
    if (isOfTotal && previous !== undefined) {
      const role = roleOf('', levelled.slice(end, end + 40));
      const amount = { value: sum.value, currency: previous.amount.currency, role };
      found.push({ amount, from, to: end, isAssumed: previous.isAssumed });
      continue;
    }
    if (money === null) continue;
    const value = range?.low ?? sum.value;
    const most = range === null ? {} : { upTo: range.last.value };
    const role = roleOf(
      levelled.slice(Math.max(earliest, from - farthestVerb), from),
      levelled.slice(money.to, money.to + 40),
    );
    if (value > 0)
      found.push({
        amount: { value, ...most, currency: money.currency, role },
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
