import { useTranslations } from 'next-intl';
import { Quotation } from '@/components/ui/quotation';
import { Section } from '@/components/ui/section';
import type { Comparison } from '@/lib/findings/compare/compare-statements';

/** Dates, numbers and names that changed, in words, each with a link to its passage. */
export function ComparisonFacts({ comparison: { facts, lang } }: { comparison: Comparison }) {
  const t = useTranslations();
  if (facts.length === 0) return null;
  return (
    <Section id="facts" title={t('findings.compare.facts')} lead={t('findings.compare.factsLead')}>
      <ul className="grid gap-2">
        {facts.map(({ block, code, a, b }) => {
          const only = onlyIn(code, a);
          return (
            <li key={`${block} ${code} ${a} ${b}`} className="max-w-prose">
              {code === 'name-gone' || code === 'name-new'
                ? t(`findings.compare.${code}`)
                : t(`divergence.code.${code}`)}
              {': '}
              {a && <Quotation words={a} lang={lang} />}
              {a && b && ` ${t('findings.compare.then')} `}
              {b && <Quotation words={b} lang={lang} />}
              {only && ` (${t(`findings.compare.${only}`)})`}{' '}
              <a href={`#${block}`} className="isolate-ltr text-sm">
                {block}
              </a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Which of the texts alone says it, where the code leaves that open. */
function onlyIn(code: string, a: string | null): 'onlyFirst' | 'onlySecond' | null {
  if (!code.endsWith('one-sided')) return null;
  return a === null ? 'onlySecond' : 'onlyFirst';
}
