import { distance } from 'fastest-levenshtein';
import type { PartType } from '@/lib/db/generated/enums';
import { nameSkeleton } from '@/lib/language/names/name-skeleton';
import { foldedKey } from '@/lib/text/characters/folded-key';
import type { Named } from './known-records';
import { entry, fault, isUnchanged, type Sheet } from './sheet';

/** A name that was typed, and where. */
type TypedName = { field: string; name: string };

/** The names that a field has, for the check. */
export function namesAt(field: string, names: readonly (string | null | undefined)[]): TypedName[] {
  return names.flatMap((name) => (name ? [{ field, name }] : []));
}

/** Another record that is called alike. `same`: but for the spelling it is the same name. */
type AlikeName = TypedName & { kind: 'same' | 'near'; id: string; other: string };

/** The records that a name may be confused with, each once: by its letters, or by its sound in either script. */
function findAlike(typed: readonly TypedName[], others: readonly Named[]): AlikeName[] {
  const alike = new Map<string, AlikeName>();
  for (const { field, name } of typed) {
    const key = foldedKey(name);
    if (key === '') continue;
    for (const { id, names } of others) {
      for (const other of names) {
        const kind = likeness(key, foldedKey(other));
        const known = alike.get(`${field} ${id}`);
        if (kind === null || known?.kind === 'same' || (known && kind === 'near')) continue;
        alike.set(`${field} ${id}`, { field, name, kind, id, other });
      }
    }
  }
  return [...alike.values()];
}

/** Short names differ by one letter and are others: Mali and Malta, Niger and Nigeria are told by a person. */
function likeness(key: string, other: string): AlikeName['kind'] | null {
  if (other === '') return null;
  if (key === other) return 'same';
  const most = Math.min(2, Math.floor(Math.min(key.length, other.length) / 4));
  if (Math.abs(key.length - other.length) <= most && distance(key, other) <= most) return 'near';
  const sound = soundOf(key);
  return sound.length > 2 && sound === soundOf(other) ? 'near' : null;
}

/** The consonants of each word, in classes that both scripts share; an article says nothing. */
function soundOf(key: string): string {
  return key
    .split(' ')
    .map((word) => nameSkeleton(word.replace(/^(?:ال|al)(?=.{3})/, '')))
    .join('');
}

/**
 * A name in another spelling is refused where another record of the kind has it; one that is merely alike is published only
 * with a tick. A name that is as it was published is not asked about.
 */
export function checkNames(sheet: Sheet, type: PartType, typed: readonly TypedName[], others: readonly Named[]): void {
  const changed = typed.filter(({ field }) => !isUnchanged(sheet, field));
  const isMeant = entry(sheet, `${type}.sameName`) === 'yes';
  for (const { kind, field, id, other } of findAlike(changed, others)) {
    if (sheet.faults.some((own) => own.field === field)) continue;
    if (kind === 'same') fault(sheet, field, 'nameTaken', { name: other, id });
    else if (!isMeant) fault(sheet, field, 'nameNear', { name: other, id });
  }
}
