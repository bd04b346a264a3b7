import { toCommitmentListJson } from '@/lib/exchange/api/findings/commitment-json';
import { answerCommitments } from '@/lib/findings/answer-commitments';
import { preflight } from '../answer';
import { answerAtMoment } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerAtMoment(request, answerCommitments, toCommitmentListJson);
}

export const OPTIONS = preflight;
