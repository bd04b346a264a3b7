import { partFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';

/** Under this name a comment is about the draft as a whole. */
const wholeDraft = 'draft';

/** Whether a draft has a field of this name, filled in or not: one of its parts, one of a row that it has, or its reason. */
export function isDraftField(parts: StoredPart[], name: string): boolean {
  if (name === wholeDraft || name === 'reason') return true;
  return parts.some(
    ({ type, base, payload }) =>
      Object.hasOwn(payload, name) ||
      Object.hasOwn(base ?? {}, name) ||
      partFields[type].some((field) => field.name === name),
  );
}
