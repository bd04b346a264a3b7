import { toMeetingJson } from '@/lib/exchange/api/meeting-json';
import { getMeeting, tagsOfMeeting } from '@/lib/records/meetings/meetings';
import { preflight } from '../../answer';
import { answerRecord } from '../../answer-record';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetings/[id]'>): Promise<Response> {
  return answerRecord(request, (await params).id, {
    kind: 'meeting',
    read: getMeeting,
    tags: tagsOfMeeting,
    toJson: toMeetingJson,
    absence: (t, id) => t('absent.meetings', { id }),
  });
}

export const OPTIONS = preflight;
