import { useLocale, useTranslations } from 'next-intl';
import { InLanguage } from '@/components/ui/in-language';
import { type Locale, otherLocale } from '@/lib/i18n/locales';

/** Words as they are stored in both languages, each in its direction and under its name; a half that is missing is said. */
export function BothLanguages({ words }: { words: Record<Locale, string> }) {
  const locale = useLocale();
  const t = useTranslations();
  return [locale, otherLocale(locale)].map((lang) => (
    <span key={lang} className="block">
      <span className="text-sm font-normal text-quiet">
        {t('desk.review.inLanguage', { language: t(`language.${lang}`) })}
      </span>{' '}
      {words[lang] === '' ? (
        <span className="font-normal text-quiet">{t('desk.draft.nothing')}</span>
      ) : (
        <InLanguage lang={lang}>{words[lang]}</InLanguage>
      )}
    </span>
  ));
}
