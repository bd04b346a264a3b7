import { faultsOf } from '@/app/internal/[locale]/desk/faults-of';
import { DomainError } from '@/lib/errors/domain-error';

/**
 * What a verb refuses as wrong, as message keys by the names of fields; the empty name is the whole form. Null: another
 * refusal, or no refusal at all.
 */
export function refusedFaults(error: unknown): Record<string, string> | null {
  if (!(error instanceof DomainError)) return faultsOf(error);
  if (error.code !== 'invalid') return null;
  // A draft knows its own faults: those of its fields are found anew where it is shown.
  const own = error.faults.filter(({ field }) => field.startsWith('check.'));
  return { '': 'validation.other', ...Object.fromEntries(own.map(({ field, message }) => [field, message])) };
}
