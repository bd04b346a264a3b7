import { publicOrigin } from '@/lib/env';
import { suggestWords } from '@/lib/search/show/suggest-words';
import { answerJson, localeOfCaller, preflight } from '../answer';

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const locale = localeOfCaller(request, searchParams.get('lang'));
  const items = await suggestWords(searchParams.get('q') ?? '', locale);
  return answerJson(request, { items: items.map(({ url, ...item }) => ({ ...item, url: publicOrigin() + url })) });
}

export const OPTIONS = preflight;
