import { useTranslations } from 'next-intl';
import { Quotation } from '@/components/ui/quotation';
import { Section } from '@/components/ui/section';
import type { ChangedFact } from '@/lib/analysis/redline/facts/changed-facts';
import type { Comparison } from '@/lib/findings/compare/compare-statements';
import { PassagePlaces } from './passage-places';

/** Dates, numbers and names that changed, in words, each with a link to its passage. */
export function ComparisonFacts({ comparison: { blocks, facts, lang } }: { comparison: Comparison }) {
  const t = useTranslations();
  if (facts.length === 0) return null;
  return (
    <Section id="facts" title={t('findings.compare.facts')} lead={t('findings.compare.factsLead')}>
      <ul className="grid gap-2">
        {facts.map(({ block, code, a, b }) => {
          const passage = blocks.find(({ id }) => id === block);
          return (
            <li key={`${block} ${code} ${a} ${b}`} className="max-w-prose">
              <FactName code={code} isFirst={a !== null} />
              {': '}
              {a && b && `${t('findings.compare.was')} `}
              {a && <Quotation words={a} lang={lang} />}
              {a && b && ` ${t('findings.compare.then')} `}
              {b && <Quotation words={b} lang={lang} />} {passage && <PassagePlaces block={passage} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What changed; where one of the texts alone says it, which one. */
function FactName({ code, isFirst }: { code: ChangedFact['code']; isFirst: boolean }) {
  const t = useTranslations();
  if (code === 'name-gone' || code === 'name-new') return t(`findings.compare.${code}`);
  const [what] = code.split('-');
  if (!code.endsWith('one-sided') || what === undefined) return t(`divergence.code.${code}`);
  return isFirst ? t('findings.compare.onlyFirst', { what }) : t('findings.compare.onlySecond', { what });
}
