import { underscore } from '@/lib/exchange/api/code-json';
import { toListedSourceJson } from '@/lib/exchange/api/source-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { listSourcePage } from '@/lib/records/sources/source-pages';
import { preflight } from '../answer';
import { answerList } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, {
    list: 'sources',
    shape: queries.sources,
    read: (ask, { kind, lang }) => listSourcePage(ask, { kind: kind && underscore(kind), lang }),
    toJson: toListedSourceJson,
  });
}

export const OPTIONS = preflight;
