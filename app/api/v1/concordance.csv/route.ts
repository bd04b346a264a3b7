import { concordanceCsv } from '@/lib/exchange/finding-csv';
import { readConcordance } from '@/lib/findings/concordance/concordance';
import { answerBytes, preflight } from '../answer';
import { answerFinding, findingTags } from '../answer-finding';

/** A file has as many lines as a concordance can have. */
const mostLines = 10_000;

export async function GET(request: Request): Promise<Response> {
  return answerFinding(request, 'concordance', async ({ query: { sort }, ...asked }) => {
    const found = await readConcordance({ ...asked, sort, offset: 0, limit: mostLines });
    return answerBytes(request, concordanceCsv(found), 'text/csv; charset=utf-8; header=present', {
      tags: findingTags,
    });
  });
}

export const OPTIONS = preflight;
