import { useLocale, useTranslations } from 'next-intl';
import { separators } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import { formatDate } from '@/lib/language/dates/format-date';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { TimelineEntry, TimelineYear } from '@/lib/records/meetings/timeline';
import { placeIn } from './meeting-label';

/** Every number of a series at a glance, the first at the inline start. Each ring leads to its meeting, or to what is known of a gap. */
export function NumberRings({ years }: { years: TimelineYear[] }) {
  const t = useTranslations('rings');
  const oldestFirst = years.toReversed().map(({ year, entries }) => ({ year, entries: entries.toReversed() }));
  return (
    <nav aria-label={t('label')} className="mt-8 print:hidden">
      <ol className="rings flex flex-wrap gap-y-4">
        {oldestFirst.map(({ year, entries }) => (
          <RingsOfYear key={year} year={year} entries={entries} />
        ))}
      </ol>
      <RingsKey />
    </nav>
  );
}

/** So many rings stand beside each other on the narrowest screen; those of a year with more go on below, without the line. */
const mostInRow = 7;

function RingsOfYear({ year, entries }: TimelineYear) {
  const locale = useLocale();
  return (
    <li className="flex flex-col">
      <ol className={entries.length > mostInRow ? 'flex flex-wrap gap-y-2' : 'rail flex'}>
        {entries.map((entry) => (
          <li key={entry.kind === 'meeting' ? entry.meeting.id : entry.gap.id} className="px-1">
            <NumberRing entry={entry} />
          </li>
        ))}
      </ol>
      <a
        href={paths.year(locale, String(year))}
        className="mt-1 self-start px-1 text-sm text-quiet tabular-nums no-underline hover:underline"
      >
        {year}
      </a>
    </li>
  );
}

function NumberRing({ entry }: { entry: TimelineEntry }) {
  const locale = useLocale();
  const t = useTranslations('rings');
  const shortWords = useShortWords();
  if (entry.kind === 'gap') {
    const { id, ordinal } = entry.gap;
    return <RingLink href={`#${id}`} name={t('gap', { ordinal })} number={ordinal} look="open" />;
  }
  const { meeting } = entry;
  const { number, look } = ringOf(meeting);
  const name = [number ?? '', shortWords(meeting)].join(' ').trim();
  return <RingLink href={paths.meeting(locale, meeting.id)} name={name} number={number} look={look} />;
}

/** The number of a meeting, and the look of the ring around it, which is one wherever meetings are listed. */
export function ringOf({ ordinal, ordinalScope, ordinalInferred, texts }: MeetingSummary): {
  number: number | null;
  look: Look;
} {
  const stated = ordinalScope === 'series' ? ordinal : null;
  const number = stated ?? ordinalInferred;
  if (number === null) return { number, look: 'dot' };
  if (stated === null) return { number, look: 'open' };
  return { number, look: texts.some(({ standing }) => standing === 'official') ? 'official' : 'whole' };
}

/** The place and the day of a meeting, with each doubt about it. */
function useShortWords(): (meeting: MeetingSummary) => string {
  const locale = useLocale();
  const t = useTranslations('date.marks');
  return (meeting) => {
    const { edtf, isYearUnconfirmed } = meeting.date;
    const { text, marks } = formatDate(edtf, locale, 'short');
    const said = marks.map((mark) => t(isYearUnconfirmed && mark === 'uncertain' ? 'year-unconfirmed' : mark));
    return [placeIn(meeting, locale), text, ...said].filter(Boolean).join(separators[locale].comma);
  };
}

export const ringLooks = {
  official: 'border-2 border-official bg-official text-on-official forced-colors:border-6 forced-colors:border-double',
  whole: 'border-2 border-ink bg-paper text-ink',
  open: 'border-2 border-dashed border-doubt bg-paper text-doubt',
  dot: 'text-ink',
} as const;

export type Look = keyof typeof ringLooks;

function RingLink({ href, name, number, look }: { href: string; name: string; number: number | null; look: Look }) {
  return (
    <a
      href={href}
      aria-label={name}
      title={name}
      className={`flex size-8 sm:size-9 items-center justify-center rounded-full text-base font-semibold tabular-nums no-underline hover:outline-2 hover:outline-offset-2 hover:outline-link ${ringLooks[look]}`}
    >
      {number ?? <Dot className="size-3.5 border-[0.4375rem]" />}
    </a>
  );
}

/** Filled by its border, which forced colours leave. */
function Dot({ className }: { className: string }) {
  return <span className={`rounded-full border-ink ${className}`} />;
}

/** What the three kinds of ring and the dot say. */
function RingsKey() {
  const t = useTranslations('rings');
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-base text-quiet">
      {(['official', 'whole', 'open', 'dot'] as const).map((look) => (
        <li key={look} className="inline-flex items-center gap-2">
          <span
            aria-hidden="true"
            className={`flex size-4 items-center justify-center rounded-full ${ringLooks[look]}`}
          >
            {look === 'dot' && <Dot className="size-2.5 border-[0.3125rem]" />}
          </span>
          {t(`key.${look}`)}
        </li>
      ))}
    </ul>
  );
}
