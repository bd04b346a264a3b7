import { useTranslations } from 'next-intl';
import { Disputes } from '@/components/records/provenance/disputes';
import { Section } from '@/components/ui/section';
import type { Dispute } from '@/lib/records/sources/claims';

/** The places where texts of a statement differ, with both quotations and no verdict beyond the value adopted. */
export function Differences({ statement, differences }: { statement: string; differences: Dispute[] }) {
  const t = useTranslations('reading');
  if (differences.length === 0) return null;
  return (
    <Section id="differences" title={t('notes')} lead={t('notesLead')}>
      <Disputes about={`/statements/${statement}`} disputes={differences} />
    </Section>
  );
}
