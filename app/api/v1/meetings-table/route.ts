import { toMeetingTableJson } from '@/lib/exchange/api/findings/meeting-table-json';
import { answerMeetingTable } from '@/lib/findings/answer-meeting-table';
import { preflight } from '../answer';
import { answerAtMoment } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerAtMoment(request, answerMeetingTable, toMeetingTableJson);
}

export const OPTIONS = preflight;
