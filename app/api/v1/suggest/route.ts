import { publicOrigin } from '@/lib/env';
import { suggestWords } from '@/lib/search/show/suggest-words';
import { answerJson, localeOfCaller, preflight } from '../answer';

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const locale = localeOfCaller(request, searchParams.get('lang'));
  const found = await suggestWords(searchParams.get('q') ?? '', locale);
  const items = found.map(({ url, ...item }) => ({ ...item, url: publicOrigin() + url }));
  return answerJson(request, { items }, { isInLanguage: true });
}

export const OPTIONS = preflight;
