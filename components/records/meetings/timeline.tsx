import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CitationList } from '@/components/records/provenance/cited-words';
import { RecordDay } from '@/components/records/provenance/when';
import { MixedText } from '@/components/ui/mixed-text';
import { Words } from '@/components/ui/words';
import { hijriYearsOf } from '@/lib/dates/hijri';
import { paths } from '@/lib/i18n/paths';
import type { Gap } from '@/lib/records/meetings/gaps';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { TimelineEntry, TimelineYear } from '@/lib/records/meetings/timeline';
import { firstSentence } from '@/lib/text/documents/first-sentence';
import { GapWindow } from './gap-list';
import { MeetingLabel, PlaceText } from './meeting-label';
import { type Look, ringLooks, ringOf } from './number-rings';
import { TextMarks } from './text-marks';

/** Meetings and gaps on a rail, by year, the newest first. */
export function Timeline({ years }: { years: TimelineYear[] }) {
  return (
    <div>
      {years.map((year) => (
        <TimelineYearPart key={year.year} year={year} />
      ))}
    </div>
  );
}

function TimelineYearPart({ year: { year, entries } }: { year: TimelineYear }) {
  const locale = useLocale();
  const t = useTranslations('timeline');
  const hijri = hijriYearsOf(`${year}-01-01`, `${year}-12-31`).join('–');
  return (
    <section aria-labelledby={`y${year}`}>
      <h3
        id={`y${year}`}
        className="sticky top-(--band) z-1 flex items-baseline gap-3 bg-paper py-2 text-xl print:static"
      >
        <a href={paths.year(locale, String(year))} className="text-ink no-underline hover:underline">
          {year}
        </a>
        <small className="text-base font-normal text-quiet">
          <bdi>{t('hijri', { years: hijri })}</bdi>
        </small>
      </h3>
      <ol className="ms-4 border-s-2 border-rule pb-4">
        {entries.map((entry) => (
          <TimelineRow key={entry.kind === 'meeting' ? entry.meeting.id : entry.gap.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function TimelineRow({ entry }: { entry: TimelineEntry }) {
  return entry.kind === 'meeting' ? <MeetingRow meeting={entry.meeting} gap={entry.gap} /> : <GapRow gap={entry.gap} />;
}

function MeetingRow({ meeting, gap }: { meeting: MeetingSummary; gap: Gap | null }) {
  const locale = useLocale();
  const t = useTranslations();
  const isInferred = meeting.ordinal === null && meeting.ordinalInferred !== null;
  return (
    <li className="relative flex gap-x-4 py-3">
      <MeetingStop meeting={meeting} />
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] print:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <p className="font-semibold">
          <a href={paths.meeting(locale, meeting.id)}>
            <MeetingLabel meeting={meeting} />
          </a>
          {isInferred && (
            <small className="block font-normal text-doubt">
              {t('timeline.numberInferred', { ordinal: meeting.ordinalInferred ?? 0 })}
            </small>
          )}
          {gap && (gap.kind === 'month_only' || gap.kind === 'year_unconfirmed') && (
            <small className="block text-base font-normal text-quiet">
              <Words value={gap.known} />
            </small>
          )}
        </p>
        <p className="text-base md:text-[1rem]">
          <RecordDay date={meeting.date} />
          <span className="block text-quiet">
            <PlaceText meeting={meeting} />
            {meeting.mode !== 'virtual' && <> · {t(`meeting.mode.${meeting.mode ?? 'unknown'}`)}</>}
          </span>
        </p>
        <TextMarks texts={meeting.texts} />
        <Gist meeting={meeting} />
      </div>
    </li>
  );
}

/** The first sentence of our summary, in the reader's language alone: a row has no place to say that it is of the other. */
function Gist({ meeting: { summary } }: { meeting: MeetingSummary }) {
  const locale = useLocale();
  const t = useTranslations('timeline');
  const words = summary?.[locale];
  if (summary === null) return <p className="text-base text-quiet md:col-span-2 print:col-span-2">{t('noSummary')}</p>;
  if (!words) return null;
  return (
    <p className="max-w-[75ch] text-base text-quiet md:col-span-2 print:col-span-2">
      <MixedText text={firstSentence(words)} lang={locale} />
    </p>
  );
}

function GapRow({ gap }: { gap: Gap }) {
  const t = useTranslations();
  return (
    <li id={gap.id} className="relative flex gap-x-4 py-3 target:bg-shade">
      <Ring look="open">{gap.kind === 'beyond_last' ? null : gap.ordinal}</Ring>
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-quiet">{t(`gap.title.${gap.kind}`, { ordinal: gap.ordinal })}</p>
        <p className="max-w-prose text-base text-quiet">
          <Words value={gap.known} /> <GapWindow gap={gap} />
          {isAcrossYears(gap) && <span className="block">{t('timeline.firstYear')}</span>}
        </p>
        <CitationList cited={gap.cited} labels={[]} />
      </div>
    </li>
  );
}

/** It stands under one year, and may be of a later one. */
function isAcrossYears({ earliest, latest }: Gap): boolean {
  return latest !== null && earliest.slice(0, 4) !== latest.slice(0, 4);
}

/** A ring around the number, with the look that it has among the rings of the series, and a dot for a meeting that has none. */
function MeetingStop({ meeting }: { meeting: MeetingSummary }) {
  const { number, look } = ringOf(meeting);
  if (number !== null) return <Ring look={look}>{number}</Ring>;
  return (
    <span aria-hidden="true" className="-ms-[1.0625rem] flex size-8 shrink-0 items-center justify-center">
      <span className="size-3 rounded-full border-2 border-ink bg-ink" />
    </span>
  );
}

/** The stop on the rail. */
function Ring({ look, children }: { look: Look; children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className={`-ms-[1.0625rem] flex size-8 shrink-0 items-center justify-center rounded-full text-sm font-semibold tabular-nums ${ringLooks[look]}`}
    >
      {children}
    </span>
  );
}
