import { useTranslations } from 'next-intl';
import { GapList } from '@/components/records/meetings/gap-list';
import { Section } from '@/components/ui/section';
import type { Gap } from '@/lib/records/meetings/gaps';

/** The numbers that the list of meetings has no row for, or a doubtful one. */
export function GapSection({ gaps }: { gaps: Gap[] }) {
  const t = useTranslations('meetings');
  return (
    <Section id="gaps" title={t('gaps')}>
      <GapList gaps={gaps} />
    </Section>
  );
}
