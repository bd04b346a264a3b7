import { commitmentsCsv } from '@/lib/exchange/finding-csv';
import { answerBytes, preflight } from '../answer';
import { answerAboutCommitments, findingTags } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerAboutCommitments(request, (found) =>
    answerBytes(request, commitmentsCsv(found), 'text/csv; charset=utf-8; header=present', { tags: findingTags }),
  );
}

export const OPTIONS = preflight;
