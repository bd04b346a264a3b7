import { toMeetingJson } from '@/lib/exchange/api/meeting-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';
import { preflight } from '../answer';
import { answerList } from '../answer-list';
import { toMeetingFilter } from '../meeting-filter';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, {
    list: 'meetings',
    shape: queries.meetings,
    read: (ask, query) => listMeetingPage(ask, toMeetingFilter(query)),
    toJson: toMeetingJson,
  });
}

export const OPTIONS = preflight;
