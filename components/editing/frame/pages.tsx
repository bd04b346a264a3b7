import { useTranslations } from 'next-intl';

type Props = {
  page: number;
  pages: number;
  addressOf(page: number): string;
  /** What the links to the page before and after are called. */
  previous: string;
  next: string;
};

/** Leads through the pages of a list; nothing where there is one. */
export function Pages({ page, pages, addressOf, previous, next }: Props) {
  const t = useTranslations('desk.records');
  if (pages < 2) return null;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      {page > 1 && <a href={addressOf(page - 1)}>{previous}</a>}
      <span>{t('page', { page, pages })}</span>
      {page < pages && <a href={addressOf(page + 1)}>{next}</a>}
    </nav>
  );
}
