import { getTranslations } from 'next-intl/server';
import { GlossaryArticle } from '@/components/records/vocabulary/glossary-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { findInGlossary, listFindable } from '@/lib/records/vocabulary/find-in-glossary';
import { wholeGlossary } from '@/lib/records/vocabulary/glossary-query';

type Props = PageProps<'/[locale]/glossary'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('glossary');
  return pageMetadata(params, paths.glossary, { title: t('title'), description: t('lead') });
}

export default async function GlossaryPage({ params }: Props) {
  const locale = await readLocale(params);
  const page = findInGlossary(await listFindable(), wholeGlossary, locale);
  return (
    <PageFrame address={paths.glossary}>
      <GlossaryArticle query={wholeGlossary} faults={[]} page={page} />
    </PageFrame>
  );
}
