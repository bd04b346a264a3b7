import { useTranslations } from 'next-intl';
import type { DraftSchedule } from '@/lib/desk/review/schedules';

/** Why a draft was not published at its minute, or would not be as things stand; nothing where nothing is against it. */
export function RefusalWords({ schedule: { outcome, refusal } }: { schedule: DraftSchedule }) {
  const t = useTranslations('desk.schedule');
  if (refusal === null) return null;
  return (
    <p className="mt-1 font-semibold">
      {outcome === null && `${t('willNot')} `}
      {t(`because.${refusal}`)}
    </p>
  );
}
