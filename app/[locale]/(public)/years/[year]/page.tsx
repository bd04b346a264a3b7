import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { YearArticle } from '@/components/records/meetings/year-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { formatYearSegment, parseYearSegment, yearBounds } from '@/lib/dates/calendar-year';
import { at, paths } from '@/lib/i18n/paths';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { getPeriod, getYearsAround, isWithinRecord } from '@/lib/records/meetings/years';

type Props = PageProps<'/[locale]/years/[year]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ year: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const year = await readYear(params);
  const t = await getTranslations('years');
  const name = year.calendar === 'hijri' ? t('hijriYear', { year: String(year.year) }) : String(year.year);
  const title = t(year.calendar === 'hijri' ? 'hijriTitle' : 'yearTitle', { year: String(year.year) });
  return pageMetadata(params, at(paths.year, formatYearSegment(year)), {
    title,
    description: t('description', { year: name }),
  });
}

export default async function YearPage({ params }: Props) {
  const year = await readYear(params);
  const { first, last } = yearBounds(year);
  const [mainBody, period, around] = await Promise.all([getMainBody(), getPeriod(first, last), getYearsAround(year)]);
  return (
    <PageFrame address={at(paths.year, formatYearSegment(year))}>
      <YearArticle year={year} around={around} mainBody={mainBody?.id ?? null} period={period} />
    </PageFrame>
  );
}

/** Only the years that the record spans have a page; any other answers 404. */
async function readYear(params: Props['params']) {
  const year = parseYearSegment((await params).year);
  if (!year || !(await isWithinRecord(year))) notFound();
  return year;
}
