import measured from './confidence.json';
import type { Flag, Proposal } from './intake-format';

/** How often a rule proposed a value without a doubt on the open part of the corpus, and how often it was right. */
export type RuleRecord = { uses: number; right: number };

const records = new Map<string, RuleRecord>(Object.entries(measured));

export const leastUses = 30;
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

/**
 * Lowers the confidence of a proposal to what its rule has earned: "sure" takes thirty uses on the open corpus and no
 * miss among them. Nothing is sure in a text whose letters had to be mended.
 */
export function asMeasured(proposal: Proposal, isMended: boolean): Proposal {
  const { uses, right } = records.get(proposal.rule) ?? { uses: 0, right: 0 };
  const isProven = uses >= leastUses && right === uses;
  if (isProven && !isMended && !isDoubtful(proposal)) return proposal;
  return { ...proposal, confidence: Math.min(proposal.confidence, mostUnproven) };
}
