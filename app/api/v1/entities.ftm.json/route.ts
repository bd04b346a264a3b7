import { toEntities, writeEntities } from '@/lib/exchange/entities/follow-the-money';
import { inLongSnapshot } from '@/lib/exchange/read-whole';
import { readWholeRecord } from '@/lib/exchange/whole-record';
import { preflight } from '../answer';
import { answerWhole } from '../answer-whole';

/** Who is in which body, met where, was listed by whom: one entity of FollowTheMoney to a line. */
export async function GET(request: Request): Promise<Response> {
  const file = { type: 'application/x-ndjson; charset=utf-8', fileName: 'entities.ftm.json' };
  return answerWhole(request, file, async () => writeEntities(toEntities(await inLongSnapshot(readWholeRecord))));
}

export const OPTIONS = preflight;
