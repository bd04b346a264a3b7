import { toTopicJson } from '@/lib/exchange/api/topic-json';
import { getListedTopic, tagsOfTopic } from '@/lib/records/vocabulary/topic-pages';
import { preflight } from '../../answer';
import { answerRecord } from '../../answer-record';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/topics/[id]'>): Promise<Response> {
  return answerRecord(request, (await params).id, {
    kind: 'topic',
    read: getListedTopic,
    tags: tagsOfTopic,
    toJson: toTopicJson,
    absence: (t, id) => t('absent.topics', { id }),
  });
}

export const OPTIONS = preflight;
