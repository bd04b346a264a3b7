import type { ItemOf } from '@/lib/exchange/api/nouns';
import type { PartyOfKind } from '@/lib/records/members/all-parties';
import { type Entity, entity, namesOf, prefixesOf } from './entity';

const bodyId = (body: string) => `body-${body}`;
export const partyId = (party: string) => `party-${party}`;

/** A body under all its names; our own rendering of one is no name. */
export function bodyEntity(body: ItemOf<'bodies'>): Entity {
  const inUse = namesOf(body.name);
  const named = (use: string) => body.names.filter((name) => name.use === use && !inUse.includes(name.name));
  return entity(bodyId(body.id), 'Organization', {
    name: inUse,
    abbreviation: body.acronym,
    alias: named('variant').map(({ name }) => name),
    previousName: named('former').map(({ name }) => name),
    incorporationDate: prefixesOf(body.established).start,
    sourceUrl: body.sources.map(({ url }) => url),
  });
}

/** The government of a state: a member must be somebody who can act. */
export function partyEntity({ id, code, kind, name }: PartyOfKind): Entity {
  return entity(partyId(id), kind === 'state' ? 'PublicBody' : 'Organization', {
    name: namesOf(name),
    country: kind === 'state' ? countryOf(code) : null,
  });
}

/** The code of a state as FollowTheMoney writes it. Codes of an invented record are nobody's. */
export function countryOf(code: string | null): string | null {
  return code !== null && /^[A-W][A-Z]$|^Y[A-Z]$|^Z[A-Y]$/.test(code) ? code.toLowerCase() : null;
}

export function membershipEntities(member: ItemOf<'members'>): Entity[] {
  return member.memberships.map((membership) =>
    entity(`membership-${member.id}-${membership.body}-${membership.role}`, 'Membership', {
      member: partyId(member.id),
      organization: bodyId(membership.body),
      role: membership.role,
      startDate: prefixesOf(membership.joined).start,
      endDate: prefixesOf(membership.left).end,
      sourceUrl: membership.sources.map(({ url }) => url),
    }),
  );
}
