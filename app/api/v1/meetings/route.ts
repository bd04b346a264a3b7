import { toMeetingJson } from '@/lib/exchange/meeting-json';
import { listMeetingPage } from '@/lib/records/meetings/meeting-pages';
import { preflight } from '../answer';
import { answerList } from '../list-query';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, listMeetingPage, toMeetingJson);
}

export const OPTIONS = preflight;
