import { useLocale, useTranslations } from 'next-intl';
import { inZone } from '@/lib/dates/zoned-time';
import { scheduleZones } from '@/lib/i18n/schedule-zones';
import { formatDate } from '@/lib/language/dates/format-date';
import { zoneKey } from './zone-key';

/** An instant as clocks show it where the co-chairs are. */
export function SetTimes({ at }: { at: Date }) {
  const locale = useLocale();
  const t = useTranslations('desk.schedule');
  return (
    <dl className="grid w-fit max-w-full grid-cols-[max-content_minmax(0,1fr)] gap-x-4 text-sm">
      {scheduleZones.map((zone) => {
        const { day, time } = inZone(at, zone);
        return (
          <div key={zone} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-quiet">{t(`zone.${zoneKey(zone)}`)}</dt>
            <dd>
              <time dateTime={at.toISOString()}>
                <bdi>{t('dayAndTime', { day: formatDate(day, locale, 'long').text, time })}</bdi>
              </time>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
