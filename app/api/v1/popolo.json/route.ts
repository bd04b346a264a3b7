import { toPopolo } from '@/lib/exchange/entities/popolo';
import { withPracticeMark } from '@/lib/exchange/practice-mark';
import { inLongSnapshot } from '@/lib/exchange/whole/read-whole';
import { readWholeRecord } from '@/lib/exchange/whole/whole-record';
import { preflight } from '../answer';
import { answerWhole } from '../answer-whole';

/** Bodies and their members in the form of Popolo. */
export async function GET(request: Request): Promise<Response> {
  return answerWhole(request, { type: 'application/json; charset=utf-8' }, async () =>
    JSON.stringify(withPracticeMark(toPopolo(await inLongSnapshot(readWholeRecord)))),
  );
}

export const OPTIONS = preflight;
