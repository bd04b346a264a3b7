import { phraseCsv } from '@/lib/exchange/finding-csv';
import { trackPhrase } from '@/lib/findings/phrase/track-phrase';
import { answerBytes, preflight } from '../answer';
import { answerFinding, findingTags } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerFinding(request, 'phrases', async ({ phrase, moment }) => {
    const text = phraseCsv(await trackPhrase(phrase, moment));
    return answerBytes(request, text, 'text/csv; charset=utf-8; header=present', { tags: findingTags });
  });
}

export const OPTIONS = preflight;
