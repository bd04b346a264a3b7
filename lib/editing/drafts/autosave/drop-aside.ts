import { z } from 'zod';
import { DraftId } from '@/lib/editing/drafts/draft-input';
import { openDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';
import { findTabs, keepTabs } from './stored-tabs';
import { withoutAside } from './tabs';

const Input = z.strictObject({
  id: DraftId,
  /** The last turn of this person's tabs that the page had seen: what was set aside since stays. */
  turn: z.coerce.number().int().min(0).max(1e9),
});

/** Forgets the words that wait beside a draft for whoever typed them. The draft and its versions have never had them. */
export const dropAside = write(
  'draft.save',
  Input,
  async (tx, { id, turn }, { actor }): Promise<WrittenWork<null>> => {
    const taken = await openDraft(tx, actor, 'save', id);
    const now = new Date();
    const refusal = await keepTabs(tx, taken, withoutAside(await findTabs(tx, taken), turn), now);
    return refusal ? { changes: [], refusal } : { changes: [], result: () => null };
  },
  { isPrivate: true },
);
