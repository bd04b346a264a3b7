import { ZodError } from 'zod';

/** What a verb found wrong with its input, as message keys by field; null for any other error. */
export function faultsOf(error: unknown): Record<string, string> | null {
  if (!(error instanceof ZodError)) return null;
  const faults = error.issues.map(({ path, message }): [string, string] => [
    path.join('.'),
    message.startsWith('validation.') ? message : 'validation.other',
  ]);
  return Object.fromEntries(faults.toReversed());
}
