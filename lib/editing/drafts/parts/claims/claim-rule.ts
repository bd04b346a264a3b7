import type { ClaimValue } from '@/lib/db/claim-value';
import { fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { sameness } from './claim-values';
import type { ParsedClaim } from './parse-claims';

/** A field that has a property of claims: what it says now, and what the published record says. */
export type ClaimedField = { field: string; property: string; now: ClaimValue | null; before: ClaimValue | null };

/**
 * What was entered or changed is published only with an adopted claim that says the same, in the words of a source; and a
 * value that differs from its adopted claim never is.
 */
export function checkClaimedFields(sheet: Sheet, fields: ClaimedField[], claims: ParsedClaim[]): void {
  for (const { field, property, now, before } of fields) {
    if (sheet.faults.some((other) => other.field === field)) continue;
    const adopted = claims.filter(({ claim }) => claim.property === property && claim.status === 'adopted');
    const isChanged = sameOrNone(now) !== sameOrNone(before);
    const isTouched = isChanged || adopted.some(({ isEntered }) => isEntered);
    if (isTouched && adopted.some(({ claim }) => sameness(claim.value) !== sameOrNone(now))) {
      fault(sheet, field, 'claimDiffers');
    } else if (isChanged && now !== null && !adopted.some(isEvident)) {
      fault(sheet, field, 'claimNeeded');
    }
  }
}

/** The figures of a meeting: a claim about one says the same as it, and a new or changed one has such a claim. */
export function checkClaimedFigures(
  sheet: Sheet,
  figures: (Omit<ClaimedField, 'property'> & { position: number })[],
  claims: ParsedClaim[],
): void {
  for (const { field, position, now, before } of figures) {
    const own = claims.filter(({ claim }) => claim.count === position);
    const isTaken = ({ claim }: ParsedClaim) => claim.status === 'adopted' || claim.status === 'both_stand';
    const other = own.filter(({ claim }) => sameness(claim.value) !== sameOrNone(now));
    if (now === null) continue;
    if (other.some(isTaken)) fault(sheet, field, 'claimDiffers');
    for (const { row } of other.filter((claim) => !isTaken(claim))) fault(sheet, `claim.${row}.value`, 'claimOfCount');
    if (other.length > 0) continue;
    const isChanged = sameness(now) !== sameOrNone(before);
    if (isChanged && !own.some((claim) => isTaken(claim) && isEvident(claim))) fault(sheet, field, 'claimNeeded');
  }
}

function isEvident({ claim }: ParsedClaim): boolean {
  return claim.words !== null && claim.sources.length > 0;
}

function sameOrNone(value: ClaimValue | null): string {
  return value === null ? '' : sameness(value);
}
