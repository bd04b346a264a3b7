import { toMeetingTableJson } from '@/lib/exchange/api/findings/meeting-table-json';
import { answerMeetingTable } from '@/lib/findings/answer-meeting-table';
import { preflight } from '../answer';
import { answerAtMoment } from '../answer-finding';
import { answerTooMany } from '../answer-table';

export async function GET(request: Request): Promise<Response> {
  return answerAtMoment(request, answerMeetingTable, (found) =>
    found.older > 0
      ? answerTooMany(request, { tooMany: found.meetings.length + found.older, noun: 'meetings' })
      : toMeetingTableJson(found),
  );
}

export const OPTIONS = preflight;
