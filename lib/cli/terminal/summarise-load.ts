import type { LoadReport } from '@/lib/editing/bundled/load-records';

/** Writes the report of a load in one line: `created 412, unchanged 20`. */
export function summariseLoad({ counts, proposed }: LoadReport): string {
  const sums = new Map<string, number>();
  for (const outcomes of Object.values(counts)) {
    for (const [outcome, count] of Object.entries(outcomes)) sums.set(outcome, (sums.get(outcome) ?? 0) + count);
  }
  const parts = [...sums].filter(([, count]) => count > 0).map(([outcome, count]) => `${outcome} ${count}`);
  if (proposed > 0) parts.push(`${proposed} newer values wait at the desk`);
  return parts.join(', ') || 'nothing to load';
}
