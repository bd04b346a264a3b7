import { answerProblem, preflight } from '../v1/answer';

/** Whatever the API does not have, in the caller's language and not as a page. */
export async function GET(request: Request): Promise<Response> {
  return answerProblem(request, (t) => ({
    status: 404,
    code: 'not-found',
    title: t('notFound'),
    detail: t('noAddress'),
  }));
}

export const OPTIONS = preflight;
