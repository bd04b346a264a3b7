import type { ItemOf } from '@/lib/exchange/api/nouns';
import type { WholeRecord } from '@/lib/exchange/whole/whole-record';

/**
 * Bodies, their members and who belongs to which, in the form of Popolo. What it has no name for begins with `x_`. A membership
 * whose beginning is not known has none: no day stands for one.
 */
export function toPopolo({ bodies, parties, members }: WholeRecord) {
  return {
    organizations: [...bodies.map(bodyOf), ...parties.map(partyOf)],
    memberships: members.flatMap(membershipsOf),
  };
}

function bodyOf({ id, name, names, acronym, parent, established, sources }: ItemOf<'bodies'>) {
  return {
    id,
    name: name.en ?? name.ar,
    x_names: name,
    other_names: [
      ...(acronym ? [{ name: acronym, note: 'acronym' }] : []),
      ...names.map((other) => ({ name: other.name, note: other.use, x_lang: other.lang, x_period: other.period })),
    ],
    classification: 'body',
    parent_id: parent,
    founding_date: dayOrNull(established),
    sources: linksOf(sources),
  };
}

function partyOf({ id, code, kind, name }: WholeRecord['parties'][number]) {
  return {
    id: `party-${id}`,
    name: name.en ?? name.ar,
    x_names: name,
    classification: kind,
    identifiers: [{ scheme: kind === 'state' ? 'ISO 3166-1 alpha-2' : 'acronym', identifier: code }],
  };
}

function membershipsOf({ id, code, memberships }: ItemOf<'members'>) {
  return memberships.map((membership) => ({
    id: `m-${membership.body}-${id}-${membership.role}`,
    organization_id: membership.body,
    person_id: null,
    member_id: `party-${id}`,
    x_code: code,
    role: membership.role,
    start_date: dayOrNull(membership.joined),
    end_date: dayOrNull(membership.left),
    x_joined: membership.joined,
    x_left: membership.left,
    x_known_from: membership.knownFrom,
    x_evidence: linksOf(membership.sources).map(({ url }) => url),
    sources: linksOf(membership.sources),
  }));
}

/** A plain date, whole or a month or a year; anything in doubt is no plain date. */
function dayOrNull(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(-\d\d){0,2}$/.test(edtf) ? edtf : null;
}

function linksOf(sources: ItemOf<'bodies'>['sources']) {
  return sources.flatMap(({ url }) => (url ? [{ url }] : []));
}
