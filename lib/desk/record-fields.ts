import { type Actor, authorize } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { PartType } from '@/lib/db/generated/enums';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';

/** A published record as the fields of its form have it, withdrawn or not. Null: there is none. */
export async function getRecordFields(actor: Actor, type: PartType, id: string): Promise<Payload | null> {
  authorize(actor, 'record.read');
  const stored = await db.$transaction((tx) => partKinds[type].read(tx, id), { maxWait: 10_000, timeout: 20_000 });
  return stored?.payload ?? null;
}
