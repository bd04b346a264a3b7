import { answerNotFound, preflight } from '../v1/answer';

/** Whatever the API does not have, in the caller's language and not as a page. */
export async function GET(request: Request): Promise<Response> {
  return answerNotFound(request, (t) => t('noAddress'));
}

export const OPTIONS = preflight;
