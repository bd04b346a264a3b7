import { useLocale, useTranslations } from 'next-intl';
import { Quotation } from '@/components/ui/quotation';
import { Redline } from '@/components/ui/redline';
import type { CommitmentSteps } from '@/lib/findings/commitments/commitment-steps';
import { otherLocale } from '@/lib/i18n/locales';
import type { Commitment } from '@/lib/records/commitments/commitments';
import { CommitmentPlace } from './commitment-place';

type Props = { steps: CommitmentSteps } & Pick<Commitment, 'state' | 'last'>;

/** How the words of a commitment changed from one statement to the next, dates that were put off among them, and its last words. */
export function CommitmentHistory({ steps, state, last: named }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.commitment');
  const lang = steps[locale].length > 1 ? locale : otherLocale(locale);
  const changed = steps[lang].filter(({ isChanged }, at) => at > 0 && isChanged);
  const last = steps[lang].at(-1);
  if (steps[lang].length < 2 || !last) return null;
  // Which of its sentences says that it was met is for the reader to see: the most alike may promise more of the same.
  const isMet = state === 'met' && last.statement === named?.statement;
  const told = state === 'met' && !isMet ? 'open' : state;
  return (
    <div className="mt-3">
      <h3 className="text-base font-semibold">{t('history', { count: changed.length })}</h3>
      {changed.length > 0 && <p className="max-w-prose text-base text-quiet">{t('historyLead')}</p>}
      <ol className="mt-1 grid gap-3">
        {changed.map((step) => (
          <li key={step.statement} className="max-w-prose">
            <p className="text-base">
              <CommitmentPlace place={step} />
            </p>
            <Redline runs={step.runs} lang={lang} />
          </li>
        ))}
      </ol>
      <h3 className="mt-3 text-base font-semibold">{t(`evidence.${told}`)}</h3>
      <p className="text-base">
        <CommitmentPlace place={last} />
      </p>
      <Quotation words={isMet ? last.paragraph : last.words} lang={lang} />
    </div>
  );
}
