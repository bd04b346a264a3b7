import { useTranslations } from 'next-intl';
import { SourcedValues } from '@/components/records/provenance/sourced-values';
import type { Dispute } from '@/lib/records/sources/claims';

/** The places where texts of a statement differ, with both quotations and no verdict beyond the value adopted. */
export function Differences({ statement, differences }: { statement: string; differences: Dispute[] }) {
  const t = useTranslations('reading');
  return (
    <SourcedValues
      about={`/statements/${statement}`}
      disputes={differences}
      heading={{ id: 'differences', title: t('notes'), lead: t('notesLead') }}
    />
  );
}
