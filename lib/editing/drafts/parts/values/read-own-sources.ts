import type { Confidence } from '@/lib/db/generated/enums';
import type { Known } from './known-records';
import { readNames } from './read-names';
import { entry, fault, type Sheet } from './sheet';

/** The sources of a record as a set, left empty the source of its draft; and how firm what only they say is. */
export function readOwnSources(
  sheet: Sheet,
  name: string,
  { known, source }: { known: Known; source: string | null },
): { ids: string[]; confidence: Confidence } {
  const isEmpty = entry(sheet, name) === '';
  if (isEmpty && source === null) fault(sheet, name, 'required');
  const ids = isEmpty && source !== null ? [source] : readNames(sheet, name, known, 'source');
  const isOfficial = known.source.some(({ id, isOfficial: own }) => ids.includes(id) && own);
  return { ids, confidence: isOfficial ? 'verified_by_official' : 'press_only' };
}
