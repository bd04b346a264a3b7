import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { parallelMetadata } from '@/app/[locale]/(public)/statements/[id]/parallel-metadata';
import { readStatement } from '@/app/[locale]/(public)/statements/[id]/read-statement';
import { NoParallelArticle } from '@/components/reading/no-parallel-article';
import { ParallelArticle } from '@/components/reading/parallel-article';
import { PageFrame } from '@/components/shell/page-frame';
import { at, paths } from '@/lib/i18n/paths';
import { findPair, isPair } from '@/lib/records/statements/reading';
import { listWithdrawnTexts } from '@/lib/records/statements/withdrawn-texts';
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
  const withdrawn = pair ? [] : await listWithdrawnTexts(statement.id);
  if (!pair && !isPair([...statement.texts, ...withdrawn], segment)) notFound();
  return (
    <PageFrame address={at(paths.parallel, statement.id, segment)}>
      {pair ? (
        <ParallelArticle statement={statement} pair={pair} differences={differences} names={await listNamePairs()} />
      ) : (
        <NoParallelArticle statement={statement} withdrawn={withdrawn} />
      )}
    </PageFrame>
  );
}
