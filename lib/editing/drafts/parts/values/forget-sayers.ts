import type { Prisma } from '@/lib/db/generated/client';
import { rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { bareName } from '@/lib/text/characters/bare-name';
import { readItems } from '@/lib/text/typed-items';

type WithPayload = { type: string; payload: Payload };

const sayers = ['saidByAr', 'saidByEn'] as const;

/**
 * The parts without the name of who said a figure or a claim, where that was the publisher of a source which the row no
 * longer has: left empty, it is the publisher of the new one. Whoever else was named stays. `before`: the parts as stored.
 */
export async function forgetSayers<Part extends WithPayload>(
  tx: Prisma.TransactionClient,
  parts: Part[],
  before: readonly WithPayload[],
): Promise<Part[]> {
  const changed = parts.map((part) => {
    const stored = before.find(({ type }) => type === part.type)?.payload ?? {};
    return { part, rows: rowsWithOtherSource(part.payload, stored) };
  });
  const former = [...new Set(changed.flatMap(({ rows }) => rows.map(({ source }) => source)))];
  if (former.length === 0) return parts;
  const sources = await tx.source.findMany({
    select: { publicId: true, publisherAr: true, publisherEn: true },
    where: { publicId: { in: former } },
  });
  return changed.map(({ part, rows }) => {
    const own = rows.filter(({ row, source }) => {
      const found = sources.find(({ publicId }) => publicId === source);
      if (found === undefined) return false;
      const publishers = [found.publisherAr, found.publisherEn].map(bareName);
      return sayers.every((last) => ['', ...publishers].includes(bareName(typed(part.payload, `${row}.${last}`))));
    });
    const emptied = own.flatMap(({ row }) => sayers.map((last) => [`${row}.${last}`, '']));
    return { ...part, payload: { ...part.payload, ...Object.fromEntries(emptied) } };
  });
}

/** The rows whose source was changed and whose sayer was not, each with the source that it had. */
function rowsWithOtherSource(now: Payload, stored: Payload): { row: string; source: string }[] {
  const rows = [
    ...rowsOf(now, 'count').map((row) => ({ row: `count.${row}`, last: 'source' })),
    ...rowsOf(now, 'claim').map((row) => ({ row: `claim.${row}`, last: 'sources' })),
  ];
  return rows.flatMap(({ row, last }) => {
    const [source] = readItems(typed(stored, `${row}.${last}`));
    const kept = readItems(typed(now, `${row}.${last}`)).map((item) => item.toLowerCase());
    if (source === undefined || kept.includes(source.toLowerCase())) return [];
    const isSaid = sayers.some((each) => typed(now, `${row}.${each}`).trim() !== '');
    const isKept = sayers.every((each) => typed(now, `${row}.${each}`) === typed(stored, `${row}.${each}`));
    return isSaid && isKept ? [{ row, source: source.toLowerCase() }] : [];
  });
}
