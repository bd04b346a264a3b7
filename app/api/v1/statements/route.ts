import { toStatementJson } from '@/lib/exchange/statement-json';
import { listStatementPage } from '@/lib/records/statements/statement-pages';
import { preflight } from '../answer';
import { answerList } from '../list-query';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, listStatementPage, toStatementJson);
}

export const OPTIONS = preflight;
