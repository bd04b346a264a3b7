import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { paths } from '@/lib/i18n/paths';

/** When an entry of this record was last changed, whoever changed it. */
export function LastChanged({ at }: { at: string }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <p className="mt-8 text-base text-quiet">
      {t.rich('lastChanged', { day: () => <Day key="day" edtf={at.slice(0, 10)} /> })} ·{' '}
      <a href={paths.corrections(locale)}>{t('title')}</a>
    </p>
  );
}
