import { toStatementJson } from '@/lib/exchange/api/statement-json';
import { getStatement, tagsOfStatement } from '@/lib/records/statements/statements';
import { preflight } from '../../answer';
import { answerRecord } from '../../answer-record';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/statements/[id]'>): Promise<Response> {
  return answerRecord(request, (await params).id, {
    kind: 'statement',
    read: getStatement,
    tags: tagsOfStatement,
    toJson: toStatementJson,
    absence: (t, id) => t('absent.statements', { id }),
  });
}

export const OPTIONS = preflight;
