import { notFound } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { CorrectionList } from '@/components/records/history/change-log';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { type ChangePage, getChangePage } from '@/lib/records/history/changes';

type Props = PageProps<'/[locale]/corrections/older/[n]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ n: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const { n } = await readPage(params);
  const t = await getTranslations('corrections');
  return pageMetadata(params, at(paths.olderCorrections, n), { title: t('olderTitle', { n: String(n) }) });
}

export default async function OlderCorrectionsPage({ params }: Props) {
  const page = await readPage(params);
  return <OlderCorrections page={page} />;
}

function OlderCorrections({ page: { corrections, n, newest } }: { page: ChangePage }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  const newer = n === newest ? paths.corrections(locale) : paths.olderCorrections(locale, n + 1);
  return (
    <PageFrame address={at(paths.olderCorrections, n)}>
      <h1 className="mt-1 mb-6 text-2xl md:text-3xl">{t('olderTitle', { n: String(n) })}</h1>
      <CorrectionList corrections={corrections} />
      <nav aria-label={t('pages')} className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a href={newer}>{t('newerPage')}</a>
        {n > 1 && <a href={paths.olderCorrections(locale, n - 1)}>{t('olderPage')}</a>}
      </nav>
    </PageFrame>
  );
}

async function readPage(params: Props['params']) {
  const { n } = await params;
  const page = /^[1-9]\d{0,6}$/.test(n) ? await getChangePage(Number(n)) : null;
  if (!page) notFound();
  return page;
}
