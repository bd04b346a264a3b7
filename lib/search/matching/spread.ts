import type { Database } from '@/lib/db/client';
import { shelfLexeme } from '@/lib/search/indexing/order-lexemes';

/** How documents are spread over time; it says which parts of a broad match are looked up. */
export type Spread = {
  /** Documents taken by chance; null where there are so few that all are looked up. */
  sample: string | null;
  /** The years and months that have documents, the newest first; `place` is that of the month's year. */
  years: string[];
  months: { lexeme: string; place: number }[];
  /** So many of the newest documents are read one by one before years and months are asked. */
  near: number;
};

const few = 5_000;
/** Where a sixteenth is too much. */
const veryMany = 400_000;
const mostNear = 1_000;

export const noSpread: Spread = { sample: null, years: [], months: [], near: few };

export async function readSpread(db: Database): Promise<Spread> {
  const rows = await db.$queryRaw<{ month: number; count: number }[]>`
    SELECT day / 100 AS month, count(*)::int AS count FROM search_document GROUP BY 1 ORDER BY 1 DESC`;
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  if (all < few) return noSpread;
  const yearOf = (month: number) => Math.floor(month / 100);
  const years = [...new Set(rows.map(({ month }) => yearOf(month)))];
  const quoted = (period: number) => `'${shelfLexeme(period)}'`;
  return {
    sample: all < veryMany ? "'#0'" : "'#00'",
    years: years.map(quoted),
    months: rows.map(({ month }) => ({ lexeme: quoted(month), place: years.indexOf(yearOf(month)) + 1 })),
    near: mostNear,
  };
}
