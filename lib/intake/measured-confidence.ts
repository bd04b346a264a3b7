import measured from './confidence.json';
import { isTrusted, trustedGrounds } from './ground';
import type { Flag, Proposal } from './intake-format';

/**
 * How often a rule proposed a value without a doubt on the open part of the corpus, how often it was right there, and how
 * often it was wrong on the part held back, which was written without knowledge of the rules.
 */
export type RuleRecord = { uses: number; right: number; wrongHeldBack: number };

const records = new Map<string, RuleRecord>(Object.entries(measured));

const leastUses = 30;
const mostUnproven = 0.85;
const leastSure = 0.9;

/** An editor must look at a value that was inferred, or beside which the text has another. */
const doubts: ReadonlySet<Flag> = new Set<Flag>([
  'relative',
  'year_inherited',
  'year_unresolved',
  'needs_publication_date',
  'ambiguous_place',
  'two_candidates',
  'inferred',
  'calendar_mismatch',
  'impossible_pair',
]);

export function isDoubtful(proposal: Pick<Proposal, 'flags' | 'rule' | 'value'>): boolean {
  return proposal.flags.some((flag) => doubts.has(flag) && !(flag === 'relative' && isCountedFromDay(proposal)));
}

/** "yesterday" is as certain as the day that it is counted from, which the text bears or an editor gave. */
function isCountedFromDay({ rule, value }: Pick<Proposal, 'rule' | 'value'>): boolean {
  return rule.startsWith('date-spoken') && !String(value).includes('X');
}

/** "Sure" takes thirty uses on the open corpus without a miss. The part held back proves nothing, and can disprove. */
function isProven({ uses, right, wrongHeldBack }: RuleRecord): boolean {
  return uses >= leastUses && right === uses && wrongHeldBack === 0;
}

/**
 * Tells whether a rule is proven on its ground, or on a trusted ground that has few uses yet, if the rule is proven on all
 * of these together.
 */
export function isProvenRule(rule: string, table: ReadonlyMap<string, RuleRecord> = records): boolean {
  const own = table.get(rule);
  if (own === undefined) return false;
  const [name, ground] = rule.split('/');
  if (ground === undefined) return isProven(own);
  if (!isTrusted(ground) || own.wrongHeldBack > 0) return false;
  const together = trustedGrounds.flatMap((trusted) => table.get(`${name}/${trusted}`) ?? []).reduce(summed);
  return isProven(own) || isProven(together);
}

function summed(one: RuleRecord, other: RuleRecord): RuleRecord {
  return {
    uses: one.uses + other.uses,
    right: one.right + other.right,
    wrongHeldBack: one.wrongHeldBack + other.wrongHeldBack,
  };
}

/**
 * Gives a proposal the confidence that its rule has earned. A rule that is measured on its ground is sure once it is proven;
 * the others are so at most as they declare. Nothing is sure in a text whose letters had to be mended.
 */
export function asMeasured(proposal: Proposal, isMended: boolean): Proposal {
  if (isProvenRule(proposal.rule) && !isMended && !isDoubtful(proposal)) {
    const least = proposal.rule.includes('/') ? leastSure : 0;
    return { ...proposal, confidence: Math.max(proposal.confidence, least) };
  }
  return { ...proposal, confidence: Math.min(proposal.confidence, mostUnproven) };
}
