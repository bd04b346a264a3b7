import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { Day } from '@/components/records/provenance/when';
import { Arrow } from '@/components/ui/arrow';
import { Section } from '@/components/ui/section';
import { type CalendarYear, formatYearSegment, yearBounds } from '@/lib/dates/calendar-year';
import { listJoints } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import { listQueryWith, wholeList } from '@/lib/records/lists/list-query';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Period, YearsAround } from '@/lib/records/meetings/years';
import { GapList } from './gap-list';
import { MeetingTable } from './meeting-table';
import { YearLink } from './year-link';

type Props = {
  year: CalendarYear;
  around: YearsAround;
  mainBody: string | null;
  period: Period;
};

/** One year of either calendar: its meetings by body, and the gaps that may fall in it. */
export function YearArticle({ year, around, mainBody, period: { meetings, bodies, gaps } }: Props) {
  const t = useTranslations('years');
  const shortBodyName = useShortBodyName();
  return (
    <article>
      <YearHeader year={year} around={around} />
      {meetings.length === 0 && <p className="mt-6">{t('empty')}</p>}
      {mainBodyFirst(bodies, mainBody).map(({ body, count }) => (
        <Section key={body} id={body} title={shortBodyName(body)}>
          <MeetingsOfBody
            year={year}
            body={body}
            meetings={meetings.filter((meeting) => meeting.body === body)}
            count={count}
          />
        </Section>
      ))}
      {gaps.length > 0 && (
        <Section id="gaps" title={t('gaps')}>
          <GapList gaps={gaps} />
        </Section>
      )}
    </article>
  );
}

type OfBody = { year: CalendarYear; body: string; meetings: MeetingSummary[]; count: number };

/** The meetings of one body; where it had more than the page can show, with the way to all of them. */
function MeetingsOfBody({ year, body, meetings, count }: OfBody) {
  const locale = useLocale();
  const t = useTranslations('years');
  const shortBodyName = useShortBodyName();
  const all = listQueryWith('meetings', wholeList, { year: formatYearSegment(year), body });
  return (
    <>
      {meetings.length > 0 && <MeetingTable meetings={meetings} caption={shortBodyName(body)} isOneBody />}
      {meetings.length < count && (
        <p className="mt-3">
          <a href={paths.meetings(locale) + all}>{t('allOfBody', { count })}</a>
        </p>
      )}
    </>
  );
}

/** The main body, then the others in the order in which they met. */
function mainBodyFirst(bodies: Period['bodies'], mainBody: string | null): Period['bodies'] {
  return bodies.toSorted((a, b) => Number(b.body === mainBody) - Number(a.body === mainBody));
}

function YearHeader({ year, around }: { year: CalendarYear; around: YearsAround }) {
  const t = useTranslations('years');
  const { first, last } = yearBounds(year);
  return (
    <header>
      <h1 className="text-2xl md:text-3xl">
        {t(year.calendar === 'hijri' ? 'hijriTitle' : 'yearTitle', { year: String(year.year) })}
      </h1>
      {year.calendar === 'hijri' && (
        <p className="mt-1 text-quiet">
          {t.rich('span', {
            first: () => <Day key="first" edtf={first} />,
            last: () => <Day key="last" edtf={last} />,
          })}
        </p>
      )}
      <OtherCalendar years={around.others} />
      <p className="mt-1 max-w-prose text-base text-quiet">{t('mayFall')}</p>
      <YearSteps {...around} />
    </header>
  );
}

function OtherCalendar({ years }: { years: CalendarYear[] }) {
  const joints = listJoints(years.length, useLocale());
  const t = useTranslations('years');
  if (years.length === 0) return null;
  return (
    <p className="mt-1">
      {t(years[0]?.calendar === 'gregorian' ? 'alsoGregorian' : 'alsoHijri', { count: years.length })}:{' '}
      {years.map((year, index) => (
        <span key={year.year}>
          {joints[index]}
          <YearLink year={year} />
        </span>
      ))}
    </p>
  );
}

function YearSteps({ previous, next }: YearsAround) {
  const t = useTranslations('years');
  return (
    <p className="mt-4 flex gap-8 print:hidden">
      {previous && (
        <span className="inline-flex items-center gap-2">
          <Arrow back /> <span className="sr-only">{t('previous')}</span>
          <YearLink year={previous} />
        </span>
      )}
      {next && (
        <span className="inline-flex items-center gap-2">
          <span className="sr-only">{t('next')}</span>
          <YearLink year={next} /> <Arrow />
        </span>
      )}
    </p>
  );
}
