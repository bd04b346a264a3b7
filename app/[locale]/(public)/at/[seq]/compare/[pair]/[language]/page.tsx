import { notFound } from 'next/navigation';
import { cache } from 'react';
import { comparisonMetadata } from '@/components/findings/compare/comparison-metadata';
import { ComparisonPage } from '@/components/findings/compare/comparison-page';
import { readCompared } from '@/components/findings/compare/read-compared';
import { compareStatements } from '@/lib/findings/compare/compare-statements';
import { comparisonAddress } from '@/lib/findings/finding-address';
import type { Locale } from '@/lib/i18n/locales';
import { formatComparedPair, parseComparedPair } from '@/lib/records/statements/compared-pair';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';

type Props = PageProps<'/[locale]/at/[seq]/compare/[pair]/[language]'>;

/** Made for each request, yet whole before its first byte like every other page. */
export const instant = false;

export async function generateMetadata({ params }: Props) {
  const { pair, lang, seq, found } = await readThen(params);
  return comparisonMetadata(params, (locale) => comparisonAddress(locale, formatComparedPair(pair), lang, seq), found);
}

export default async function ComparedThenPage({ params }: Props) {
  return <ComparisonPage {...(await readThen(params))} />;
}

async function readThen(params: Props['params']) {
  const { seq } = await params;
  const { pair, lang } = await readCompared(params);
  return { pair, lang, seq, found: await compareThen(formatComparedPair(pair), lang, seq) };
}

/** Once for the head of the page and its body. */
const compareThen = cache(async (segment: string, lang: Locale, seq: string) => {
  const pair = parseComparedPair(segment);
  if (pair === null) notFound();
  return compareStatements({ pair, lang, seq }, await listNamePairs());
});
