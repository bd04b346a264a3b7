import { z } from 'zod';
import { codes } from '@/lib/records/codes';
import type { ListedMember } from '@/lib/records/members/member-pages';
import type { Membership } from '@/lib/records/members/members';
import { codeJson, hyphenate } from './code-json';
import { SourceJson, toSourceJson } from './source-json';
import { WordsJson } from './words-json';

const MembershipJson = z
  .strictObject({
    body: z.string(),
    role: codeJson(codes.membershipRole),
    joined: z.string().nullable(),
    left: z.string().nullable(),
    knownFrom: z.string().nullable(),
    ordinal: z.int().nullable(),
    confidence: codeJson(codes.confidence),
    note: WordsJson.nullable(),
    sources: z.array(SourceJson),
  })
  .meta({ id: 'Membership' });

/** A state or an organization, and of what it is a member. A null `joined` means that the date is not known. */
export const MemberJson = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    kind: z.enum(codes.partyKind),
    name: WordsJson,
    memberships: z.array(MembershipJson),
    version: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Member' });

export function toMemberJson(member: ListedMember): z.output<typeof MemberJson> {
  return {
    id: member.id,
    code: member.code,
    kind: member.kind,
    name: member.name,
    memberships: member.memberships.map(toMembershipJson),
    version: member.version,
    updatedAt: member.updatedAt,
  };
}

function toMembershipJson(membership: Membership): z.output<typeof MembershipJson> {
  return {
    body: membership.body.id,
    role: hyphenate(membership.role),
    joined: membership.joined,
    left: membership.left,
    knownFrom: membership.knownFrom,
    ordinal: membership.ordinal,
    confidence: hyphenate(membership.confidence),
    note: membership.note,
    sources: membership.sources.map(toSourceJson),
  };
}
