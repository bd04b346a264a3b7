import { useLocale, useTranslations } from 'next-intl';
import { ApiLinks } from '@/components/shell/api-links';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import { type BodyCoverage, countTexts, type NumberCoverage } from '@/lib/records/coverage/coverage';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Missing } from '@/lib/records/coverage/missing';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { BodyCoverageTable, LanguageTable, NumberTable } from './coverage-tables';
import { MissingList } from './missing-list';

type Props = {
  /** The body whose meetings are numbered as one series. */
  body: string;
  series: { numbers: NumberCoverage[]; unnumbered: MeetingSummary[] };
  bodies: BodyCoverage[];
  missing: Missing;
};

/** What the record holds by number, body and language; what it lacks comes first. */
export function CoverageArticle({ body, series, bodies, missing }: Props) {
  const locale = useLocale();
  const t = useTranslations('coverage');
  const shortBodyName = useShortBodyName();
  return (
    <article>
      <Section id="missing" title={t('missing')} lead={t('missingLead')}>
        <MissingList body={body} numbers={series.numbers} missing={missing} />
      </Section>
      <Section id="numbers" title={t('byNumber', { body: shortBodyName(body) })} lead={t('byNumberLead')}>
        <NumberTable body={body} {...series} />
      </Section>
      <Section id="bodies" title={t('byBody')} lead={t('byBodyLead')}>
        <BodyCoverageTable bodies={bodies} />
      </Section>
      <Section id="languages" title={t('byLanguage')} lead={t('byLanguageLead')}>
        <LanguageTable texts={countTexts(bodies.flatMap(({ texts }) => texts))} />
      </Section>
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
