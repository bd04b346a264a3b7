import { toCommitmentListJson } from '@/lib/exchange/api/findings/commitment-json';
import { answerJson, preflight } from '../answer';
import { answerAboutCommitments, findingTags } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerAboutCommitments(request, (found) =>
    answerJson(request, toCommitmentListJson(found), { tags: findingTags }),
  );
}

export const OPTIONS = preflight;
