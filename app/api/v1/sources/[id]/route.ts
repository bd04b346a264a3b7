import { toListedSourceJson } from '@/lib/exchange/api/source-json';
import { getListedSource, tagsOfSource } from '@/lib/records/sources/source-pages';
import { preflight } from '../../answer';
import { answerRecord } from '../../answer-record';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/sources/[id]'>): Promise<Response> {
  return answerRecord(request, (await params).id, {
    kind: 'source',
    read: getListedSource,
    tags: tagsOfSource,
    toJson: toListedSourceJson,
    absence: (t, id) => t('absent.sources', { id }),
  });
}

export const OPTIONS = preflight;
