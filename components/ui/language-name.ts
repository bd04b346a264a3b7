import { useTranslations } from 'next-intl';

/** The name of a language in the reader's own. */
export function useLanguageName(): (lang: string) => string {
  const t = useTranslations('language');
  const known = ['ar', 'en', 'it', 'fr', 'de', 'da', 'sv'] as const;
  return (lang) => t(known.find((name) => lang.split('-')[0] === name) ?? 'other');
}
