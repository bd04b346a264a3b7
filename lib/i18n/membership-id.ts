import { parsePublicId } from './public-id';

const roles = ['member', 'observer', 'co_chair'] as const;

/** Whose a membership is, of what, and as what. */
export type MembershipName = { body: string; party: string; role: (typeof roles)[number] };

/** The three words of the id of a membership, `cifg/it/co_chair`. Null: it can be the id of none. */
export function readMembershipId(id: string): MembershipName | null {
  const [body = '', party = '', last = '', ...more] = id.split('/');
  const role = roles.find((one) => one === last);
  const isNamed = parsePublicId(body) !== null && parsePublicId(party) !== null;
  return role === undefined || !isNamed || more.length > 0 ? null : { body, party, role };
}
