import { ClaimStatus } from '@/lib/db/generated/enums';
import type { BundledClaim } from '@/lib/editing/bundled/records-format';
import { valueKinds } from '@/lib/editing/drafts/parts/fields/claim-fields';
import type { Claimant } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Known } from '@/lib/editing/drafts/parts/values/known-records';
import { readNames } from '@/lib/editing/drafts/parts/values/read-names';
import {
  entry,
  fault,
  isUnchanged,
  readBoth,
  readChoice,
  readLanguage,
  readWords,
  type Sheet,
} from '@/lib/editing/drafts/parts/values/sheet';
import { topicOf, topicToChoose } from '@/lib/i18n/keys/topic-property';
import { claimId, claimRows } from './claim-rows';
import { kindOfProperty, readClaimValue, sameness, type ValueKind, withDefaults } from './claim-values';

export type ClaimContext = {
  of: Claimant;
  known: Known;
  /** The id of the record, for claims that were made before it had one. */
  record: string;
  /** The place of each figure by the number of its row. */
  counts: Map<string, number>;
  /** The source of the same draft, which a claim without sources cites. */
  source: string | null;
};

/** A claim that has no faults, with the row that it came from. `isEntered`: its value or decision was entered here. */
export type ParsedClaim = { row: string; claim: BundledClaim; isEntered: boolean };

const propertyShape = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

/** The claims of a part in their order. */
export function parseClaims(sheet: Sheet, context: ClaimContext): ParsedClaim[] {
  const parsed = claimRows(context.of, sheet).flatMap((claim) => parseClaim(sheet, claim, context) ?? []);
  checkDecisions(sheet, parsed);
  return parsed;
}

function parseClaim(
  sheet: Sheet,
  { row, isNew }: { row: string; isNew: boolean },
  context: ClaimContext,
): ParsedClaim | null {
  const at = (name: string) => `claim.${row}.${name}`;
  const property = readProperty(sheet, at('property'));
  const status = readChoice(sheet, at('status'), ClaimStatus, true);
  const value = property === null ? null : readValue(sheet, row, property, context);
  const sources = readSources(sheet, at('sources'), context);
  const words = readQuotation(sheet, row, sources, context.known);
  const saidBy = readBoth(sheet, at('saidBy'), 'short');
  const [ar, en] = [readWords(sheet, at('reasonAr'), 'source'), readWords(sheet, at('reasonEn'), 'source')];
  const count = readCount(sheet, at('count'), context);
  if (property === null || status === null || value === null) return null;
  const reason = ar === null && en === null ? null : { ar, en };
  const needsReason = status === 'rejected' || status === 'both_stand';
  if (needsReason && reason === null) fault(sheet, at('reasonAr'), 'reason');
  const id = claimId(row, context.record);
  const claim = { id, property, value, ...(count && { count }), words, saidBy, status, reason, sources };
  const isEntered =
    isNew || ['property', 'status', 'value', 'valueAr', 'valueEn'].some((name) => !isUnchanged(sheet, at(name)));
  if (isEntered && status === 'adopted') requireEvidence(sheet, row, claim);
  return { row, claim, isEntered };
}

function readProperty(sheet: Sheet, name: string): string | null {
  const property = entry(sheet, name);
  if (property === '' || property === topicToChoose) return fault(sheet, name, 'required');
  return propertyShape.test(property) ? property : fault(sheet, name, 'property');
}

/** A value that stands at its field has its faults there. */
function readValue(sheet: Sheet, row: string, property: string, { of, known }: ClaimContext) {
  const chosen = entry(sheet, `claim.${row}.kind`);
  const kind: ValueKind = valueKinds.find((one) => one === chosen) ?? kindOfProperty(property);
  const isTaken = entry(sheet, `claim.${row}.value`) === '' && kind !== 'text';
  const faults = isTaken ? [] : sheet.faults;
  const value = readClaimValue(
    { ...sheet, payload: withDefaults(sheet.payload, row, of, property), faults },
    row,
    property,
    kind,
    known,
  );
  // What a figure lacks is asked at the figure.
  const isOfFigure = entry(sheet, `claim.${row}.count`) !== '';
  if (value === null && isTaken && !isOfFigure && faults.every(({ message }) => message === 'validation.required')) {
    sheet.faults.push(...faults);
  }
  return value;
}

/** A bundled claim may cite its record's sources as a set, and goes on doing so. */
function readSources(sheet: Sheet, name: string, { known, source }: ClaimContext): string[] {
  const sources = readNames(sheet, name, known, 'source');
  const isKept = sheet.base !== null && Object.hasOwn(sheet.base, name) && isUnchanged(sheet, name);
  return sources.length > 0 || source === null || isKept ? sources : [source];
}

/** Words without a language are in that of the first source. */
function readQuotation(sheet: Sheet, row: string, sources: string[], known: Known): BundledClaim['words'] {
  const text = readWords(sheet, `claim.${row}.words`, 'source');
  const lang = readLanguage(sheet, `claim.${row}.wordsLang`);
  if (text === null) return null;
  const [first] = sources;
  const ofSource = known.source.find(({ id }) => id === first)?.lang;
  const own = lang ?? ofSource ?? (/\p{scx=Arab}/u.test(text) ? 'ar' : 'en');
  return { lang: own, text };
}

function readCount(sheet: Sheet, name: string, { counts }: ClaimContext): number | null {
  const row = entry(sheet, name);
  if (row === '') return null;
  return counts.get(row) ?? fault(sheet, name, 'noCount', { row });
}

function requireEvidence(sheet: Sheet, row: string, { words, sources }: BundledClaim): void {
  if (words === null && entry(sheet, `claim.${row}.words`) === '') fault(sheet, `claim.${row}.words`, 'claimWords');
  if (sources.length === 0) fault(sheet, `claim.${row}.sources`, 'claimSources');
}

/** One value of a property is adopted, by as many claims as say it; values that stand beside each other are two at least. */
function checkDecisions(sheet: Sheet, parsed: ParsedClaim[]): void {
  const adopted = parsed.filter(({ claim }) => claim.status === 'adopted');
  const beside = parsed.filter(({ claim }) => claim.status === 'both_stand').map(({ claim }) => claim.property);
  for (const { row, claim } of parsed) {
    const { property, status } = claim;
    if (status === 'both_stand' && beside.filter((one) => one === property).length < 2) {
      fault(sheet, `claim.${row}.status`, 'standsAlone');
    }
    // A topic that was renamed is still the same topic.
    const isAdoptedTwice = adopted.some(
      ({ claim: other }) =>
        topicOf(property) === null &&
        status === 'adopted' &&
        other.property === property &&
        sameness(other.value) !== sameness(claim.value),
    );
    if (isAdoptedTwice) fault(sheet, `claim.${row}.status`, 'adoptedTwice');
  }
}
