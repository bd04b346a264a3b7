import { getTranslations } from 'next-intl/server';
import { ComparisonArticle } from '@/components/findings/compare/comparison-article';
import { PairForm } from '@/components/findings/compare/pair-form';
import { PairList } from '@/components/findings/compare/pair-list';
import { HeldNote } from '@/components/findings/held-note';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { getComparison } from '@/lib/findings/compare/get-comparison';
import { listSuccessivePairs, newestPairIn } from '@/lib/findings/compare/successive-pairs';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';
import { listHeldStatements } from '@/lib/records/statements/held/held-statements';

type Props = PageProps<'/[locale]/compare'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  await readLocale(params);
  const t = await getTranslations('findings.compare');
  return pageMetadata(params, paths.compare, { title: t('title'), description: t('lead') });
}

/** The newest pair of successive statements in the language of the page, and all pairs. */
export default async function ComparePage({ params }: Props) {
  const locale = await readLocale(params);
  const [t, pairs, statements] = await Promise.all([
    getTranslations('findings.compare'),
    listSuccessivePairs(),
    listHeldStatements(),
  ]);
  const newest = newestPairIn(pairs, locale);
  const found = newest
    ? await getComparison(
        { a: { id: newest.pair.a, version: null }, b: { id: newest.pair.b, version: null } },
        newest.lang,
      )
    : null;
  return (
    <PageFrame address={paths.compare}>
      {found && !('kind' in found) ? (
        <ComparisonArticle comparison={found} />
      ) : (
        <article>
          <h1 className="mb-2 text-2xl md:text-3xl">{t('title')}</h1>
          <p className="mb-4 max-w-prose text-quiet">{t('lead')}</p>
          <p className="max-w-prose">{t('nothing')}</p>
          <HeldNote held={await getHeldCounts()} />
        </article>
      )}
      <PairForm statements={statements} chosen={newest?.pair} />
      <PairList pairs={pairs} />
    </PageFrame>
  );
}
