import { toChangeJson } from '@/lib/exchange/api/change-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { listChangePage } from '@/lib/records/history/change-pages';
import { tags } from '@/lib/records/tags';
import { answerJson, preflight } from '../answer';
import { answerFault } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  const asked = readQuery(queries.changes, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const { since, limit } = asked.query;
  const { changes, ...rest } = await listChangePage({ since: BigInt(since), limit });
  return answerJson(request, { items: changes.map(toChangeJson), ...rest }, { tags: [tags.history] });
}

export const OPTIONS = preflight;
