import type { ClaimValue } from '@/lib/db/claim-value';
import { ClaimStatus } from '@/lib/db/generated/enums';
import { rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { sameness } from './claim-values';
import type { ParsedClaim } from './parse-claims';

/**
 * A field that has a property of claims: what it says now, and what the published record says. `isGiven`: it follows from
 * another field, so it may have a claim and needs none.
 */
export type ClaimedField = {
  field: string;
  property: string;
  now: ClaimValue | null;
  before: ClaimValue | null;
  isGiven?: boolean;
};

/**
 * What was entered or changed is published only with an adopted claim that says the same, in the words of a source; and a
 * value that differs from its adopted claim never is. A value does not outlive its adopted claim, unless it stands beside
 * others from now on.
 */
export function checkClaimedFields(sheet: Sheet, fields: ClaimedField[], claims: ParsedClaim[]): void {
  for (const { field, property, now, before, isGiven = false } of fields) {
    if (sheet.faults.some((other) => other.field === field)) continue;
    const adopted = claims.filter(({ claim }) => claim.property === property && claim.status === 'adopted');
    const isChanged = sameOrNone(now) !== sameOrNone(before);
    const isTouched = isChanged || adopted.some(({ isEntered }) => isEntered);
    if (isTouched && adopted.some(({ claim }) => sameness(claim.value) !== sameOrNone(now))) {
      fault(sheet, field, 'claimDiffers');
    } else if (isGiven) {
    } else if (now !== null && isChanged && !adopted.some(isEvident)) {
      fault(sheet, field, 'claimNeeded');
    } else if (now !== null && isLapsed(sheet, 'property', property, ['adopted'])) {
      const beside = claims.filter(({ claim }) => claim.property === property && claim.status === 'both_stand');
      if (!beside.some(({ claim }) => sameness(claim.value) === sameOrNone(now))) fault(sheet, field, 'claimNeeded');
    }
  }
}

/** Whether the published record had such a claim about a property or a figure, and the draft has none. */
export function isLapsed(
  { base, payload }: Sheet,
  last: 'property' | 'count',
  about: string,
  statuses: readonly ClaimStatus[],
): boolean {
  return base !== null && hasClaim(base, last, about, statuses) && !hasClaim(payload, last, about, statuses);
}

/** Whether the published record had a claim about this figure, of one of these statuses or of any. */
export function hadClaim({ base }: Sheet, figure: string, statuses?: readonly ClaimStatus[]): boolean {
  return base !== null && hasClaim(base, 'count', figure, statuses);
}

function hasClaim(
  fields: Payload,
  last: 'property' | 'count',
  about: string,
  statuses: readonly ClaimStatus[] = Object.values(ClaimStatus),
): boolean {
  return rowsOf(fields, 'claim').some((row) => {
    const status = typed(fields, `claim.${row}.status`).trim();
    return typed(fields, `claim.${row}.${last}`).trim() === about && statuses.some((one) => one === status);
  });
}

export function isEvident({ claim }: ParsedClaim): boolean {
  return claim.words !== null && claim.sources.length > 0;
}

function sameOrNone(value: ClaimValue | null): string {
  return value === null ? '' : sameness(value);
}
