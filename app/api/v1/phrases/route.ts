import { toPhraseTrackJson } from '@/lib/exchange/api/findings/finding-json';
import { trackPhrase } from '@/lib/findings/phrase/track-phrase';
import { answerJson, preflight } from '../answer';
import { answerFinding, findingTags } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerFinding(request, 'phrases', async ({ phrase, moment }) =>
    answerJson(request, toPhraseTrackJson(await trackPhrase(phrase, moment)), { tags: findingTags }),
  );
}

export const OPTIONS = preflight;
