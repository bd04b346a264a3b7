import type { MemberFacts } from '@/lib/search/vocabulary/card-facts';
import { bareKeys, type Concepts } from '@/lib/search/vocabulary/concepts';
import { intentsOf } from './asking-words';
import type { QueryPart } from './question';

/** A member that a word may mean. */
export type Namesake = { id: string; name: MemberFacts['name'] };

const least = 2;

/**
 * Returns the members whose names have the one word that was typed, if several have it and none is called just that:
 * «المملكة» is no member's name, and leads firmly to none of the kingdoms.
 */
export function namesakesOf(told: QueryPart[], { partyWords, facts }: Concepts): Namesake[] {
  const [only, ...others] = told;
  const [token, ...more] = only?.tokens ?? [];
  // «الدول» is in the names of two bodies and means neither.
  const isPlain = token !== undefined && intentsOf(token).length > 0;
  const isName = isPlain || only?.isQuoted || only?.concepts.some(({ ref }) => ref !== null);
  if (token === undefined || more.length > 0 || others.length > 0 || isName) return [];
  const ids = new Set(bareKeys(token).flatMap((form) => [...(partyWords.get(form) ?? [])]));
  const found = [...ids].flatMap((id) => {
    const member = facts.members.get(id);
    return member ? [{ id, name: member.name }] : [];
  });
  return found.length < least ? [] : found;
}
