import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { paths } from '@/lib/i18n/paths';
import type { ChangeLink } from '@/lib/records/history/change-links';

/** Says of a record that it was corrected and when, and leads to what changed. */
export function CorrectedLine({ correction: { seq, at } }: { correction: ChangeLink }) {
  const locale = useLocale();
  const t = useTranslations('corrections');
  return (
    <p className="mt-4 text-base text-quiet">
      {t.rich('corrected', { day: () => <Day key="day" edtf={at.slice(0, 10)} style="short" /> })}{' '}
      <a href={paths.correction(locale, seq)}>{t('whatChanged')}</a>
    </p>
  );
}
