import { preflight } from '../answer';
import { answerFindingTable } from '../answer-finding-table';

export function GET(request: Request): Promise<Response> {
  return answerFindingTable(request, 'quotation');
}

export const OPTIONS = preflight;
