import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/shell/page-frame';
import type { CompareFault, Comparison } from '@/lib/findings/compare/compare-statements';
import { type ComparedPair, formatComparedPair } from '@/lib/findings/compare/compared-pair';
import { comparisonAddress } from '@/lib/findings/finding-address';
import type { Locale } from '@/lib/i18n/locales';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';
import { ComparisonArticle } from './comparison-article';
import { NoComparison } from './no-comparison';

type Props = { pair: ComparedPair; lang: Locale; seq: string | null; found: Comparison | CompareFault };

/** The page of two statements compared, today or at a moment. */
export async function ComparisonPage({ pair, lang, seq, found }: Props) {
  if ('kind' in found && (found.kind === 'unknown' || found.kind === 'version')) notFound();
  const held = await getHeldCounts();
  return (
    <PageFrame address={(locale) => comparisonAddress(locale, formatComparedPair(pair), lang, seq)}>
      {'kind' in found ? (
        <NoComparison pair={pair} lang={lang} seq={seq} fault={found} held={held} />
      ) : (
        <ComparisonArticle comparison={found} />
      )}
    </PageFrame>
  );
}
