import { toComparisonJson } from '@/lib/exchange/api/findings/comparison-json';
import type { FindingTable } from '@/lib/exchange/open-api/table-queries';
import { viewOfComparison } from '@/lib/exchange/views/statement-tables';
import type { View } from '@/lib/exchange/views/view';
import { compareStatements } from '@/lib/findings/compare/compare-statements';
import { parseComparedLanguage, parseComparedPair } from '@/lib/records/statements/compared-pair';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';
import { refuseComparison } from '../compare/refuse-comparison';
import { findFindingView, isFindingTable } from '../find-finding-view';
import type { Copied } from './answer-copy';

/** Whether the page reads its query itself: a search, or a finding of today or of an earlier state. */
export function readsOwnQuery(page: string): boolean {
  return page === '/search' || tableOfPage(atMoment(page.slice(1).split('/')).path) !== null;
}

/** What a finding shows, as rows; null: the page is none. */
export async function findFinding({ request, segments, locale }: Copied): Promise<View | Response | null> {
  const { seq, path } = atMoment(segments);
  const [part = '', ...more] = path;
  if (part === 'compare' && more.length === 2) return findComparison({ request, seq, named: more });
  const table = tableOfPage(path);
  if (table === null) return null;
  const params = new URLSearchParams(new URL(request.url).searchParams);
  if (seq !== null) params.set('seq', seq);
  return findFindingView(table, { request, params, locale });
}

type Compared = { request: Request; seq: string | null; named: string[] };

async function findComparison({ request, seq, named: [words = '', language = ''] }: Compared) {
  const [pair, lang] = [parseComparedPair(words), parseComparedLanguage(language)];
  if (!pair || !lang) return null;
  const found = await compareStatements({ pair, lang, seq }, await listNamePairs());
  return 'kind' in found ? refuseComparison(request, found, lang) : viewOfComparison(toComparisonJson(found));
}

/** A finding's table has the name of its page. The page of hosts, chairs and figures is one of the meetings. */
function tableOfPage(path: string[]): FindingTable | null {
  const page = path.join('/');
  const name = page === 'meetings/table' ? 'meetings-table' : page;
  return isFindingTable(name) ? name : null;
}

/** `at/285/themes` is the page `themes` as it was after change 285. */
function atMoment(segments: string[]): { seq: string | null; path: string[] } {
  const [first, seq = '', ...path] = segments;
  return first === 'at' ? { seq, path } : { seq: null, path: segments };
}
