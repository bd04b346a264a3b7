import { publicOrigin } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { negotiateLocale } from '@/lib/i18n/negotiate-locale';
import { suggestWords } from '@/lib/search/show/suggest-words';
import { answerJson, preflight } from '../answer';

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('lang') ?? '';
  const locale = isLocale(asked) ? asked : negotiateLocale(request.headers.get('accept-language') ?? 'en');
  const items = await suggestWords(searchParams.get('q') ?? '', locale);
  return answerJson(request, { items: items.map(({ url, ...item }) => ({ ...item, url: publicOrigin() + url })) });
}

export const OPTIONS = preflight;
