import { useLocale, useTranslations } from 'next-intl';
import { directionOf, otherLocale } from '@/lib/i18n/locales';
import type { Bilingual } from '@/lib/records/bilingual';

/** The answer to a report in each language that it was given in, the reader's first; marked where the reader's is missing. */
export function ReportAnswer({ answer }: { answer: Bilingual }) {
  const locale = useLocale();
  const t = useTranslations('language');
  const other = otherLocale(locale);
  const isForeign = answer[locale] === null && answer[other] !== null;
  return (
    <div className="grid gap-2">
      {isForeign && <p className="text-sm text-quiet">{other === 'ar' ? t('onlyAr') : t('onlyEn')}</p>}
      {[locale, other].map(
        (lang) =>
          answer[lang] && (
            <p key={lang} lang={lang} dir={directionOf(lang)} className="wrap-anywhere whitespace-pre-line">
              {answer[lang]}
            </p>
          ),
      )}
    </div>
  );
}
