import { z } from 'zod';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';

/** Forgets the folder of texts that somebody sent and did not import, or has imported. */
export const dropUpload = write(
  'import.texts',
  z.strictObject({}),
  async (tx, _input, { actor }): Promise<WrittenWork<null>> => {
    const person = await takePerson(tx, actor);
    await tx.importUpload.deleteMany({ where: { personId: person.rowId } });
    return { changes: [], result: () => null };
  },
  { isPrivate: true },
);
