import type { FindingTable } from '@/lib/exchange/open-api/table-queries';
import { localeOfCaller } from './answer';
import { findingTags } from './answer-finding';
import { answerCsv } from './answer-table';
import { findFindingView } from './find-finding-view';

/** The rows of a finding as a file. */
export async function answerFindingTable(request: Request, name: FindingTable): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const view = await findFindingView(name, { request, params: searchParams, locale: localeOfCaller(request) });
  if (view instanceof Response) return view;
  return answerCsv(request, view, { locale: null, tags: findingTags });
}
