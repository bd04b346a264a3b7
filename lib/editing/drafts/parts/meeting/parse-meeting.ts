import { Confidence, DateBasis, MeetingMode, MeetingType, OrdinalScope } from '@/lib/db/generated/enums';
import type { BundledMeeting } from '@/lib/editing/bundled/records-format';
import { sameness } from '@/lib/editing/drafts/parts/claims/claim-values';
import { type ParsedClaim, parseClaims } from '@/lib/editing/drafts/parts/claims/parse-claims';
import { inferable } from '@/lib/editing/drafts/parts/fields/meeting-fields';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { inferableNamed } from '@/lib/editing/drafts/parts/values/inferable-names';
import type { Known } from '@/lib/editing/drafts/parts/values/known-records';
import { precisionOf, readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName, readNames } from '@/lib/editing/drafts/parts/values/read-names';
import {
  entry,
  fault,
  isUnchanged,
  readBoth,
  readChoice,
  readNumber,
  type Sheet,
} from '@/lib/editing/drafts/parts/values/sheet';
import { readItems } from '@/lib/text/typed-items';
import { type ParsedCounts, parseCounts, readableCounts } from './parse-counts';

/** The values of a meeting that claims are made of, as far as they could be read. */
export type ClaimableMeeting = Pick<
  BundledMeeting,
  'ordinal' | 'place' | 'country' | 'mode' | 'hosts' | 'coChairs' | 'participants' | 'topics'
> & { edtf: string | null };

/** A meeting as it was typed, with the rows that its claims and figures came from. `record` is null if it has faults. */
export type ParsedMeeting = {
  record: BundledMeeting | null;
  values: ClaimableMeeting;
  claims: ParsedClaim[];
  counts: ParsedCounts;
  /** What is published for fields that may be left empty, as far as it can be told whatever else is wrong. */
  filled: Payload;
};

/**
 * `id` and `source`: the ids of this meeting and of the source of its draft, if it has one. `figures`: see parseCounts.
 */
export function parseMeeting(
  sheet: Sheet,
  known: Known,
  { id, source, figures }: { id: string | null; source: string | null; figures: number },
): ParsedMeeting {
  const before = sheet.faults.length;
  const body = readName(sheet, 'meeting.body', known, 'body', true);
  const type = readChoice(sheet, 'meeting.type', MeetingType, true);
  const title = readBoth(sheet, 'meeting.title', 'short', true);
  const edtf = readDate(sheet, 'meeting.date', { isRequired: true, isBounded: true });
  const numbers = readNumbers(sheet);
  const where = readWhere(sheet, known);
  const parties = readParties(sheet, known);
  const counts = parseCounts(sheet, known, figures);
  const sources = readSources(sheet, known, source);
  const context = { of: 'meeting' as const, known, record: id ?? 'new', counts: counts.positions, source };
  const claims = withoutOtherFigures(parseClaims(sheet, context), counts);
  const rest = {
    basis: readChoice(sheet, 'meeting.dateBasis', DateBasis) ?? 'stated',
    dateNote: readBoth(sheet, 'meeting.dateNote', 'source'),
    mode: readChoice(sheet, 'meeting.mode', MeetingMode),
    topics: readNames(sheet, 'meeting.topics', known, 'topic'),
    attendanceNote: readBoth(sheet, 'meeting.attendanceNote', 'source'),
    summary: readBoth(sheet, 'meeting.summary', 'source'),
    note: readBoth(sheet, 'meeting.note', 'source'),
    unconfirmed: readUnconfirmed(sheet),
    confidence: readChoice(sheet, 'meeting.confidence', Confidence) ?? confidenceOf(sources, known),
  };
  const values = { edtf, ordinal: numbers.ordinal, ...where, mode: rest.mode, topics: rest.topics, ...parties };
  const isSound = sheet.faults.length === before;
  const filled = {
    'meeting.ordinalScope': numbers.ordinalScope ?? '',
    'meeting.dateBasis': edtf === null ? '' : rest.basis,
    'meeting.country': where.country ?? '',
    'meeting.confidence': sources.length === 0 ? '' : rest.confidence,
  };
  if (!isSound || id === null || body === null || type === null || title === null || edtf === null) {
    return { record: null, values, claims, counts, filled };
  }
  const { basis, dateNote, mode, topics, attendanceNote, summary, note, unconfirmed, confidence } = rest;
  const record: BundledMeeting = {
    id,
    body,
    type,
    title,
    ...numbers,
    date: { edtf, precision: precisionOf(edtf), basis, note: dateNote },
    ...where,
    mode,
    ...parties,
    counts: readableCounts(counts),
    attendanceNote,
    topics,
    summary,
    note,
    unconfirmed,
    confidence,
    sources,
    claims: claims.map(({ claim }) => claim),
  };
  return { record, values, claims, counts, filled };
}

