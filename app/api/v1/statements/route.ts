import { underscore } from '@/lib/exchange/api/code-json';
import { toStatementJson } from '@/lib/exchange/api/statement-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { listStatementPage } from '@/lib/records/statements/statement-pages';
import { preflight } from '../answer';
import { answerList } from '../answer-list';
import { toMeetingFilter } from '../meeting-filter';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, {
    list: 'statements',
    shape: queries.statements,
    read: (ask, query) =>
      listStatementPage(ask, { ...toMeetingFilter(query), kind: query.kind && underscore(query.kind) }),
    toJson: toStatementJson,
  });
}

export const OPTIONS = preflight;
