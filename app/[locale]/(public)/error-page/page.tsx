import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/shell/page-frame';
import { paths } from '@/lib/i18n/paths';

/** The front keeps the bytes of this page from its start and sends them, with status 500, for a fault of ours. */
export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('error');
  return { title: t('title'), robots: { index: false } };
}

export default function ErrorPage() {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <PageFrame address={null}>
      <h1 className="text-2xl md:text-3xl">{t('error.title')}</h1>
      <p className="mt-4 max-w-prose text-lg">{t('error.lead')}</p>
      <p className="mt-4">
        <a href={paths.home(locale)}>{t('navigation.home')}</a>
      </p>
    </PageFrame>
  );
}
