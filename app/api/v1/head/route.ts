import { signHead } from '@/lib/editing/history/signed-head';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { getHistoryHead } from '@/lib/records/history/head';
import { tags } from '@/lib/records/tags';
import { answerJson, answerNotFound, preflight } from '../answer';
import { answerFault } from '../answer-list';

/** The head of the history, signed: whoever keeps it can tell later whether the history was written anew. */
export async function GET(request: Request): Promise<Response> {
  const asked = readQuery(queries.record, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const head = await getHistoryHead();
  if (head === null) return answerNotFound(request, (t) => t('noHead'));
  const signed = await signHead({ seq: Number(head.seq), hash: head.hash });
  return answerJson(request, signed, { tags: [tags.history] });
}

export const OPTIONS = preflight;
