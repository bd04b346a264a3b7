import { db } from '@/lib/db/reading/db';
import { findMoment, type Moment } from '@/lib/records/statements/held/moment';
import type { FindingFault } from './asked-finding';
import { TooFarBack } from './phrase/find-uses';

export type MomentRefused = Extract<FindingFault, { kind: 'moment' }>;

/** What there is at a moment, null for the present; or why nothing can be told of it. */
export async function answerAt<Found>(
  seq: string | null,
  find: (moment: Moment) => Promise<Found>,
): Promise<Found | MomentRefused> {
  const moment = await findMoment(db, seq);
  if ('fault' in moment) return { kind: 'moment', ...moment };
  try {
    return await find(moment);
  } catch (error) {
    if (error instanceof TooFarBack) return { kind: 'moment', fault: 'distant', newest: moment.seq };
    throw error;
  }
}

export function isMomentRefused(found: object): found is MomentRefused {
  return 'kind' in found && found.kind === 'moment';
}
