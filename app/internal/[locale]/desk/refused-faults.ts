import { faultsOf } from '@/app/internal/[locale]/desk/faults-of';
import { DomainError } from '@/lib/errors/domain-error';

export type Refused = { status: 409 | 422; faults: Record<string, string> };

/**
 * Why a verb refused, as message keys by the names of fields: the empty name is the whole form, `conflict` that something
 * changed meanwhile or is in use, with `record` that it was a published record, and with `withdrawn` that it was withdrawn.
 * Null: another error. Of the fields, those that `shows` names.
 */
export function refusedFaults(error: unknown, shows = isOfPage): Refused | null {
  if (!(error instanceof DomainError)) {
    const faults = faultsOf(error);
    return faults && { status: 422, faults };
  }
  if (error.code === 'conflict') {
    const ofRecord = error.conflicts.length > 0 ? { record: 'validation.other' } : {};
    const isWithdrawn = error.faults.some(({ message }) => /withdrawn$/i.test(message));
    const gone = isWithdrawn ? { withdrawn: 'validation.isWithdrawn' } : {};
    return { status: 409, faults: { conflict: 'validation.other', ...ofRecord, ...gone } };
  }
  if (error.code !== 'invalid') return null;
  const own = error.faults.filter(({ field }) => shows(field));
  const faults = { '': 'validation.other', ...Object.fromEntries(own.map(({ field, message }) => [field, message])) };
  return { status: 422, faults };
}

/** A draft knows its own faults: those of its fields are found anew where it is shown. */
function isOfPage(field: string): boolean {
  return /^(?:(?:check|comment|schedule|value)\.|about|read$|undecided$)/.test(field);
}
