import { db } from '@/lib/db/reading/db';
import type { FindingFault } from '@/lib/findings/asked-finding';
import { TooFarBack } from '@/lib/findings/phrase/find-uses';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { findMoment } from '@/lib/records/statements/held/moment';
import { readThemes, type Themes } from './read-themes';

export type MomentRefused = Extract<FindingFault, { kind: 'moment' }>;

/** The themes of the main body at a moment, null for the present; or why there is none. */
export async function answerThemes(seq: string | null): Promise<Themes | MomentRefused> {
  const moment = await findMoment(db, seq);
  if ('fault' in moment) return { kind: 'moment', ...moment };
  try {
    return await readThemes(moment, (await getMainBody())?.id ?? null);
  } catch (error) {
    if (error instanceof TooFarBack) return { kind: 'moment', fault: 'distant', newest: moment.seq };
    throw error;
  }
}
