import { underscore } from '@/lib/exchange/api/code-json';
import { toTopicJson } from '@/lib/exchange/api/topic-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { listTopicPage } from '@/lib/records/vocabulary/topic-pages';
import { preflight } from '../answer';
import { answerList } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, {
    list: 'topics',
    shape: queries.topics,
    read: (ask, { facet }) => listTopicPage(ask, { facet: facet && underscore(facet) }),
    toJson: toTopicJson,
  });
}

export const OPTIONS = preflight;
