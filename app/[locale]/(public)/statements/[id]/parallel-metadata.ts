import { getLocale, getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/components/shell/page-metadata';
import { readStatement, titleOf } from './read-statement';

/** Title and addresses of a page that sets two texts beside each other. `path` is what follows the statement's. */
export async function parallelMetadata(params: Promise<{ locale: string; id: string }>, path: string) {
  const { statement } = await readStatement(params);
  const t = await getTranslations('reading');
  const title = t('parallelTitle', { title: await titleOf(statement, await getLocale()) });
  return pageMetadata(params, `/statements/${statement.id}/${path}`, { title });
}
