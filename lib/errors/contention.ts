/** Two transactions that waited for each other, one that saw an older state, a lock that was not to be had in time. */
const states = ['40P01', '40001', '55P03'];

/** A transaction that got no turn or ran out of time, a query or a socket that was given up, and a connection too many. */
const crowded = ['P1008', 'P2024', 'P2028', 'P2037', '53300', '57014'];
/** What `pg` and its pool say, without a code: no connection was free in time, none was made in time, no answer came in time. */
const crowdedWords =
  /^(?:timeout exceeded when trying to connect|Connection terminated due to connection timeout|timeout expired|Query read timeout)$/;

/** Whether a transaction failed, and was taken back whole, only because another one ran at the same time. */
export function isContention(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, originalCode, kind }) =>
      code === 'P2034' || kind === 'TransactionWriteConflict' || isOneOf(states, code, originalCode),
  );
}

/** Whether something failed only because the database had too much to do: the same may work in a moment. */
export function isCrowded(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, originalCode, message }) =>
      isOneOf(crowded, code, originalCode) || (typeof message === 'string' && crowdedWords.test(message)),
  );
}

function isOneOf(known: readonly string[], ...codes: unknown[]): boolean {
  return codes.some((code) => typeof code === 'string' && known.includes(code));
}

function causesOf(error: unknown): Record<string, unknown>[] {
  const causes: Record<string, unknown>[] = [];
  let cause = error;
  while (typeof cause === 'object' && cause !== null && causes.length < 5) {
    const own = cause as Record<string, unknown>;
    causes.push(own);
    cause = driverErrorOf(own.meta) ?? own.cause;
  }
  return causes;
}

/** Where Prisma keeps what the driver said. */
function driverErrorOf(meta: unknown): unknown {
  return typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta
    ? meta.driverAdapterError
    : undefined;
}
