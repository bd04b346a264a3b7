import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Section } from '@/components/ui/section';
import type { SuccessivePair } from '@/lib/findings/compare/successive-pairs';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';

/** The statements that can be compared with the one before, newest first. */
export function PairList({ pairs }: { pairs: SuccessivePair[] }) {
  const locale = useLocale();
  const t = useTranslations('findings.compare');
  if (pairs.length === 0) return null;
  return (
    <Section id="pairs" title={t('pairs')} lead={t('pairsLead')}>
      <ul className="grid gap-2">
        {pairs.map(({ a, b, titleBefore, title, date, langs }) => (
          <li key={`${a} ${b}`} className="flex flex-wrap items-baseline gap-x-3">
            <span>
              <bdi>{wordsIn(title, locale) ?? b}</bdi> (<Day edtf={date} style="short" />)
              <span className="block text-quiet">{t('against', { title: wordsIn(titleBefore, locale) ?? a })}</span>
            </span>
            {langs.map((lang) => (
              <a key={lang} href={paths.comparison(locale, `${a}...${b}`, lang)}>
                {t('inLanguage', { lang })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
