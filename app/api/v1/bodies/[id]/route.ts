import { toBodyJson } from '@/lib/exchange/api/body-json';
import { getListedBody, tagsOfBody } from '@/lib/records/bodies/body-pages';
import { preflight } from '../../answer';
import { answerRecord } from '../../answer-record';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/bodies/[id]'>): Promise<Response> {
  return answerRecord(request, (await params).id, {
    kind: 'body',
    read: getListedBody,
    tags: tagsOfBody,
    toJson: toBodyJson,
    absence: (t, id) => t('absent.bodies', { id }),
  });
}

export const OPTIONS = preflight;
