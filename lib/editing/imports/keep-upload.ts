import { createHash } from 'node:crypto';
import { z } from 'zod';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { storable } from '@/lib/text/characters/storable';

const Input = z.strictObject({
  name: z.string().max(1_000, 'validation.tooLong').transform(storable),
  bytes: z
    .custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'validation.required')
    .refine(({ length }) => length > 0, 'validation.required'),
});

/** Keeps a folder of texts that somebody sent for a day at most, in place of the one before, so that it is sent once. */
export const keepUpload = write(
  'import.texts',
  Input,
  async (tx, { name, bytes }, { actor }): Promise<WrittenWork<{ sha256: string }>> => {
    const person = await takePerson(tx, actor);
    await tx.$executeRaw`DELETE FROM import_upload WHERE at < now() - interval '1 day'`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const data = { name: name.slice(0, 200), sha256, bytes, at: new Date() };
    await tx.importUpload.upsert({
      where: { personId: person.rowId },
      create: { personId: person.rowId, ...data },
      update: data,
    });
    return { changes: [], result: () => ({ sha256 }) };
  },
  { isPrivate: true },
);
