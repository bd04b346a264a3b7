import { getLocale, getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { readStatement, titleOf } from './read-statement';

/** Title and addresses of a page that sets two texts beside each other; `pair` as its address spells it. */
export async function parallelMetadata(params: Promise<{ locale: string; id: string }>, pair?: string) {
  const { statement } = await readStatement(params);
  const t = await getTranslations('reading');
  const title = t('parallelTitle', { title: await titleOf(statement, await getLocale()) });
  return pageMetadata(params, at(paths.parallel, statement.id, pair), { title });
}
