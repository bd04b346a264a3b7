import { isTimeout } from '@/lib/db/is-timeout';
import type { FindingFault, ReadFinding } from './asked-finding';
import { TooFarBack } from './phrase/find-uses';
import type { AskedFault } from './quotation/asked-quotation';

/** Answers a question about a phrase, or says why it can't be answered: a wrong phrase or moment, or too much to read. */
export async function answerAsked<Answer>(
  found: ReadFinding | FindingFault,
  answer: (found: ReadFinding) => Promise<Answer>,
): Promise<Answer | FindingFault> {
  if ('kind' in found) return found;
  try {
    return await answer(found);
  } catch (error) {
    if (error instanceof TooFarBack) return { kind: 'moment', fault: 'distant', newest: found.moment.seq };
    if (isTimeout(error)) return { kind: 'phrase', fault: 'broad' };
    throw error;
  }
}

/** The status of the page or answer that says so. */
export function statusOfFault(fault: FindingFault | AskedFault): 400 | 404 | 422 {
  if (['malformed', 'short', 'empty', 'language'].includes(fault.fault)) return 400;
  return fault.fault === 'unknown' || fault.fault === 'future' ? 404 : 422;
}
