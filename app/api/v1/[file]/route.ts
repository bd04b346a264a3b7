import type { z } from 'zod';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { findingTableQueries, tableQueries } from '@/lib/exchange/open-api/table-queries';
import { findRecordTable } from '@/lib/exchange/tables/record-tables';
import { ownTables } from '@/lib/exchange/views/own-tables';
import { readRows } from '@/lib/exchange/whole/read-rows';
import { answerNotFound, preflight } from '../answer';
import { answerFault, refuseUnknownId } from '../answer-list';
import { answerCsv, answerTableDescription, answerTooMany } from '../answer-table';
import { isFindingTable } from '../find-finding-view';

const endings = ['.csv', '.csv-metadata.json'] as const;

/** A table of the whole record or of what a filter leaves of it, and the description of its columns. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/[file]'>): Promise<Response> {
  const { file } = await params;
  const ending = endings.find((each) => file.endsWith(each));
  const name = ending ? file.slice(0, -ending.length) : '';
  const table = findRecordTable(name);
  if (!table) return answerOwnTable(request, name);
  const { noun } = table;
  const asked = readQuery(tableQueries[noun], new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const refused = await refuseUnknownId(request, asked.query);
  if (refused) return refused;
  const { excel: _excel, headings: _headings, ...filter } = asked.query;
  if (ending === '.csv-metadata.json') return answerTableDescription(request, table);
  const rows = await readRows({ noun, filter }, (item) => table.cellsOf(item));
  if ('tooMany' in rows) return answerTooMany(request, rows);
  return answerCsv(request, { table, rows }, { locale: null });
}

/** The files of findings have addresses of their own, so only their description is asked for here. */
async function answerOwnTable(request: Request, name: string): Promise<Response> {
  const table = ownTables.find((each) => each.name === name);
  if (!isFindingTable(name) || !table) return answerNotFound(request, (t) => t('noAddress'));
  const query: z.ZodObject = findingTableQueries[name];
  const asked = readQuery(query.partial(), new URL(request.url).searchParams);
  return asked.ok ? answerTableDescription(request, table) : answerFault(request, asked.fault);
}

export const OPTIONS = preflight;
