import { readQuery } from '@/lib/exchange/open-api/read-query';
import { tableQueries } from '@/lib/exchange/open-api/table-queries';
import { findRecordTable } from '@/lib/exchange/tables/record-tables';
import { inLongSnapshot, readWhole } from '@/lib/exchange/whole/read-whole';
import { answerNotFound, preflight } from '../answer';
import { answerFault, refuseUnknownId } from '../answer-list';
import { answerCsv, answerTableDescription } from '../answer-table';

const endings = ['.csv', '.csv-metadata.json'] as const;

/** A table of the whole record or of what a filter leaves of it, and the description of its columns. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/[file]'>): Promise<Response> {
  const { file } = await params;
  const ending = endings.find((each) => file.endsWith(each));
  const table = ending ? findRecordTable(file.slice(0, -ending.length)) : null;
  if (!table) return answerNotFound(request, (t) => t('noAddress'));
  const { noun } = table;
  const asked = readQuery(tableQueries[noun], new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const refused = await refuseUnknownId(request, asked.query);
  if (refused) return refused;
  const { excel, ...filter } = asked.query;
  if (ending === '.csv-metadata.json') return answerTableDescription(request, table);
  const items = await inLongSnapshot((snapshot) => readWhole(snapshot, noun, filter));
  return answerCsv(request, table, { rows: items.flatMap((item) => table.cellsOf(item)), isForExcel: excel === '1' });
}

export const OPTIONS = preflight;
