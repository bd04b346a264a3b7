import { env } from '@/lib/env';
import { toEntities, writeEntities } from '@/lib/exchange/entities/follow-the-money';
import { inLongSnapshot } from '@/lib/exchange/whole/read-whole';
import { readWholeRecord } from '@/lib/exchange/whole/whole-record';
import { answerNotFound, preflight } from '../answer';
import { answerWhole } from '../answer-whole';

/** Who is in which body, met where, was listed by whom: one entity of FollowTheMoney to a line. */
export async function GET(request: Request): Promise<Response> {
  // An entity has no field that could say that it is invented.
  if (env.PORTAL_PRACTICE) return answerNotFound(request, (t) => t('noAddress'));
  const file = { type: 'application/x-ndjson; charset=utf-8', fileName: 'entities.ftm.json' };
  return answerWhole(request, file, async () => writeEntities(toEntities(await inLongSnapshot(readWholeRecord))));
}

export const OPTIONS = preflight;
