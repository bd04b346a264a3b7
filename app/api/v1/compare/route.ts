import { toComparisonJson } from '@/lib/exchange/api/findings/comparison-json';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { type CompareFault, compareStatements } from '@/lib/findings/compare/compare-statements';
import { parseSide } from '@/lib/findings/compare/compared-pair';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';
import { answerInvalid, answerJson, answerNotFound, answerProblem, localeOfCaller, preflight } from '../answer';
import { answerFindingFault, findingTags } from '../answer-finding';
import { answerFault } from '../answer-list';

export async function GET(request: Request): Promise<Response> {
  const asked = readQuery(queries.compare, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const { lang, seq = null, ...sides } = asked.query;
  const [a, b] = [parseSide(sides.a), parseSide(sides.b)];
  if (!a || !b) return answerInvalid(request, a ? 'b' : 'a', (t) => t('invalidValue', { field: a ? 'b' : 'a' }));
  const language = lang ?? localeOfCaller(request);
  const found = await compareStatements({ pair: { a, b }, lang: language, seq }, await listNamePairs());
  if ('kind' in found) return refuse(request, found, language);
  return answerJson(request, toComparisonJson(found), { tags: findingTags, isInLanguage: lang === undefined });
}

/** Says in the caller's language what cannot be compared, and what can be done. */
function refuse(request: Request, fault: CompareFault, lang: 'ar' | 'en'): Promise<Response> {
  switch (fault.kind) {
    case 'moment':
      return answerFindingFault(request, fault);
    case 'unknown':
      return answerNotFound(request, (t) => t('compare.unknown', { id: fault.id }));
    case 'version':
      return answerNotFound(request, (t) => t('compare.version', { id: fault.id, version: String(fault.version) }));
    case 'same':
      return answerProblem(request, (t) => ({
        status: 422,
        code: 'same-text',
        title: t('invalid'),
        detail: t('compare.same'),
        pointer: '/b',
      }));
    case 'not-held':
      return answerProblem(request, (t) => ({
        status: 422,
        code: 'not-held',
        title: t('invalid'),
        detail: `${t(`compare.why.${fault.why}`, { side: fault.side, lang })} ${t('compare.instead', { other: String(fault.other), lang })}`,
        pointer: `/${fault.side}`,
      }));
    case 'unlike':
      return answerProblem(request, (t) => ({
        status: 422,
        code: 'unlike-standing',
        title: t('invalid'),
        detail: `${t('compare.unlike')} ${t('compare.instead', { other: String(fault.other), lang })}`,
        pointer: '/lang',
      }));
  }
}

export const OPTIONS = preflight;
