import { z } from 'zod';

/** What is left of a record that was withdrawn. */
export const TombstoneJson = z
  .strictObject({
    id: z.string(),
    deleted: z.literal(true),
    updatedAt: z.iso.datetime(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Tombstone' });

/** A page of a list. `next` leads on; `total` counts the whole list. */
export function listJson(item: z.ZodType) {
  return z.strictObject({
    items: z.array(z.union([item, TombstoneJson])),
    next: z.string().nullable(),
    total: z.int().nonnegative(),
  });
}
