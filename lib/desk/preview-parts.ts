import type { Prisma } from '@/lib/db/generated/client';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import type { FieldFault } from '@/lib/errors/domain-error';

/** The parts as if they had started from the records as they are now: a preview does not ask what moved on meanwhile. */
export async function ofRecordAsItIs(tx: Prisma.TransactionClient, parts: StoredPart[]): Promise<StoredPart[]> {
  const settled: StoredPart[] = [];
  for (const part of parts) {
    const current = part.subject === null ? null : await partKinds[part.type].read(tx, part.subject);
    settled.push(current === null ? part : { ...part, base: current.payload, baseVersion: current.version });
  }
  return settled;
}

/** The parts with each faulty field as it was before, and without the rows of which a field is faulty. */
export function withoutFaulty(parts: StoredPart[], faults: FieldFault[]): { parts: StoredPart[]; leftOut: string[] } {
  const fields = new Set(faults.map(({ field }) => field));
  const rows = new Set([...fields].flatMap((field) => rowOf(field) ?? []));
  const leftOut = new Set<string>();
  const mend = ({ base, payload }: StoredPart): Payload => {
    const mended: Payload = {};
    for (const [name, value] of Object.entries(payload)) {
      const isOfRow = rows.has(rowOf(name) ?? '');
      const kept = isOfRow ? undefined : fields.has(name) ? (base?.[name] ?? '') : value;
      if (kept !== value) leftOut.add(name);
      if (kept !== undefined) mended[name] = kept;
    }
    return mended;
  };
  return { parts: parts.map((part) => ({ ...part, payload: mend(part) })), leftOut: [...leftOut] };
}

/** `claim.c1` of `claim.c1.words`: fields that only make sense together. Null: the field is on its own. */
function rowOf(field: string): string | null {
  return /^(claim|count|paragraph)\.[^.]+/.exec(field)?.[0] ?? null;
}
