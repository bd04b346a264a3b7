import { comparisonMetadata } from '@/components/findings/compare/comparison-metadata';
import { ComparisonPage } from '@/components/findings/compare/comparison-page';
import { readCompared } from '@/components/findings/compare/read-compared';
import { getComparison } from '@/lib/findings/compare/get-comparison';
import { at, paths } from '@/lib/i18n/paths';
import { formatComparedPair } from '@/lib/records/statements/compared-pair';

type Props = PageProps<'/[locale]/compare/[pair]/[language]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ pair: '_', language: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const { pair, lang } = await readCompared(params);
  const address = at(paths.comparison, formatComparedPair(pair), lang);
  return comparisonMetadata(params, address, await getComparison(pair, lang));
}

export default async function PairComparedPage({ params }: Props) {
  const { pair, lang } = await readCompared(params);
  return <ComparisonPage pair={pair} lang={lang} seq={null} found={await getComparison(pair, lang)} />;
}
