import type { ClaimValue } from '@/lib/db/claim-value';
import type { Prisma } from '@/lib/db/generated/client';
import type { BundledMeeting } from '@/lib/editing/bundled/records-format';
import { checkNewClaims } from '@/lib/editing/drafts/parts/claims/check-new-claims';
import { type ClaimedField, checkClaimedFields } from '@/lib/editing/drafts/parts/claims/claim-rule';
import { checkClaimedFigures } from '@/lib/editing/drafts/parts/claims/claimed-figures';
import {
  dateClaimed,
  numberClaimed,
  partiesClaimed,
  placeClaimed,
  wordsClaimed,
} from '@/lib/editing/drafts/parts/claims/claimed-value';
import { modeWords } from '@/lib/editing/drafts/parts/claims/mode-words';
import type { DraftPartInput, DraftParts, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { checkId, readDraftIds, withDraft } from '@/lib/editing/drafts/parts/values/draft-ids';
import { type Known, readKnown } from '@/lib/editing/drafts/parts/values/known-records';
import { sourceOfDraft } from '@/lib/editing/drafts/parts/values/own-source';
import { fault, type Sheet } from '@/lib/editing/drafts/parts/values/sheet';
import { findMeeting } from '@/lib/editing/meetings/meeting-record';
import type { StoredRecord } from '@/lib/editing/stored-record';
import { checkTopics } from './check-topics';
import { numberOf } from './meeting-payload';
import { type ClaimableMeeting, type ParsedMeeting, parseMeeting } from './parse-meeting';

type Tx = Prisma.TransactionClient;

/** What publishing a meeting needs: its record, or the faults against it. */
export type CheckedMeeting = {
  sheet: Sheet;
  known: Known;
  stored: StoredRecord<BundledMeeting> | null;
  record: BundledMeeting | null;
  /** What can be read of it in spite of faults. */
  readable: BundledMeeting | null;
  filled: Payload;
};

export async function checkMeeting(tx: Tx, part: DraftPartInput, parts: DraftParts): Promise<CheckedMeeting> {
  const sheet: Sheet = { payload: part.payload, base: part.base, faults: [] };
  const named = await readKnown(tx, parts);
  const ids = await readDraftIds(tx, parts, named);
  const known = withDraft(named, ids, parts);
  const stored = part.subject === null ? null : await findMeeting(tx, part.subject);
  if (stored?.withdrawnReason) fault(sheet, 'meeting.id', 'isWithdrawn');
  const id = await checkId(tx, sheet, { type: 'meeting', subject: part.subject, id: ids.meeting });
  const parsed = parseMeeting(sheet, known, {
    id,
    source: sourceOfDraft(ids, parts),
    figures: await highestFigure(tx, part.subject),
  });
  await checkNewClaims(tx, sheet, {
    of: 'meeting',
    subject: part.subject,
    rowId: stored?.rowId ?? null,
    claims: parsed.claims,
  });
  checkAgainst(sheet, known, parsed, stored?.record ?? null);
  checkTopics(sheet, parsed, stored?.record.topics ?? []);
  if (parsed.record) await refuseTakenNumber(tx, sheet, parsed.record);
  return {
    sheet,
    known,
    stored,
    record: sheet.faults.length === 0 ? parsed.record : null,
    readable: parsed.record,
    filled: parsed.filled,
  };
}

function checkAgainst(sheet: Sheet, known: Known, parsed: ParsedMeeting, before: BundledMeeting | null): void {
  const { values, claims, counts } = parsed;
  checkClaimedFields(sheet, claimedFields(known, values, before), claims);
  const rows = [...counts.positions].map(([row, position]) => {
    const isBefore = sheet.base?.[`count.${row}.value`] !== undefined;
    const was = isBefore ? before?.counts.find((count, index) => numberOf(count, index) === Number(row)) : undefined;
    return {
      field: `count.${row}.value`,
      row,
      position,
      source: counts.counts[position - 1]?.source ?? null,
      now: toFigure(counts.counts[position - 1]),
      before: toFigure(was),
    };
  });
  checkClaimedFigures(sheet, rows, claims, known.source);
}

function claimedFields(known: Known, values: ClaimableMeeting, before: BundledMeeting | null): ClaimedField[] {
  const was = before && claimedValues({ ...before, edtf: before.date.edtf }, known);
  return claimedValues(values, known).map(({ field, property, value, isGiven = false }, index) => ({
    field,
    property,
    isGiven,
    now: value,
    before: was?.[index]?.value ?? null,
  }));
}

type Claimable = { field: string; property: string; value: ClaimValue | null; isGiven?: boolean };

/** The values of a meeting as a claim would state them. A country that is that of the place needs no claim of its own. */
function claimedValues(meeting: ClaimableMeeting, known: Known): Claimable[] {
  const { edtf, ordinal, place, country, mode, hosts, coChairs, participants } = meeting;
  const inRole = (role: string) => participants.filter((one) => one.role === role).map(({ party }) => party);
  const isOfPlace = known.place.some(({ id, country: own }) => id === place && own === country);
  return [
    { field: 'meeting.date', property: 'date', value: dateClaimed(edtf) },
    { field: 'meeting.ordinal', property: 'ordinal', value: numberClaimed(ordinal) },
    { field: 'meeting.place', property: 'place', value: placeClaimed(place) },
    {
      field: 'meeting.country',
      property: 'country',
      value: partiesClaimed(country === null ? [] : [country]),
      isGiven: isOfPlace,
    },
    { field: 'meeting.mode', property: 'mode', value: wordsClaimed(mode && modeWords[mode]) },
    { field: 'meeting.hosts', property: 'hosts', value: partiesClaimed(hosts) },
    { field: 'meeting.coChairs', property: 'co-chairs', value: partiesClaimed(coChairs) },
    { field: 'meeting.participants', property: 'participants', value: partiesClaimed(inRole('participant')) },
    { field: 'meeting.observers', property: 'observers', value: partiesClaimed(inRole('observer')) },
  ];
}

function toFigure(count: BundledMeeting['counts'][number] | null | undefined): ClaimValue | null {
  if (!count) return null;
  const { value, qualifier, basis, unit } = count;
  return { kind: 'count', value, qualifier, basis, unit };
}

/** A number of the series is given once within its body; the database holds it too. */
async function refuseTakenNumber(
  tx: Tx,
  sheet: Sheet,
  { id, body, ordinal, ordinalScope }: BundledMeeting,
): Promise<void> {
  if (ordinal === null || ordinalScope !== 'series') return;
  const other = await tx.meeting.findFirst({
    select: { publicId: true },
    where: { body: { publicId: body }, ordinal, ordinalScope, withdrawnAt: null, publicId: { not: id } },
  });
  if (other) fault(sheet, 'meeting.ordinal', 'ordinalTaken', { meeting: other.publicId });
}

/** The highest number that a figure of this meeting has ever had, as the history tells it. */
async function highestFigure(tx: Tx, subject: string | null): Promise<number> {
  if (subject === null) return 0;
  const [row] = await tx.$queryRaw<{ highest: number }[]>`
    SELECT coalesce(max(coalesce((figure.told ->> 'number')::int, figure.place::int)), 0) AS highest
      FROM change c
     CROSS JOIN LATERAL (VALUES (c.before), (c.after)) AS state(record)
     CROSS JOIN LATERAL jsonb_array_elements(coalesce(state.record -> 'counts', '[]'))
           WITH ORDINALITY AS figure(told, place)
     WHERE c.subject_type = 'meeting' AND c.subject_id = ${subject}`;
  const now = await tx.count.aggregate({
    _max: { number: true, position: true },
    where: { meeting: { publicId: subject } },
  });
  return Math.max(row?.highest ?? 0, now._max.number ?? 0, now._max.position ?? 0);
}
