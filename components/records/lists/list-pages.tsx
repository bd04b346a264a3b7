import { useLocale, useTranslations } from 'next-intl';
import { PageSteps } from '@/components/ui/page-steps';
import { paths } from '@/lib/i18n/paths';
import type { FoundList } from '@/lib/records/lists/get-list';
import { type ListName, listQueryWith } from '@/lib/records/lists/list-query';

type Found = FoundList<unknown>;

/** Which part of a long list this page has; nothing where it has all. */
export function ListRange({ found: { items, first, total, pages } }: { found: Found }) {
  const t = useTranslations('lists');
  if (pages === 1) return null;
  return (
    <span className="block text-base font-normal text-quiet">
      {t('range', { first, last: first + items.length - 1, count: total })}
    </span>
  );
}

/** The way to the other pages of a long list. */
export function ListPages({ list, found: { query, pages } }: { list: ListName; found: Found }) {
  const locale = useLocale();
  const t = useTranslations('lists');
  const href = (page: number) => paths[list](locale) + listQueryWith(list, query, { page });
  return <PageSteps name={t('pages')} page={query.page} pages={pages} href={href} />;
}
