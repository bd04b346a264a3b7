import { toBodyJson } from '@/lib/exchange/api/body-json';
import { underscore } from '@/lib/exchange/api/code-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { listBodyPage } from '@/lib/records/bodies/body-pages';
import { preflight } from '../answer';
import { answerList } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, {
    list: 'bodies',
    shape: queries.bodies,
    read: (ask, { kind }) => listBodyPage(ask, { kind: kind && underscore(kind) }),
    toJson: toBodyJson,
  });
}

export const OPTIONS = preflight;
