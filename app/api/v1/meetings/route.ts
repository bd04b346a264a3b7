import { preflight } from '../answer';
import { answerList } from '../answer-list';

export function GET(request: Request): Promise<Response> {
  return answerList(request, 'meetings');
}

export const OPTIONS = preflight;
