/** Tells whether the database gave a statement up because it took too long: its work, or its wait for others. */
export function isTimeout(error: unknown): boolean {
  return /57014|canceling statement/.test(error instanceof Error ? error.message : String(error));
}
