import { getLocale } from 'next-intl/server';
import { parallelMetadata } from '@/app/[locale]/(public)/statements/[id]/parallel-metadata';
import { readStatement } from '@/app/[locale]/(public)/statements/[id]/read-statement';
import { NoParallelArticle } from '@/components/reading/no-parallel-article';
import { ParallelArticle } from '@/components/reading/parallel-article';
import { PageFrame } from '@/components/shell/page-frame';
import { at, paths } from '@/lib/i18n/paths';
import { bestPair } from '@/lib/records/statements/reading';
import { listWithdrawnTexts } from '@/lib/records/statements/withdrawn-texts';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';

type Props = PageProps<'/[locale]/statements/[id]/parallel'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  return parallelMetadata(params);
}

export default async function ParallelPage({ params }: Props) {
  const { statement, differences } = await readStatement(params);
  const pair = bestPair(statement.texts, await getLocale());
  return (
    <PageFrame address={at(paths.parallel, statement.id)}>
      {pair ? (
        <ParallelArticle statement={statement} pair={pair} differences={differences} names={await listNamePairs()} />
      ) : (
        <NoParallelArticle statement={statement} withdrawn={await listWithdrawnTexts(statement.id)} />
      )}
    </PageFrame>
  );
}
