import { useTranslations } from 'next-intl';
import { usePropertyName } from '@/components/records/provenance/disputes';
import { Words } from '@/components/ui/words';
import { slotParts } from '@/lib/i18n/keys/slot-parts';
import type { ReportSubject } from '@/lib/records/reports/report-subject';

/** What a report is about in words: the record or the page of the site, then the place on it. */
export function ReportSubjectName({ subject }: { subject: ReportSubject }) {
  const t = useTranslations();
  const { page, record, detail, paragraph, claim } = subject;
  const property = usePropertyName();
  return (
    <>
      {record ? (
        <>
          {t(`corrections.record.${record.type}`)} · <Words value={record.name} unknown={record.id} />
        </>
      ) : (
        t(`navigation.${page}`)
      )}
      {detail && (
        <>
          {' · '}
          <bdi dir="ltr">{detail}</bdi>
        </>
      )}
      {paragraph && (
        <>
          {' · '}
          {t('reading.slot', slotParts(paragraph))}
        </>
      )}
      {claim && (
        <>
          {' · '}
          {t('report.claim', { property: property(claim) })}
        </>
      )}
    </>
  );
}
