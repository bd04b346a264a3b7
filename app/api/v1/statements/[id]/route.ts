import { toStatementJson } from '@/lib/exchange/statement-json';
import { parsePublicId } from '@/lib/i18n/public-id';
import { getStatementTombstone } from '@/lib/records/statements/statement-pages';
import { getStatement } from '@/lib/records/statements/statements';
import { answerJson, answerProblem, preflight } from '../../answer';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/statements/[id]'>): Promise<Response> {
  const segment = (await params).id;
  const id = parsePublicId(segment);
  const statement = id && (await getStatement(id));
  if (statement) return answerJson(request, toStatementJson(statement));
  const tombstone = id && (await getStatementTombstone(id));
  if (tombstone) return answerJson(request, tombstone, 410);
  return answerProblem(request, (t) => ({
    status: 404,
    code: 'not-found',
    title: t('notFound'),
    detail: t('noStatement', { id: segment.slice(0, 80) }),
  }));
}

export const OPTIONS = preflight;
