import { useLocale, useTranslations } from 'next-intl';
import { RecordDay } from '@/components/records/provenance/when';
import { Arrow } from '@/components/ui/arrow';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { MeetingLabel } from './meeting-label';

/** The meetings of the same body before and after this one. */
export function Neighbours({ previous, next }: { previous: MeetingSummary | null; next: MeetingSummary | null }) {
  const t = useTranslations('meeting');
  return (
    <nav
      aria-label={t('neighbours')}
      className="mt-12 grid gap-4 border-t border-rule pt-4 sm:grid-cols-2 print:hidden"
    >
      <div>
        {previous ? (
          <Neighbour meeting={previous} label={t('previous')} isBack />
        ) : (
          <p className="text-quiet">{t('noPrevious')}</p>
        )}
      </div>
      <div className="sm:text-end">
        {next ? <Neighbour meeting={next} label={t('next')} /> : <p className="text-quiet">{t('noNext')}</p>}
      </div>
    </nav>
  );
}

function Neighbour({ meeting, label, isBack = false }: { meeting: MeetingSummary; label: string; isBack?: boolean }) {
  const locale = useLocale();
  return (
    <a
      href={paths.meeting(locale, meeting.id)}
      rel={isBack ? 'prev' : 'next'}
      className="group inline-block no-underline"
    >
      <span className="flex items-center gap-2 text-base text-quiet sm:inline-flex">
        {isBack && <Arrow back />}
        {label}
        {!isBack && <Arrow />}
      </span>
      <span className="block group-hover:underline">
        <MeetingLabel meeting={meeting} />
      </span>
      <span className="block text-base text-quiet">
        <RecordDay date={meeting.date} />
      </span>
    </a>
  );
}
