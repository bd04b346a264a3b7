type Numbered = { body: string; ordinal: number | null; ordinalScope: string | null };

/**
 * Finds the body whose record this is: the one with the most meetings that are numbered as a series. Null: none is
 * numbered.
 */
export function mainBodyOf(meetings: readonly Numbered[]): string | null {
  const counts = new Map<string, number>();
  for (const { body, ordinal, ordinalScope } of meetings) {
    if (ordinal !== null && ordinalScope === 'series') counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
