import { toMeetingJson } from '@/lib/exchange/meeting-json';
import { parsePublicId } from '@/lib/i18n/public-id';
import { getMeetingTombstone } from '@/lib/records/meetings/meeting-pages';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { answerJson, answerProblem, preflight } from '../../answer';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetings/[id]'>): Promise<Response> {
  const segment = (await params).id;
  const id = parsePublicId(segment);
  const meeting = id && (await getMeeting(id));
  if (meeting) return answerJson(request, toMeetingJson(meeting));
  const tombstone = id && (await getMeetingTombstone(id));
  if (tombstone) return answerJson(request, tombstone, 410);
  return answerProblem(request, (t) => ({
    status: 404,
    code: 'not-found',
    title: t('notFound'),
    detail: t('notFoundDetail', { id: segment.slice(0, 80) }),
  }));
}

export const OPTIONS = preflight;
