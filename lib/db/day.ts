/** Returns the ISO day in a `@db.Date` column. */
export function toDay(column: Date): string {
  return column.toISOString().slice(0, 10);
}

export function toDayOrNull(column: Date | null): string | null {
  return column && toDay(column);
}
