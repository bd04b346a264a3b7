import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The way to this page, one link a step. */
export function Breadcrumb({ steps }: { steps: { href: string; name: ReactNode }[] }) {
  const t = useTranslations('site');
  return (
    <nav aria-label={t('breadcrumb')} className="mb-4 text-base print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map(({ href, name }) => (
          <li key={href} className="after:ms-2 after:text-quiet after:content-['/']">
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
