import { toThemesJson } from '@/lib/exchange/api/findings/themes-json';
import { answerJson, preflight } from '../answer';
import { answerAboutThemes, findingTags } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerAboutThemes(request, (themes) => answerJson(request, toThemesJson(themes), { tags: findingTags }));
}

export const OPTIONS = preflight;
