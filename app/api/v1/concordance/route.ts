import { toConcordanceJson } from '@/lib/exchange/api/findings/finding-json';
import { readConcordance } from '@/lib/findings/concordance/concordance';
import { answerJson, preflight } from '../answer';
import { answerFinding, findingTags } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerFinding(request, 'concordance', async ({ query: { sort, cursor = '0', limit }, ...asked }) => {
    const found = await readConcordance({ ...asked, sort, offset: Number(cursor), limit });
    return answerJson(request, toConcordanceJson(found), { tags: findingTags });
  });
}

export const OPTIONS = preflight;
