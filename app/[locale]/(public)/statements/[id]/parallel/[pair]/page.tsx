import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { parallelMetadata } from '@/app/[locale]/(public)/statements/[id]/parallel-metadata';
import { readStatement } from '@/app/[locale]/(public)/statements/[id]/read-statement';
import { ParallelArticle } from '@/components/reading/parallel-article';
import { PageFrame } from '@/components/shell/page-frame';
import { at, paths } from '@/lib/i18n/paths';
import { findPair } from '@/lib/records/statements/reading';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';

type Props = PageProps<'/[locale]/statements/[id]/parallel/[pair]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_', pair: '_' }];
}

export async function generateMetadata({ params }: Props) {
  return parallelMetadata(params, (await params).pair);
}

export default async function PairPage({ params }: Props) {
  const { statement, differences } = await readStatement(params);
  const segment = (await params).pair;
  const pair = findPair(statement.texts, segment, await getLocale());
  if (!pair) notFound();
  return (
    <PageFrame address={at(paths.parallel, statement.id, segment)}>
      <ParallelArticle statement={statement} pair={pair} differences={differences} names={await listNamePairs()} />
    </PageFrame>
  );
}
