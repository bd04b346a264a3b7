import type { Database } from '@/lib/db/client';
import { findFaults } from '@/lib/editing/drafts/apply-parts';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { fieldsOf } from '@/lib/editing/drafts/stored/merge-fields';
import type { FieldFault } from '@/lib/errors/domain-error';

/** What a draft says now, and all that a submission of it would be refused for. */
export async function readFaults(
  db: Database,
  id: string,
): Promise<{ version: number; fields: Record<string, string>; faults: FieldFault[] }> {
  return db.$transaction(async (tx) => {
    const draft = await findDraft(tx, id);
    if (draft === null) throw new Error(`There is no draft ${id}`);
    return { version: draft.version, fields: fieldsOf(draft.parts), faults: await findFaults(tx, draft) };
  });
}
