/** Two transactions that waited for each other, one that saw an older state, a lock that was not to be had in time. */
const states = ['40P01', '40001', '55P03'];

/** Whether a transaction failed, and was taken back whole, only because another one ran at the same time. */
export function isContention(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; depth < 5; depth += 1) {
    if (typeof cause !== 'object' || cause === null) return false;
    const { code, originalCode, kind, meta, cause: inner } = cause as Record<string, unknown>;
    if (code === 'P2034' || kind === 'TransactionWriteConflict') return true;
    if ([code, originalCode].some((state) => typeof state === 'string' && states.includes(state))) return true;
    cause = driverErrorOf(meta) ?? inner;
  }
  return false;
}

/** Where Prisma keeps what the driver said. */
function driverErrorOf(meta: unknown): unknown {
  return typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta
    ? meta.driverAdapterError
    : undefined;
}
