import type { Prisma } from '@/lib/db/generated/client';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { startPart } from '@/lib/editing/drafts/stored/create-draft';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { titleOf } from '@/lib/editing/readings/first-fields';

type Tx = Prisma.TransactionClient;

/**
 * With the heading of a new text as the title of its statement on record, where that has none in the language of the text: it is
 * a field of the draft like others, to be changed or emptied. A report's heading is no title of what it reports.
 */
export async function withOfferedTitle(tx: Tx, parts: StoredPart[]): Promise<StoredPart[]> {
  const offered = offeredBy(parts);
  const text = parts.find(({ type }) => type === 'text');
  const id = typed(text?.payload ?? {}, 'text.statement').trim();
  if (offered === null || text?.subject !== null || id === '') return parts;
  const held = parts.find(({ type }) => type === 'statement');
  if (held ? held.subject !== id : (await partKinds.statement.read(tx, id)) === null) return parts;
  const statement = held ?? (await startPart(tx, 'statement', id, null));
  if (namesOfTitle(offered.name).some((name) => typed(statement.payload, name).trim() !== '')) return parts;
  const titled = { ...statement, payload: { ...statement.payload, [offered.name]: offered.title } };
  return held ? parts.map((part) => (part === held ? titled : part)) : [...parts, titled];
}

/** Without the title that an earlier answer had offered, as far as nobody has changed it since. */
export function withoutOfferedTitle(parts: StoredPart[]): StoredPart[] {
  const offered = offeredBy(parts);
  if (offered === null) return parts;
  return parts.map((part) => {
    const isOffered =
      part.type === 'statement' &&
      part.subject !== null &&
      typed(part.base ?? {}, offered.name) === '' &&
      typed(part.payload, offered.name) === offered.title;
    return isOffered ? { ...part, payload: { ...part.payload, [offered.name]: '' } } : part;
  });
}

function offeredBy(parts: StoredPart[]): { name: string; title: string } | null {
  const text: Payload = parts.find(({ type }) => type === 'text')?.payload ?? {};
  if (typed(text, 'text.standing').startsWith('portal_')) return null;
  const [first] = Object.entries(titleOf(text));
  return first ? { name: first[0], title: first[1] } : null;
}

/** Our rendering stands where no Arabic title was published; whoever replaces it does so by hand. */
function namesOfTitle(name: string): string[] {
  return name === 'statement.titleAr' ? [name, 'statement.titleArOwn'] : [name];
}
