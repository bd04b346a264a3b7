import { toChangeJson } from '@/lib/exchange/api/change-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { findSeqBefore, listChangePage } from '@/lib/records/history/change-pages';
import { tags } from '@/lib/records/tags';
import { answerJson, preflight } from '../answer';
import { answerFault } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  const asked = readQuery(queries.changes, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const { since, limit } = asked.query;
  const isDay = since.includes('-');
  const seq = isDay ? await findSeqBefore(since) : BigInt(since);
  const { changes, ...rest } = await listChangePage({ since: seq, limit });
  return answerJson(request, { items: changes.map(toChangeJson), ...rest }, { tags: [tags.history] });
}

export const OPTIONS = preflight;
