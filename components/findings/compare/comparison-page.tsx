import { PageFrame } from '@/components/shell/page-frame';
import type { CompareFault, Comparison } from '@/lib/findings/compare/compare-statements';
import { comparisonAddress } from '@/lib/findings/finding-address';
import type { Locale } from '@/lib/i18n/locales';
import { type ComparedPair, formatComparedPair } from '@/lib/records/statements/compared-pair';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';
import { listHeldStatements } from '@/lib/records/statements/held/held-statements';
import { ComparisonArticle } from './comparison-article';
import { NoComparison } from './no-comparison';
import { PairForm } from './pair-form';

type Props = { pair: ComparedPair; lang: Locale; seq: string | null; found: Comparison | CompareFault };

/** The page of two statements compared, today or at a moment. */
export async function ComparisonPage({ pair, lang, seq, found }: Props) {
  const isRefused = 'kind' in found;
  const [held, statements] = await Promise.all([getHeldCounts(), isRefused ? listHeldStatements() : []]);
  return (
    <PageFrame address={(locale) => comparisonAddress(locale, formatComparedPair(pair), lang, seq)}>
      {isRefused ? (
        <>
          <NoComparison pair={pair} lang={lang} seq={seq} fault={found} held={held} />
          <PairForm statements={statements} />
        </>
      ) : (
        <ComparisonArticle comparison={found} />
      )}
    </PageFrame>
  );
}
