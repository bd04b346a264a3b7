import { getTranslations } from 'next-intl/server';
import { GlossaryArticle } from '@/components/records/vocabulary/glossary-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { findInGlossary, listFindable } from '@/lib/records/vocabulary/find-in-glossary';
import { glossaryQueryWith, parseGlossaryQuery } from '@/lib/records/vocabulary/glossary-query';

type Props = PageProps<'/[locale]/list-page/glossary'>;

/** A part of the glossary for a query: the front shows it at the glossary's address, and keeps it until a change. */
export const instant = false;

export async function generateMetadata({ params, searchParams }: Props) {
  const t = await getTranslations('glossary');
  const metadata = await pageMetadata(params, paths.glossary, { title: t('title') });
  const { faults } = parseGlossaryQuery(await searchParams);
  return { ...metadata, ...(faults.length > 0 ? pageStatus(400) : { robots: { index: false } }) };
}

export default async function GlossaryPartPage({ params, searchParams }: Props) {
  const locale = await readLocale(params);
  const { query, faults } = parseGlossaryQuery(await searchParams);
  const page = findInGlossary(await listFindable(), query, locale);
  return (
    <PageFrame address={(each) => paths.glossary(each) + glossaryQueryWith(query, { page: query.page })}>
      <GlossaryArticle query={query} faults={faults} page={page} />
    </PageFrame>
  );
}
