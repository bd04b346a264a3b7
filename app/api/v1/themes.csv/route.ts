import { themesCsv } from '@/lib/exchange/finding-csv';
import { answerBytes, preflight } from '../answer';
import { answerAboutThemes, findingTags } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerAboutThemes(request, (themes) =>
    answerBytes(request, themesCsv(themes), 'text/csv; charset=utf-8; header=present', { tags: findingTags }),
  );
}

export const OPTIONS = preflight;
