import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import { type Column, inBothLanguages, tableOf } from './table';

type Claim = ItemOf<'meetings'>['claims'][number];

type ClaimRow = { record: string; about?: string; claim: Claim };

type Claimed<Name extends Noun> = {
  name: string;
  noun: Name;
  /** The columns that say whose values these are. */
  owner: Column<ClaimRow>[];
  claimsOf(item: ItemOf<Name>): ClaimRow[];
};

/** What sources say of the values of these records, adopted or not. The value is JSON: its shape differs from claim to claim. */
function claimTable<Name extends Noun>({ name, noun, owner, claimsOf }: Claimed<Name>) {
  return tableOf<Name, ClaimRow>({
    name,
    noun,
    keys: ['id'],
    rows: claimsOf,
    columns: [
      { name: 'id', field: 'Claim.id', kind: 'text', read: ({ claim }) => claim.id },
      ...owner,
      { name: 'property', field: 'Claim.property', kind: 'text', read: ({ claim }) => claim.property },
      { name: 'value', field: 'Claim.value', kind: 'text', read: ({ claim }) => JSON.stringify(claim.value) },
      { name: 'as_said', field: 'Claim.asSaid', kind: 'text', read: ({ claim }) => claim.asSaid?.words ?? null },
      { name: 'as_said_lang', field: 'Quotation.lang', kind: 'text', read: ({ claim }) => claim.asSaid?.lang ?? null },
      ...inBothLanguages<ClaimRow>('said_by', 'Claim.saidBy', ({ claim }) => claim.saidBy),
      { name: 'status', field: 'Claim.status', kind: 'text', read: ({ claim }) => claim.status },
      ...inBothLanguages<ClaimRow>('reason', 'Claim.reason', ({ claim }) => claim.reason),
      { name: 'sources', field: 'Claim.sources', kind: 'list', read: ({ claim }) => claim.sources },
    ],
  });
}

function ownedBy(name: string, field: string): Column<ClaimRow> {
  return { name, field, kind: 'text', read: ({ record }) => record };
}

function claimsOfRecord({ id, claims }: { id: string; claims: Claim[] }): ClaimRow[] {
  return claims.map((claim) => ({ record: id, claim }));
}

export const meetingClaimTable = claimTable({
  name: 'meeting_claims',
  noun: 'meetings',
  owner: [ownedBy('meeting', 'Row.meeting')],
  claimsOf: claimsOfRecord,
});

export const statementClaimTable = claimTable({
  name: 'statement_claims',
  noun: 'statements',
  owner: [ownedBy('statement', 'Row.statement')],
  claimsOf: claimsOfRecord,
});

export const designationClaimTable = claimTable({
  name: 'designation_claims',
  noun: 'designations',
  owner: [ownedBy('designation', 'Row.designation')],
  claimsOf: claimsOfRecord,
});

export const bodyClaimTable = claimTable({
  name: 'body_claims',
  noun: 'bodies',
  owner: [ownedBy('body', 'Row.body')],
  claimsOf: claimsOfRecord,
});

export const membershipClaimTable = claimTable({
  name: 'membership_claims',
  noun: 'members',
  owner: [
    ownedBy('member', 'Row.member'),
    { name: 'body', field: 'Membership.body', kind: 'text', read: ({ about }) => about ?? null },
  ],
  claimsOf: ({ id, memberships }) =>
    memberships.flatMap(({ body, claims }) => claims.map((claim) => ({ record: id, about: body, claim }))),
});
