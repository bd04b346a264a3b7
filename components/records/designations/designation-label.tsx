import { useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Doubt } from '@/components/ui/doubt';
import type { DesignationSummary } from '@/lib/records/designations/designations';

/** The day of a designation, marked where it is not settled. */
export function DesignationDate({ designation }: { designation: DesignationSummary }) {
  const t = useTranslations();
  if (designation.edtf === null) return t('date.notKnown');
  return (
    <>
      <Day edtf={designation.edtf} />{' '}
      {designation.isDateUnconfirmed && <Doubt>{t('designations.dateUnconfirmed')}</Doubt>}
    </>
  );
}

/** The authority's own round, marked where no source states it. */
export function RoundText({ designation }: { designation: DesignationSummary }) {
  const t = useTranslations();
  return (
    <>
      {t('designations.roundShort', { round: designation.round ?? 0 })}{' '}
      {designation.isRoundUnconfirmed && <Doubt>{t('designations.roundUnconfirmed')}</Doubt>}
    </>
  );
}

/** The authority's count of targets, and the number that this record names. */
export function TargetCounts({ designation: { targetCount, statusCheck } }: { designation: DesignationSummary }) {
  const t = useTranslations('designations');
  return (
    <>
      {targetCount === null ? t('countUnknown') : t('counted', { count: targetCount })} ·{' '}
      {t('named', { count: statusCheck.named })}
    </>
  );
}
