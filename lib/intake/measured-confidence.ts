import measured from './confidence.json';
import type { Flag, Proposal } from './intake-format';

/**
 * How often a rule proposed a value without a doubt on the open part of the corpus, how often it was right there, and how
 * often it was wrong on the part held back, which was written without knowledge of the rules.
 */
export type RuleRecord = { uses: number; right: number; wrongHeldBack: number };

const records = new Map<string, RuleRecord>(Object.entries(measured));

const leastUses = 30;
const mostUnproven = 0.85;

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

export function isDoubtful({ flags }: Pick<Proposal, 'flags'>): boolean {
  return flags.some((flag) => doubts.has(flag));
}

/** "Sure" takes thirty uses on the open corpus without a miss. The part held back proves nothing, and can disprove. */
export function isProven({ uses, right, wrongHeldBack }: RuleRecord): boolean {
  return uses >= leastUses && right === uses && wrongHeldBack === 0;
}

/** Lowers the confidence of a proposal to what its rule has earned. Nothing is sure in a text whose letters had to be mended. */
export function asMeasured(proposal: Proposal, isMended: boolean): Proposal {
  const record = records.get(proposal.rule);
  if (record && isProven(record) && !isMended && !isDoubtful(proposal)) return proposal;
  return { ...proposal, confidence: Math.min(proposal.confidence, mostUnproven) };
}
