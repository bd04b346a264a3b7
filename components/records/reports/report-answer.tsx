import { useLocale } from 'next-intl';
import { directionOf, otherLocale } from '@/lib/i18n/locales';
import type { Bilingual } from '@/lib/records/bilingual';

/** The answer to a report in each language that it was given in, the reader's first. */
export function ReportAnswer({ answer }: { answer: Bilingual }) {
  const locale = useLocale();
  return (
    <div className="grid gap-2">
      {[locale, otherLocale(locale)].map(
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
