import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { SubmitButton } from '@/components/ui/submit-button';
import { edtfDays, isApproximate, isUncertain } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { membershipDays } from '@/lib/records/members/membership-on-day';

/** Asks for a day, and offers those on which the given meetings began. */
export function MembersOnDayForm({ meetings, day }: { meetings: MeetingSummary[]; day?: string }) {
  const locale = useLocale();
  const t = useTranslations('members');
  const days = [...new Set(meetings.flatMap(settledDay))];
  return (
    <div>
      <form action={paths.membersOn(locale)} className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <label htmlFor="day" className="w-full font-semibold">
          {t('day')}
        </label>
        <input
          id="day"
          name="day"
          dir="auto"
          required
          maxLength={60}
          autoComplete="off"
          defaultValue={day}
          aria-describedby="day-hint"
          className="w-60 max-w-full rounded-sm border border-quiet bg-sheet px-3 py-1.5 text-start tabular-nums"
        />
        <SubmitButton>{t('show')}</SubmitButton>
      </form>
      <p id="day-unknown" role="alert" className="mt-2 hidden max-w-prose text-danger target:block">
        {t('dayUnknown')}
      </p>
      <p id="day-hint" className="mt-2 text-base text-quiet">
        {t.rich('dayHint', {
          example: () => <IsoDay key="example" day="2019-11-20" />,
          first: () => <IsoDay key="first" day={membershipDays.first} />,
          last: () => <IsoDay key="last" day={membershipDays.last} />,
        })}
      </p>
      <h3 id="meeting-days" className="mt-4 font-semibold">
        {t('meetingDays')}
      </h3>
      <ul aria-labelledby="meeting-days" className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-base">
        {days.map((each) => (
          <li key={each}>
            <a href={paths.membersOnDay(locale, each)} aria-current={each === day ? 'page' : undefined}>
              <Day edtf={each} style="short" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function IsoDay({ day }: { day: string }) {
  return <bdi dir="ltr">{day}</bdi>;
}

/** The first day of a meeting; none while the date is in doubt. */
function settledDay({ date }: MeetingSummary): string[] {
  const value = readEdtf(date.edtf);
  const days = isUncertain(value) || isApproximate(value) ? null : edtfDays(value);
  return days ? [days.first] : [];
}
