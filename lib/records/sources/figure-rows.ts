import type { Bilingual } from '@/lib/records/bilingual';
import type { Quotation } from '@/lib/records/quotation';
import type { Claim, ClaimValue, Dispute } from './claims';
import type { Count } from './counts';
import type { Source } from './sources';

/** A figure of a meeting with what was decided of it: one that is on record, or one that a source alone claims. */
export type FigureRow = {
  key: string;
  /** The number of the figure. Null: no figure on record, but a claim. */
  number: number | null;
  value: ClaimValue;
  saidBy: Bilingual | null;
  sources: Source[];
  /** The words of the sources, each once. */
  said: { asSaid: Quotation; sources: Source[] }[];
  claims: Claim[];
};

/** Whether these claims are about figures, which are read in one table with them. */
export function isOfFigures({ property }: Dispute): boolean {
  return /^count(?:\.|$)/.test(property);
}

/** Every figure with its claims, in the order of the figures; then the claims of figures that are not on record. */
export function toFigureRows(counts: Count[], disputes: Dispute[]): FigureRow[] {
  const claims = disputes.filter(isOfFigures).flatMap((dispute) => dispute.claims);
  const rows = counts.map((count) => {
    const own = claims.filter(({ id }) => count.claims.includes(id));
    return {
      key: `figure ${count.number}`,
      number: count.number,
      value: { kind: 'count', ...figureOf(count) } as const,
      saidBy: count.saidBy,
      sources: count.sources,
      said: wordsOf([count, ...own]),
      claims: own,
    };
  });
  const told = new Set(counts.flatMap((count) => count.claims));
  const others = claims
    .filter(({ id }) => !told.has(id))
    .map((claim) => ({
      key: claim.id,
      number: null,
      value: claim.value,
      saidBy: claim.saidBy,
      sources: claim.sources,
      said: wordsOf([claim]),
      claims: [claim],
    }));
  return [...rows, ...others];
}

function figureOf({ value, qualifier, basis, unit }: Count) {
  return { value, qualifier, basis, unit };
}

function wordsOf(said: { asSaid: Quotation | null; sources: Source[] }[]): FigureRow['said'] {
  const once = new Map<string, FigureRow['said'][number]>();
  for (const { asSaid, sources } of said) {
    if (asSaid && !once.has(asSaid.words)) once.set(asSaid.words, { asSaid, sources });
  }
  return [...once.values()];
}
