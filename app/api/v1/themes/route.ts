import { toThemesJson } from '@/lib/exchange/api/findings/themes-json';
import { answerThemes } from '@/lib/findings/themes/answer-themes';
import { preflight } from '../answer';
import { answerAtMoment } from '../answer-finding';

export async function GET(request: Request): Promise<Response> {
  return answerAtMoment(request, answerThemes, toThemesJson);
}

export const OPTIONS = preflight;
