import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { findListFaults } from '@/lib/records/lists/get-list';
import { type ListName, parseListQuery, type RawQuery } from '@/lib/records/lists/list-query';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RawQuery> };

/** The head of a list that was narrowed; one that cannot take its query says so to the front. */
export async function listMetadata(list: ListName, { params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations(list);
  const metadata = await pageMetadata(params, paths[list], { title: t('title') });
  const faults = await findListFaults(list, parseListQuery(list, await searchParams));
  return { ...metadata, ...(faults.length > 0 ? pageStatus(400) : { robots: { index: false } }) };
}
