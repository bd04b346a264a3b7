import { useTranslations } from 'next-intl';
import { languageKey } from '@/lib/i18n/language-key';

/** The name of a language in the reader's own. */
export function useLanguageName(): (lang: string) => string {
  const t = useTranslations('language');
  return (lang) => t(languageKey(lang));
}
