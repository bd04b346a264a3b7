import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { ItemOf } from '@/lib/exchange/api/nouns';
import { inBothLanguages, tableOf } from './table';

type Member = ItemOf<'members'>;

export const memberTable = tableOf<'members', Member>({
  name: 'members',
  noun: 'members',
  keys: ['id'],
  rows: (member) => [member],
  columns: [
    { name: 'id', field: 'Member.id', kind: 'text', read: ({ id }) => id },
    { name: 'code', field: 'Member.code', kind: 'text', read: ({ code }) => code },
    { name: 'kind', field: 'Member.kind', kind: 'text', read: ({ kind }) => kind },
    ...inBothLanguages<Member>('name', 'Member.name', ({ name }) => name),
    {
      name: 'bodies',
      field: 'Member.memberships',
      kind: 'list',
      read: ({ memberships }) => [...new Set(memberships.map(({ body }) => body))],
    },
    { name: 'version', field: 'Member.version', kind: 'integer', read: ({ version }) => version },
    { name: 'updated_at', field: 'Member.updatedAt', kind: 'instant', read: ({ updatedAt }) => updatedAt },
  ],
});

type MembershipRow = { member: string; code: string; name: Member['name']; membership: Member['memberships'][number] };

/** The first and the last day that a date may mean. */
function boundsOf(edtf: string | null) {
  return edtf === null ? { earliest: null, latest: null } : edtfBounds(readEdtf(edtf));
}

/** Who belongs to which body, in which role and since when. */
export const membershipTable = tableOf<'members', MembershipRow>({
  name: 'memberships',
  noun: 'members',
  keys: ['member', 'body', 'role'],
  rows: ({ id, code, name, memberships }) => memberships.map((membership) => ({ member: id, code, name, membership })),
  columns: [
    { name: 'member', field: 'Row.member', kind: 'text', read: ({ member }) => member },
    { name: 'body', field: 'Membership.body', kind: 'text', read: ({ membership }) => membership.body },
    { name: 'role', field: 'Membership.role', kind: 'text', read: ({ membership }) => membership.role },
    { name: 'joined', field: 'Membership.joined', kind: 'edtf', read: ({ membership }) => membership.joined },
    {
      name: 'joined_earliest',
      field: 'Row.joinedEarliest',
      kind: 'date',
      read: ({ membership }) => boundsOf(membership.joined).earliest,
    },
    {
      name: 'joined_latest',
      field: 'Row.joinedLatest',
      kind: 'date',
      read: ({ membership }) => boundsOf(membership.joined).latest,
    },
    { name: 'left', field: 'Membership.left', kind: 'edtf', read: ({ membership }) => membership.left },
    { name: 'known_from', field: 'Membership.knownFrom', kind: 'edtf', read: ({ membership }) => membership.knownFrom },
    { name: 'ordinal', field: 'Membership.ordinal', kind: 'integer', read: ({ membership }) => membership.ordinal },
    {
      name: 'confidence',
      field: 'Membership.confidence',
      kind: 'text',
      read: ({ membership }) => membership.confidence,
    },
    ...inBothLanguages<MembershipRow>('note', 'Membership.note', ({ membership }) => membership.note),
    {
      name: 'sources',
      field: 'Membership.sources',
      kind: 'list',
      read: ({ membership }) => membership.sources.map(({ id }) => id),
    },
    // Tables of meetings name a member by its code.
    { name: 'code', field: 'Member.code', kind: 'text', read: ({ code }) => code },
    ...inBothLanguages<MembershipRow>('name', 'Member.name', ({ name }) => name),
  ],
});
