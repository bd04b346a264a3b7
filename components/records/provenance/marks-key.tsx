import { useTranslations } from 'next-intl';

/** Says once on a page what the marks beside its values do. */
export function MarksKey() {
  return <p className="mt-3 max-w-prose text-sm text-quiet print:hidden">{useTranslations('claim')('marks')}</p>;
}
