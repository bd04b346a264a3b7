import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { YearRows } from '@/components/charts/year-rows';
import { YearLink } from '@/components/records/meetings/year-link';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getMainBody } from '@/lib/records/bodies/main-body';
import {
  type CalendarYearCount,
  countMeetingsByCalendarYear,
  countMeetingsByYear,
  type YearCount,
} from '@/lib/records/meetings/years';

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: PageProps<'/[locale]/years'>) {
  const t = await getTranslations('years');
  return pageMetadata(params, paths.years, { title: t('title'), description: t('lead') });
}

export default async function YearsPage({ params }: PageProps<'/[locale]/years'>) {
  await readLocale(params);
  const [gregorian, hijri, counts, body] = await Promise.all([
    countMeetingsByCalendarYear('gregorian'),
    countMeetingsByCalendarYear('hijri'),
    countMeetingsByYear(),
    getMainBody(),
  ]);
  return <Years gregorian={gregorian} hijri={hijri} counts={counts} mainBody={body?.id ?? null} />;
}

type YearsProps = {
  gregorian: CalendarYearCount[];
  hijri: CalendarYearCount[];
  counts: YearCount[];
  mainBody: string | null;
};

function Years({ gregorian, hijri, counts, mainBody }: YearsProps) {
  const t = useTranslations('years');
  return (
    <PageFrame address={paths.years}>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">
        {t('lead')} {t('mayFall')}
      </p>
      <div className="mt-8">
        <YearRows counts={counts} mainBody={mainBody} />
      </div>
      <div className="grid gap-x-12 md:grid-cols-2 print:grid-cols-2">
        <Section id="gregorian" title={t('gregorian')}>
          <YearList years={gregorian} />
        </Section>
        <Section id="hijri" title={t('hijri')}>
          <YearList years={hijri} />
        </Section>
      </div>
    </PageFrame>
  );
}

function YearList({ years }: { years: CalendarYearCount[] }) {
  const t = useTranslations('years');
  return (
    <ul>
      {years.map(({ year, count }) => (
        <li key={year.year} className="flex justify-between gap-4 border-b border-rule py-1.5">
          <YearLink year={year} />
          <span className="text-quiet">{t('count', { count })}</span>
        </li>
      ))}
    </ul>
  );
}
