import { answerAt, type MomentRefused } from '@/lib/findings/at-moment';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { readThemes, type Themes } from './read-themes';

/** The themes of the main body at a moment, null for the present; or why there is none. */
export function answerThemes(seq: string | null): Promise<Themes | MomentRefused> {
  return answerAt(seq, async (moment) => readThemes(moment, (await getMainBody())?.id ?? null));
}
