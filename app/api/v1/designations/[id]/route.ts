import { toDesignationJson } from '@/lib/exchange/api/designation-json';
import { getDesignationTombstone } from '@/lib/records/designations/designation-pages';
import { getDesignation, tagsOfDesignation } from '@/lib/records/designations/designations';
import { preflight } from '../../answer';
import { answerRecord } from '../../answer-record';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/designations/[id]'>): Promise<Response> {
  return answerRecord(request, (await params).id, {
    read: getDesignation,
    readTombstone: getDesignationTombstone,
    tags: tagsOfDesignation,
    toJson: toDesignationJson,
    absence: (t, id) => t('absent.designations', { id }),
  });
}

export const OPTIONS = preflight;
