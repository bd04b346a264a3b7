import { useLocale, useTranslations } from 'next-intl';
import { otherLocale } from '@/lib/i18n/locales';
import { InLanguage } from './in-language';
import { MixedText } from './mixed-text';

type Props = {
  value: { ar: string | null; en: string | null };
  /** Shown if neither language has the words. */
  unknown?: string;
};

/** Words in the reader's language; if only the other language has them, those, marked as such. */
export function Words({ value, unknown }: Props) {
  const locale = useLocale();
  const t = useTranslations('language');
  const own = value[locale];
  if (own !== null) return <MixedText text={own} lang={locale} />;
  const other = otherLocale(locale);
  const foreign = value[other];
  if (foreign === null) return unknown ?? null;
  return (
    <>
      <InLanguage lang={other}>{foreign}</InLanguage>{' '}
      <small className="text-quiet">({other === 'ar' ? t('onlyAr') : t('onlyEn')})</small>
    </>
  );
}
