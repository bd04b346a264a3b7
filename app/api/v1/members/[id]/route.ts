import { toMemberJson } from '@/lib/exchange/api/member-json';
import { getListedMember, tagsOfMember } from '@/lib/records/members/member-pages';
import { preflight } from '../../answer';
import { answerRecord } from '../../answer-record';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/members/[id]'>): Promise<Response> {
  return answerRecord(request, (await params).id, {
    kind: 'party',
    read: getListedMember,
    tags: tagsOfMember,
    toJson: toMemberJson,
    absence: (t, id) => t('absent.members', { id }),
  });
}

export const OPTIONS = preflight;
