import { getTranslations } from 'next-intl/server';
import { DateChoice } from '@/components/shell/date-choice';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';

type Props = PageProps<'/[locale]/dates'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('dates');
  return pageMetadata(params, paths.dates, { title: t('title'), description: t('lead') });
}

export default async function DatesPage({ params }: Props) {
  await readLocale(params);
  return (
    <PageFrame address={paths.dates}>
      <DateChoice />
    </PageFrame>
  );
}
