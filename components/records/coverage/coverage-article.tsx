import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { ApiLinks } from '@/components/shell/api-links';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import { type BodyCoverage, countTexts, type NumberedSeries } from '@/lib/records/coverage/coverage';
import type { Missing } from '@/lib/records/coverage/missing';
import { BodyCoverageTable } from './body-coverage-table';
import { LanguageTable } from './language-table';
import { MissingList } from './missing-list';
import { NumberTable } from './number-table';

type Props = {
  /** The series of the main body. Null: the record has none. */
  series: NumberedSeries | null;
  bodies: BodyCoverage[];
  missing: Missing;
};

/** The coverage of the record by number, body and language, after a list of its gaps. */
export function CoverageArticle({ series, bodies, missing }: Props) {
  const locale = useLocale();
  const t = useTranslations('coverage');
  const table = useTranslations('meetings.table');
  const shortBodyName = useShortBodyName();
  return (
    <article>
      <Section id="missing" title={t('missing')} lead={t('missingLead')}>
        <MissingList series={series} missing={missing} />
      </Section>
      {series && (
        <Section id="numbers" title={t('byNumber', { body: shortBodyName(series.body) })} lead={t('byNumberLead')}>
          <NumberTable series={series} />
        </Section>
      )}
      <Section id="bodies" title={t('byBody')} lead={t('byBodyLead')}>
        <BodyCoverageTable bodies={bodies} />
      </Section>
      <Section id="languages" title={t('byLanguage')} lead={t('byLanguageLead')}>
        <LanguageTable texts={countTexts(bodies.flatMap(({ texts }) => texts))} />
      </Section>
      <p className="mt-6 print:hidden">
        <a href={paths.meetingTable(locale)}>{table('title')}</a>
      </p>
      <Section id="machines" title={t('machines')}>
        <p className="max-w-prose">{t('machinesText')}</p>
        <ApiLinks />
        <p className="mt-2">
          <a href={paths.corrections(locale)}>{t('changes')}</a>
        </p>
      </Section>
    </article>
  );
}
