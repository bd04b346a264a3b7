import { useTranslations } from 'next-intl';

type Props = { name: string; page: number; pages: number; href: (page: number) => string };

/** The way from a page of a long list to those beside it; nothing where there is one page. */
export function PageSteps({ name, page, pages, href }: Props) {
  const t = useTranslations('pages');
  if (pages === 1) return null;
  return (
    <nav aria-label={name} className="mt-6 flex flex-wrap gap-6 border-t border-rule pt-3 print:hidden">
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {t('previous')}
        </a>
      )}
      <span className="text-quiet">{t('pageOf', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {t('next')}
        </a>
      )}
    </nav>
  );
}
