import type { CompareFault } from '@/lib/findings/compare/compare-statements';
import { answerNotFound, answerProblem } from '../answer';
import { answerFindingFault } from '../answer-finding';

/** Says in the caller's language what cannot be compared, and what can be done. */
export function refuseComparison(request: Request, fault: CompareFault, lang: 'ar' | 'en'): Promise<Response> {
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
