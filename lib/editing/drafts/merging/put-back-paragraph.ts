import type { Prisma } from '@/lib/db/generated/client';
import { orderOf, paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import type { StoredDraft, StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { listTextVersions } from '@/lib/editing/drafts/stored/revisions';

/**
 * The parts with a paragraph that was taken out of the text, as the newest version that has it says it, and where it was.
 * Null: no version has it, or the text still does.
 */
export async function putBackParagraph(
  tx: Prisma.TransactionClient,
  draft: Pick<StoredDraft, 'id'>,
  parts: StoredPart[],
  row: string,
): Promise<{ parts: StoredPart[]; anchor: string } | null> {
  const text = parts.find(({ type }) => type === 'text');
  const name = `paragraph.${row}`;
  if (!text || Object.hasOwn(text.payload, name)) return null;
  const versions = await listTextVersions(tx, draft.id, text.base);
  const before = versions.find(({ payload }) => Object.hasOwn(payload, name))?.payload;
  if (!before) return null;
  const own = Object.entries(before).filter(([field]) => field === name || field.startsWith(`${name}.`));
  const order = placed(paragraphsInOrder(before), paragraphsInOrder(text.payload), row);
  const payload = { ...text.payload, ...Object.fromEntries(own), [orderOf.text]: order.join(' ') };
  return { parts: parts.map((part) => (part === text ? { ...part, payload } : part)), anchor: name };
}

/** The rows with one more, behind the last of those that were before it and still are. */
function placed(before: string[], now: string[], row: string): string[] {
  const last = before.slice(0, before.indexOf(row)).findLast((one) => now.includes(one));
  return now.toSpliced(last === undefined ? 0 : now.indexOf(last) + 1, 0, row);
}
