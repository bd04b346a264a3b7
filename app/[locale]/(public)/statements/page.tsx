import { getTranslations } from 'next-intl/server';
import { StatementList } from '@/components/records/lists/statement-list';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getStatementList } from '@/lib/records/lists/get-list';
import { parseListQuery } from '@/lib/records/lists/list-query';

type Props = PageProps<'/[locale]/statements'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('statements');
  return pageMetadata(params, paths.statements, { title: t('title'), description: t('description') });
}

/** The whole list. One that is narrowed is made at `list-page`, since a page that is kept takes no query. */
export default async function StatementsPage({ params }: Props) {
  const locale = await readLocale(params);
  const found = await getStatementList(parseListQuery('statements', {}), locale);
  return (
    <PageFrame address={paths.statements}>
      <StatementList found={found} />
    </PageFrame>
  );
}
