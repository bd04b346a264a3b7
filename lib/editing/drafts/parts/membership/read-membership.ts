import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { Prisma } from '@/lib/db/generated/client';
import { Confidence, MembershipRole } from '@/lib/db/generated/enums';
import type { BundledMembership } from '@/lib/editing/bundled/records-format';
import { membershipId } from '@/lib/editing/bundled/subjects';
import type { ClaimedField } from '@/lib/editing/drafts/parts/claims/claim-rule';
import { dateClaimed, numberClaimed } from '@/lib/editing/drafts/parts/claims/claimed-value';
import { readClaims } from '@/lib/editing/drafts/parts/claims/read-claims';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { isIdTaken } from '@/lib/editing/drafts/parts/values/draft-ids';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { readOwnSources } from '@/lib/editing/drafts/parts/values/read-own-sources';
import { entry, fault, readBoth, readChoice, readNumber } from '@/lib/editing/drafts/parts/values/sheet';
import { findMembership } from '@/lib/editing/memberships/membership-record';
import type { StoredRecord } from '@/lib/editing/stored-record';
import { readMembershipId } from '@/lib/i18n/membership-id';

export async function readMembership(
  tx: Prisma.TransactionClient,
  open: OpenPart,
  stored: StoredRecord<BundledMembership> | null,
): Promise<BundledMembership | null> {
  const { sheet, known, source } = open;
  const own = await readWhose(tx, open);
  const joined = readDate(sheet, 'membership.joined');
  const left = readDate(sheet, 'membership.left');
  const knownFrom =
    readDate(sheet, 'membership.knownFrom', { isRequired: entry(sheet, 'membership.joined') === '' }) ?? joined;
  if (isBefore(left, joined ?? knownFrom)) fault(sheet, 'membership.left', 'leftBeforeJoined');
  const ordinal = readNumber(sheet, 'membership.ordinal', 1);
  const note = readBoth(sheet, 'membership.note', 'source');
  const sources = readOwnSources(sheet, 'membership.sources', { known, source });
  const confidence = readChoice(sheet, 'membership.confidence', Confidence) ?? sources.confidence;
  const isOwnDay = entry(sheet, 'membership.knownFrom') === '';
  const values = { joined, left, knownFrom: isOwnDay ? null : knownFrom, ordinal };
  const claims = await readClaims(tx, open, {
    of: 'membership',
    record: own && `${own.body}-${own.party}-${own.role.replace('_', '-')}`,
    rowId: stored?.rowId ?? null,
    fields: claimedFields(values, stored?.record ?? null),
  });
  if (own === null || knownFrom === null) return null;
  return {
    ...own,
    joined,
    ...(left !== null && { left }),
    knownFrom,
    ordinal,
    confidence,
    note,
    sources: sources.ids,
    ...(claims.length > 0 && { claims }),
  };
}

type Whose = Pick<BundledMembership, 'body' | 'party' | 'role'>;

/** Whose membership it is, and of what, is given once. */
async function readWhose(tx: Prisma.TransactionClient, { sheet, known, part }: OpenPart): Promise<Whose | null> {
  const named = part.subject === null ? null : readMembershipId(part.subject);
  if (named) return named;
  const body = readName(sheet, 'membership.body', known, 'body', true);
  const party = readName(sheet, 'membership.party', known, 'party', true);
  const role = readChoice(sheet, 'membership.role', MembershipRole, true);
  if (body === null || party === null || role === null) return null;
  const id = membershipId({ body, party, role });
  const isTaken = (await isIdTaken(tx, 'membership', id)) || (await findMembership(tx, id)) !== null;
  return isTaken ? fault(sheet, 'membership.party', 'idTaken', { id }) : { body, party, role };
}

function isBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [{ latest }, { earliest }] = [edtfBounds(readEdtf(one)), edtfBounds(readEdtf(other))];
  return latest !== null && earliest !== null && latest < earliest;
}

type Claimable = {
  joined: string | null;
  left?: string | null | undefined;
  knownFrom: string | null;
  ordinal: number | null;
};

function claimedFields(now: Claimable, before: Claimable | null): ClaimedField[] {
  return [
    {
      field: 'membership.knownFrom',
      property: 'known-from',
      now: dateClaimed(now.knownFrom),
      before: dateClaimed(before?.knownFrom),
    },
    {
      field: 'membership.joined',
      property: 'joined',
      now: dateClaimed(now.joined),
      before: dateClaimed(before?.joined),
    },
    { field: 'membership.left', property: 'left', now: dateClaimed(now.left), before: dateClaimed(before?.left) },
    {
      field: 'membership.ordinal',
      property: 'member-ordinal',
      now: numberClaimed(now.ordinal),
      before: numberClaimed(before?.ordinal),
    },
  ];
}
