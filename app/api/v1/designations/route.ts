import { toDesignationJson } from '@/lib/exchange/api/designation-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { listDesignationPage } from '@/lib/records/designations/designation-pages';
import { preflight } from '../answer';
import { answerList } from '../answer-list';
import { toYear } from '../meeting-filter';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, {
    list: 'designations',
    shape: queries.designations,
    read: (ask, { year, body, topic }) => listDesignationPage(ask, { year: toYear(year), body, topic }),
    toJson: toDesignationJson,
  });
}

export const OPTIONS = preflight;
