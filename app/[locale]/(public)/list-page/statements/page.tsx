import type { Metadata } from 'next';
import { listMetadata } from '@/components/records/lists/list-metadata';
import { StatementList } from '@/components/records/lists/statement-list';
import { PageFrame } from '@/components/shell/page-frame';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getStatementList } from '@/lib/records/lists/get-list';
import { listQueryWith, parseListQuery } from '@/lib/records/lists/list-query';

type Props = PageProps<'/[locale]/list-page/statements'>;

/** The list of statements for a query: the front shows it at the address of the list, and keeps it until a change. */
export const instant = false;

export function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata('statements', props);
}

export default async function NarrowedStatementsPage({ params, searchParams }: Props) {
  const locale = await readLocale(params);
  const query = parseListQuery('statements', await searchParams);
  const found = await getStatementList(query, locale);
  return (
    <PageFrame address={(each) => paths.statements(each) + listQueryWith('statements', query, { page: query.page })}>
      <StatementList found={found} />
    </PageFrame>
  );
}
