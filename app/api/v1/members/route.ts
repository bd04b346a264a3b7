import { toMemberJson } from '@/lib/exchange/api/member-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { listMemberPage } from '@/lib/records/members/member-pages';
import { preflight } from '../answer';
import { answerList } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  return answerList(request, {
    list: 'members',
    shape: queries.members,
    read: listMemberPage,
    toJson: toMemberJson,
  });
}

export const OPTIONS = preflight;
