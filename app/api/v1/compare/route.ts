import { toComparisonJson } from '@/lib/exchange/api/findings/comparison-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { compareStatements } from '@/lib/findings/compare/compare-statements';
import { parseSide } from '@/lib/records/statements/compared-pair';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';
import { answerInvalid, answerJson, localeOfCaller, preflight } from '../answer';
import { findingTags } from '../answer-finding';
import { answerFault } from '../answer-list';
import { refuseComparison } from './refuse-comparison';

export async function GET(request: Request): Promise<Response> {
  const asked = readQuery(queries.compare, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const { lang, seq = null, ...sides } = asked.query;
  const [a, b] = [parseSide(sides.a), parseSide(sides.b)];
  if (!a || !b) return answerInvalid(request, a ? 'b' : 'a', (t) => t('invalidValue', { field: a ? 'b' : 'a' }));
  const language = lang ?? localeOfCaller(request);
  const found = await compareStatements({ pair: { a, b }, lang: language, seq }, await listNamePairs());
  if ('kind' in found) return refuseComparison(request, found, language);
  return answerJson(request, toComparisonJson(found), { tags: findingTags, isInLanguage: lang === undefined });
}

export const OPTIONS = preflight;
