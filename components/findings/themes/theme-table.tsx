import { useLocale, useTranslations } from 'next-intl';
import { shortNameOf } from '@/components/records/meetings/meeting-label';
import { phraseAddress } from '@/lib/findings/finding-address';
import { countedIn, countOf } from '@/lib/findings/themes/counted-text';
import type { Theme, ThemeCell, ThemeMeeting, Themes } from '@/lib/findings/themes/read-themes';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

const mostSlots = 3;

/** A row for each topic, a column for each meeting, oldest first. Each state has a sign and words of its own. */
export function ThemeTable({ themes: { meetings, themes, moment } }: { themes: Themes }) {
  const t = useTranslations('findings.themes');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a landmark for each table would be one too many.
    <div
      role="group"
      aria-label={t('table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      <table className="border-collapse text-base print:text-xs">
        <caption className="sr-only">{t('table')}</caption>
        <thead>
          <tr className="border-b-2 border-rule align-bottom">
            <th scope="col" className="sticky start-0 bg-paper px-2 py-2 text-start ps-0">
              {t('topic')}
            </th>
            {meetings.map((meeting) => (
              <th key={meeting.id} scope="col" className="px-2 py-2 text-center font-semibold">
                <MeetingHeading meeting={meeting} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <ThemeRow key={theme.id} theme={theme} meetings={meetings} seq={moment.isNewest ? null : moment.seq} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The meeting, its year, and the text of its statement that the column is counted in. */
function MeetingHeading({ meeting }: { meeting: ThemeMeeting }) {
  const { id, ordinal, edtf, isGap, official } = meeting;
  const locale = useLocale();
  const t = useTranslations('findings.themes');
  const counted = countedIn(meeting, locale);
  return (
    <>
      <a href={isGap ? `${paths.meetings(locale)}#${id}` : paths.meeting(locale, id)}>
        <bdi>{shortNameOf({ ordinal, edtf }, locale)}</bdi>
      </a>
      <span className="block text-sm font-normal text-quiet">
        <bdi>{edtf.slice(0, 4)}</bdi>
      </span>
      {counted && (
        <span className="block text-sm font-normal text-quiet">
          {t('countedIn', { lang: counted, isOfficial: String(official.includes(counted)) })}
        </span>
      )}
    </>
  );
}

type RowProps = { theme: Theme; meetings: ThemeMeeting[]; seq: string | null };

function ThemeRow({ theme, meetings, seq }: RowProps) {
  const locale = useLocale();
  const t = useTranslations('findings.themes');
  const track = (lang: Locale) => phraseAddress(locale, { q: theme.label[lang], lang, topic: theme.id, seq });
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="sticky start-0 max-w-36 bg-paper px-2 py-1.5 ps-0 text-start font-normal sm:max-w-56">
        <a href={paths.topic(locale, theme.id)}>{theme.label[locale]}</a>{' '}
        <a
          href={track(locale)}
          className="text-sm whitespace-nowrap print:hidden"
          aria-label={t('trackOf', { topic: theme.label[locale] })}
        >
          {t('track')}
        </a>
      </th>
      {theme.cells.map((cell, index) => (
        <td key={cell.meeting} className="px-2 py-1.5 text-center">
          <CellWords cell={cell} track={track} meeting={meetings[index]} />
        </td>
      ))}
    </tr>
  );
}

/** `track`: the address of the sentences that the table counts, in a language. */
type CellProps = { cell: ThemeCell; track: (lang: Locale) => string; meeting: ThemeMeeting | undefined };

/** The number of sentences, which leads to them, and the places where they stand; a dash for silence, a question mark where nobody can say. */
function CellWords({ cell, track, meeting }: CellProps) {
  const locale = useLocale();
  const t = useTranslations('findings.themes');
  const { state, slots } = cell;
  const statement = meeting?.statement ?? null;
  if (state === 'unknown' || !meeting || statement === null) {
    return (
      <span className="text-quiet">
        <span aria-hidden="true">?</span>
        <span className="sr-only">{t('unknown')}</span>
      </span>
    );
  }
  if (state === 'silent') {
    return (
      <span>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('silent')}</span>
      </span>
    );
  }
  const { lang, count, isOther } = countOf(cell, meeting, locale);
  return (
    <>
      <a href={`${track(lang)}#${statement}`} className="font-bold">
        <bdi>{count}</bdi>
        <span className="sr-only"> {t('sentences', { count })}</span>
      </a>
      {isOther && <span className="block text-sm text-quiet">{t('onlyIn', { lang })}</span>}
      <span className="block text-sm whitespace-nowrap">
        {slots.slice(0, mostSlots).map((slot) => (
          <a key={slot} href={paths.paragraph(locale, statement, slot)} className="isolate-ltr me-1 inline-block">
            {slot}
          </a>
        ))}
        {slots.length > mostSlots && '…'}
      </span>
    </>
  );
}
