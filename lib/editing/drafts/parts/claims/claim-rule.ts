import type { ClaimValue } from '@/lib/db/claim-value';
import type { ClaimStatus } from '@/lib/db/generated/enums';
import { rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { NamedSource } from '@/lib/editing/drafts/parts/values/known-records';
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

/** The figures of a meeting: a claim about one says the same as it, and a new or changed one has such a claim. */
export function checkClaimedFigures(
  sheet: Sheet,
  figures: (Omit<ClaimedField, 'property'> & { row: string; position: number; source: string | null })[],
  claims: ParsedClaim[],
  sources: NamedSource[],
): void {
  for (const { field, row: figure, position, source, now, before } of figures) {
    const own = claims.filter(({ claim }) => claim.count === position);
    const isTaken = ({ claim }: ParsedClaim) => claim.status === 'adopted' || claim.status === 'both_stand';
    const other = own.filter(({ claim }) => sameness(claim.value) !== sameOrNone(now));
    if (now === null) continue;
    if (other.some(isTaken)) fault(sheet, field, 'claimDiffers');
    for (const { row } of other.filter((claim) => !isTaken(claim))) fault(sheet, `claim.${row}.value`, 'claimOfCount');
    if (other.length > 0) continue;
    const isChanged = sameness(now) !== sameOrNone(before);
    // A figure that the record sets aside is corrected with the claim that sets it aside.
    const isSetAside =
      before !== null && has(sheet.base, 'count', figure, leaving) && !has(sheet.base, 'count', figure, taking);
    const isBare = isChanged && !own.some((claim) => (isSetAside || isTaken(claim)) && isEvident(claim));
    if (isBare || isLapsed(sheet, 'count', figure, taking)) fault(sheet, field, 'claimNeeded');
    else if (isChanged) checkSource(sheet, { figure, source }, isSetAside ? own : own.filter(isTaken), sources);
  }
}

/**
 * A new or changed figure names no other source, and nobody else, than the claims that it is taken from. A claim that does not
 * say who says it is said by the publisher of its source: whoever said the figure before has not said this one.
 */
function checkSource(
  sheet: Sheet,
  { figure, source }: { figure: string; source: string | null },
  taken: ParsedClaim[],
  sources: NamedSource[],
): void {
  if (source !== null && !taken.some(({ claim }) => claim.sources.includes(source))) {
    fault(sheet, `count.${figure}.source`, 'claimSource');
  }
  for (const last of ['saidByAr', 'saidByEn'] as const) {
    const field = `count.${figure}.${last}`;
    const isAsBefore = sheet.base !== null && typed(sheet.base, field) === typed(sheet.payload, field);
    const sayers = taken.flatMap(({ row, claim }) => {
      const said = typed(sheet.payload, `claim.${row}.${last}`).trim();
      const own = sources.filter(({ id }) => claim.sources.includes(id));
      return said === '' ? own.map(({ publisher }) => publisher[last === 'saidByAr' ? 'ar' : 'en']) : [said];
    });
    const sayer = typed(sheet.payload, field).trim();
    if (isAsBefore && sayer !== '' && sayers.length > 0 && !sayers.includes(sayer)) fault(sheet, field, 'claimSaidBy');
  }
}

/** Whether the published record had such a claim about a property or a figure, and the draft has none. */
function isLapsed(
  { base, payload }: Sheet,
  last: 'property' | 'count',
  about: string,
  statuses: ClaimStatus[],
): boolean {
  return has(base, last, about, statuses) && !has(payload, last, about, statuses);
}

const taking: ClaimStatus[] = ['adopted', 'both_stand'];
const leaving: ClaimStatus[] = ['rejected', 'open'];

/** Whether there is a claim of one of these statuses about a property or a figure. */
function has(fields: Payload | null, last: 'property' | 'count', about: string, statuses: ClaimStatus[]): boolean {
  if (fields === null) return false;
  return rowsOf(fields, 'claim').some((row) => {
    const status = typed(fields, `claim.${row}.status`).trim();
    return typed(fields, `claim.${row}.${last}`).trim() === about && statuses.some((one) => one === status);
  });
}

function isEvident({ claim }: ParsedClaim): boolean {
  return claim.words !== null && claim.sources.length > 0;
}

function sameOrNone(value: ClaimValue | null): string {
  return value === null ? '' : sameness(value);
}
