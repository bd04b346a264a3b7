import type { Database } from '@/lib/db/client';
import { getDraft } from '@/lib/desk/drafts';
import { getDraftReading, type ReadValue } from '@/lib/desk/readings/readings';
import { pasteDraft } from './pasted-draft';
import { addActor } from './people';

/** A draft of pasted words as its author sees it, with what was read of them. */
export async function seePasted(db: Database, words: string, statement?: string) {
  const author = await addActor(db, 'contributor');
  const draft = await pasteDraft(author, words, statement);
  const see = async () => {
    const view = await getDraft(author, draft.id);
    const reading = view && (await getDraftReading(view));
    if (!view || !reading) throw new Error('there is no reading');
    const fields: Record<string, string> = Object.assign({}, ...view.parts.map(({ payload }) => payload));
    const of = (field: string): ReadValue => {
      const found = reading.values.find((value) => value.field === field);
      if (!found) throw new Error(`nothing was read of ${field}`);
      return found;
    };
    return { view, reading, fields, of, version: view.version };
  };
  return { author, id: draft.id, see };
}

/** The claims of a property among the fields of a draft. */
export const claimsOf = (fields: Record<string, string>, property: string) =>
  Object.entries(fields)
    .filter(([name, value]) => name.endsWith('.property') && value === property)
    .map(([name]) => {
      const row = name.replace(/\.property$/, '');
      return { value: fields[`${row}.value`], words: fields[`${row}.words`], status: fields[`${row}.status`] };
    });
