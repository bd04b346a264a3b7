import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/search/search-form';
import { PageFrame } from '@/components/shell/page-frame';
import { paths } from '@/lib/i18n/paths';

/** The front sends the bytes of this page, with status 404, for every address that the record does not have. */
export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound');
  return { title: t('title'), description: t('lead'), robots: { index: false } };
}

export default function NotFoundPage() {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <PageFrame address={null}>
      <h1 className="text-2xl md:text-3xl">{t('notFound.title')}</h1>
      <p className="mt-4 max-w-prose text-lg">{t('notFound.lead')}</p>
      <p className="mt-2 max-w-prose">{t('notFound.gaps')}</p>
      <div className="mt-6">
        <SearchForm id="lost-search" />
      </div>
      <h2 className="mt-8 text-lg">{t('notFound.go')}</h2>
      <ul className="mt-2 grid list-disc gap-1 ps-6">
        <li>
          <a href={paths.home(locale)}>{t('navigation.home')}</a>
        </li>
        <li>
          <a href={paths.meetings(locale)}>{t('meetings.title')}</a>
        </li>
        <li>
          <a href={paths.years(locale)}>{t('years.title')}</a>
        </li>
        <li>
          <a href={`${paths.meetings(locale)}#gaps`}>{t('meetings.gaps')}</a>
        </li>
      </ul>
    </PageFrame>
  );
}
