import { getLocale, getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { bestPair, findPair } from '@/lib/records/statements/reading';
import { readStatement, titleOf } from './read-statement';

/** Title and addresses of a page that sets two texts beside each other; `pair` as its address spells it. */
export async function parallelMetadata(params: Promise<{ locale: string; id: string }>, pair?: string) {
  const { statement } = await readStatement(params);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('reading')]);
  const own = { title: await titleOf(statement, locale) };
  const said = { title: t('parallelTitle', own), description: t('parallelDescription', own) };
  const metadata = await pageMetadata(params, at(paths.parallel, statement.id, pair), said);
  const { texts } = statement;
  const isShown = pair === undefined ? bestPair(texts, locale) : findPair(texts, pair, locale);
  return isShown ? metadata : { ...metadata, robots: { index: false } };
}
