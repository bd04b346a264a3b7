import { toDesignationJson } from '@/lib/exchange/api/designation-json';
import { getDesignation, tagsOfDesignation } from '@/lib/records/designations/designations';
import { preflight } from '../../answer';
import { answerRecord } from '../../answer-record';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/designations/[id]'>): Promise<Response> {
  return answerRecord(request, (await params).id, {
    kind: 'designation',
    read: getDesignation,
    tags: tagsOfDesignation,
    toJson: toDesignationJson,
    absence: (t, id) => t('absent.designations', { id }),
  });
}

export const OPTIONS = preflight;
