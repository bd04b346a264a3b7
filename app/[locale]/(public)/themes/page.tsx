import { getTranslations } from 'next-intl/server';
import { ThemesArticle } from '@/components/findings/themes/themes-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { getThemes } from '@/lib/findings/themes/get-themes';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';

type Props = PageProps<'/[locale]/themes'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('findings');
  return pageMetadata(params, paths.themes, { title: t('title.themes'), description: t('lead.themes') });
}

export default async function ThemesPage({ params }: Props) {
  await readLocale(params);
  const [found, held] = await Promise.all([getThemes(), getHeldCounts()]);
  return (
    <PageFrame address={paths.themes}>
      <ThemesArticle found={found} seq={null} held={held} />
    </PageFrame>
  );
}
