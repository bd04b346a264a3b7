import type { ClaimValue } from '@/lib/db/claim-value';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { NamedSource } from '@/lib/editing/drafts/parts/values/known-records';
import { fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { type ClaimedField, hadClaim, isEvident, isLapsed } from './claim-rule';
import { sameness } from './claim-values';
import type { ParsedClaim } from './parse-claims';

/** `source`: the one that the figure names. */
export type ClaimedFigure = Omit<ClaimedField, 'property'> & { row: string; position: number; source: string | null };

/**
 * The figures of a meeting: a claim about one says the same as it, and a new or changed one has such a claim, adopted and
 * in the words of a source. A figure that was published without being adopted needs only the words. Everything that is
 * wrong with a figure is reported at once.
 */
export function checkClaimedFigures(
  sheet: Sheet,
  figures: ClaimedFigure[],
  claims: ParsedClaim[],
  sources: NamedSource[],
): void {
  for (const figure of figures) {
    const own = claims.filter(({ claim }) => claim.count === figure.position);
    if (figure.now !== null) checkFigure(sheet, { ...figure, now: figure.now }, own, sources);
  }
}

function checkFigure(
  sheet: Sheet,
  { field, row: figure, source, now, before }: ClaimedFigure & { now: ClaimValue },
  own: ParsedClaim[],
  sources: NamedSource[],
): void {
  const same = own.filter(({ claim }) => sameness(claim.value) === sameness(now));
  const other = own.filter((claim) => !same.includes(claim));
  const differing = other.filter(isTaken);
  const isChanged = before === null || sameness(now) !== sameness(before);
  const isOpen = hadClaim(sheet, figure) && !hadClaim(sheet, figure, taken) && !own.some(isTaken);
  const isLeft = (one: ParsedClaim) => isRejected(one) && isChanged && !(isOpen && same.length === 0);
  for (const one of other) if (!isTaken(one) && !isLeft(one)) refuseOther(sheet, one, now);
  if (differing.length > 0) fault(sheet, field, 'claimDiffers');
  const isLost = isLapsed(sheet, 'count', figure, taken);
  if (!isChanged && !(isLost && differing.length === 0)) return;

  const support = isOpen ? same : same.filter(isTaken);
  // What is asked of a claim once its value is right is asked now.
  const asked = isOpen ? (same.length > 0 ? same : other) : differing;
  if (!isLost && support.some(isEvident)) checkSource(sheet, { figure, source }, support, sources);
  else if (asked.length > 0) {
    for (const claim of asked) requireWords(sheet, claim);
    checkSource(sheet, { figure, source }, asked, sources);
  } else fault(sheet, field, 'claimNeeded');
}

const taken = ['adopted', 'both_stand'] as const;

function isTaken({ claim }: ParsedClaim): boolean {
  return taken.some((status) => status === claim.status);
}

/** Such a claim says something else by right, and is detached once another says the same as the figure; see parseMeeting. */
function isRejected({ claim }: ParsedClaim): boolean {
  return claim.status === 'rejected';
}

function refuseOther(sheet: Sheet, { row, claim }: ParsedClaim, now: ClaimValue): void {
  const field = `claim.${row}.value`;
  if (claim.value.kind !== 'count' || now.kind !== 'count' || claim.value.value === now.value) {
    fault(sheet, field, 'claimCountsOther');
  } else {
    fault(sheet, field, 'claimOfCount', { claimed: claim.value.value, figure: now.value });
  }
}

function requireWords(sheet: Sheet, { row, claim }: ParsedClaim): void {
  const at = (name: string) => `claim.${row}.${name}`;
  const isAsked = (field: string) => sheet.faults.some((one) => one.field === field);
  if (claim.words === null && !isAsked(at('words'))) fault(sheet, at('words'), 'claimWords');
  if (claim.sources.length === 0 && !isAsked(at('sources'))) fault(sheet, at('sources'), 'claimSources');
}

/**
 * A new or changed figure names no other source, and nobody else, than the claims that it is taken from. A claim that does not
 * say who says it is said by the publisher of its source: whoever said the figure before has not said this one.
 */
function checkSource(
  sheet: Sheet,
  { figure, source }: { figure: string; source: string | null },
  support: ParsedClaim[],
  sources: NamedSource[],
): void {
  if (source !== null && !support.some(({ claim }) => claim.sources.includes(source))) {
    fault(sheet, `count.${figure}.source`, 'claimSource');
  }
  for (const last of ['saidByAr', 'saidByEn'] as const) {
    const field = `count.${figure}.${last}`;
    const isAsBefore = sheet.base !== null && typed(sheet.base, field) === typed(sheet.payload, field);
    const sayers = support.flatMap(({ row, claim }) => {
      const said = typed(sheet.payload, `claim.${row}.${last}`).trim();
      const own = sources.filter(({ id }) => claim.sources.includes(id));
      return said === '' ? own.map(({ publisher }) => publisher[last === 'saidByAr' ? 'ar' : 'en']) : [said];
    });
    const sayer = typed(sheet.payload, field).trim();
    if (isAsBefore && sayer !== '' && sayers.length > 0 && !sayers.includes(sayer)) fault(sheet, field, 'claimSaidBy');
  }
}
