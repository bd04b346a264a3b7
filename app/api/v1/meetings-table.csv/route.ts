import { meetingRolesCsv } from '@/lib/exchange/finding-csv';
import { listMeetingRoles } from '@/lib/records/meetings/meeting-roles';
import { tags } from '@/lib/records/tags';
import { answerBytes, preflight } from '../answer';

export async function GET(request: Request): Promise<Response> {
  const text = meetingRolesCsv(await listMeetingRoles());
  return answerBytes(request, text, 'text/csv; charset=utf-8; header=present', { tags: [tags.history] });
}

export const OPTIONS = preflight;
