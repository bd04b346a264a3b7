import { z } from 'zod';
import { codes } from '@/lib/records/codes';
import { type Claim, claimValueShape, type Dispute } from '@/lib/records/sources/claims';
import { codeJson, hyphenate } from './code-json';
import { QuotationJson, WordsJson } from './words-json';

/** Words that a source has in one language alone are null in the other. */
const TextValueJson = z.object({ kind: z.literal('text'), ar: z.string().nullable(), en: z.string().nullable() });

/** A value that sources give, and what was decided about it. Without sources it cites those of its record as a set. */
export const ClaimJson = z
  .strictObject({
    id: z.string(),
    property: z.string(),
    value: z.union([claimValueShape, TextValueJson]),
    asSaid: QuotationJson.nullable(),
    saidBy: WordsJson.nullable(),
    status: codeJson(codes.claimStatus),
    reason: WordsJson.nullable(),
    sources: z.array(z.string()),
  })
  .meta({ id: 'Claim' });

export function toClaimsJson(disputes: Dispute[]): z.output<typeof ClaimJson>[] {
  return disputes.flatMap(({ claims }) => claims).map(toClaimJson);
}

function toClaimJson({ id, property, value, asSaid, saidBy, status, reason, sources }: Claim) {
  return {
    id,
    property,
    value: value.kind === 'text' ? { ...value, ar: value.ar || null, en: value.en || null } : value,
    asSaid,
    saidBy,
    status: hyphenate(status),
    reason,
    sources: sources.map((source) => source.id),
  };
}
