import type { Role } from '@/lib/db/generated/enums';
import type { DraftPerson } from '@/lib/editing/drafts/stored/draft-person';

/** Somebody as the desk names people: by the name that they gave, or else by their address. */
export type DeskPerson = { id: string; name: string; role: Role };

export function toDeskPerson({ id, name, role }: DraftPerson): DeskPerson {
  return { id, name, role };
}
