import type { ExportReport } from '@/lib/archive/export-archive';

/** What is in an archive, in a sentence and a line for its head. */
export function describeArchive({ head, changes, records }: ExportReport): string {
  const total = Object.values(records).reduce((sum, count) => sum + count, 0);
  const last = head === null ? 'It has no history.' : `Its head is change ${head.seq}, ${head.hash}.`;
  return `${total} records and ${changes} change${changes === 1 ? '' : 's'}.\n${last}`;
}