/** A rejected claim that says something else than its figure is about no figure, once another claim says the same as it. */
function withoutOtherFigures(parsed: ParsedClaim[], { counts }: ParsedCounts): ParsedClaim[] {
  const isSaying = ({ count, value }: ParsedClaim['claim']) => {
    const figure = count === undefined ? null : (counts[count - 1] ?? null);
    if (figure === null) return null;
    const { value: number, qualifier, basis, unit } = figure;
    return sameness(value) === sameness({ kind: 'count', value: number, qualifier, basis, unit });
  };
  const supported = new Set(parsed.flatMap(({ claim }) => (isSaying(claim) === true ? [claim.count] : [])));
  return parsed.map((each) => {
    const { count, ...claim } = each.claim;
    const isOther = isSaying(each.claim) === false && claim.status === 'rejected' && supported.has(count);
    return isOther ? { ...each, claim } : each;
  });
}

/** A number that sources give is one of the series unless it is said otherwise. */
function readNumbers(sheet: Sheet): Pick<BundledMeeting, 'ordinal' | 'ordinalScope' | 'ordinalInferred'> {
  const ordinal = readNumber(sheet, 'meeting.ordinal', 1);
  const scope = readChoice(sheet, 'meeting.ordinalScope', OrdinalScope);
  const ordinalInferred = readNumber(sheet, 'meeting.ordinalInferred', 1);
  if (ordinal !== null && ordinalInferred !== null) fault(sheet, 'meeting.ordinalInferred', 'ordinalStated');
  return { ordinal, ordinalScope: ordinal === null ? null : (scope ?? 'series'), ordinalInferred };
}

/** A place lies in its country: none need be given then, no other may, and a new place brings its own. */
function readWhere(sheet: Sheet, known: Known): Pick<BundledMeeting, 'place' | 'country'> {
  const place = readName(sheet, 'meeting.place', known, 'place');
  const country = readName(sheet, 'meeting.country', known, 'party');
  const own = known.place.find(({ id }) => id === place)?.country ?? null;
  const isCountryKept = isUnchanged(sheet, 'meeting.country');
  const isKept = isUnchanged(sheet, 'meeting.place') && isCountryKept;
  if (place === null || own === null || isKept) return { place, country };
  if (country !== null && country !== own && !isCountryKept) {
    fault(sheet, 'meeting.country', 'countryOfPlace', { country: own });
  }
  return { place, country: own };
}

function readParties(sheet: Sheet, known: Known): Pick<BundledMeeting, 'hosts' | 'coChairs' | 'participants'> {
  const present = readNames(sheet, 'meeting.participants', known, 'party');
  const observing = readNames(sheet, 'meeting.observers', known, 'party');
  const both = observing.find((party) => present.includes(party));
  if (both !== undefined) fault(sheet, 'meeting.observers', 'presentTwice', { name: both });
  return {
    hosts: readNames(sheet, 'meeting.hosts', known, 'party'),
    coChairs: readNames(sheet, 'meeting.coChairs', known, 'party'),
    participants: [
      ...present.map((party) => ({ party, role: 'participant' as const })),
      ...observing.map((party) => ({ party, role: 'observer' as const })),
    ],
  };
}

function readSources(sheet: Sheet, known: Known, ofDraft: string | null): string[] {
  const isEmpty = entry(sheet, 'meeting.sources') === '';
  if (isEmpty && ofDraft !== null) return [ofDraft];
  if (isEmpty) fault(sheet, 'meeting.sources', 'required');
  return readNames(sheet, 'meeting.sources', known, 'source');
}

function readUnconfirmed(sheet: Sheet): BundledMeeting['unconfirmed'] {
  return readItems(entry(sheet, 'meeting.unconfirmed')).flatMap((item) => {
    const known = inferableNamed(item, inferable);
    return known ?? fault(sheet, 'meeting.unconfirmed', 'choice') ?? [];
  });
}

function confidenceOf(sources: string[], known: Known): Confidence {
  const isOfficial = known.source.some((source) => sources.includes(source.id) && source.isOfficial);
  return isOfficial ? 'verified_by_official' : 'press_only';
}
