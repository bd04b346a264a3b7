import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { RecordDay } from '@/components/records/provenance/when';
import { InlineList } from '@/components/ui/inline-list';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import { slotParts } from '@/lib/i18n/keys/slot-parts';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Said, SaidQuote, SaidSummary } from '@/lib/records/meetings/said/said-of';
import { MeetingLink } from './meeting-link';

type Props = {
  meetings: MeetingSummary[];
  said: Record<string, Said>;
  /** What to show for a meeting in which no sentence names the subject: our summary, marked as such, or nothing. */
  unnamed: 'summary' | 'nothing';
  /** Whether each line has its meeting's id as its anchor: no page can have that twice. */
  isAnchored?: boolean;
};

/** What each meeting said, one line a meeting in the order given: in the words of a text, or else in ours. */
export function SaidLines({ meetings, said, unnamed, isAnchored = false }: Props) {
  const shortBodyName = useShortBodyName();
  return (
    <ul className="grid gap-5">
      {meetings.map((meeting) => (
        <li
          key={meeting.id}
          id={isAnchored ? meeting.id : undefined}
          className="scroll-mt-4 border-s-2 border-rule ps-4"
        >
          <p className="text-base text-quiet">
            <RecordDay date={meeting.date} /> · {shortBodyName(meeting.body)}
          </p>
          <p>
            <MeetingLink meeting={meeting} className="font-semibold" />
          </p>
          <SaidText said={said[meeting.id]} unnamed={unnamed} />
        </li>
      ))}
    </ul>
  );
}

function SaidText({ said, unnamed }: { said: Said | undefined } & Pick<Props, 'unnamed'>) {
  const locale = useLocale();
  const t = useTranslations('said');
  const quote = said?.quotes[locale];
  if (quote) return <Quoted quote={quote} />;
  const summary = said?.summary;
  if (summary && (summary.isNamed || unnamed === 'summary')) return <Summarized summary={summary} />;
  return unnamed === 'summary' && <p className="text-quiet">{t('nothing')}</p>;
}

function Quoted({ quote: { words, lang, standing, statement, slot, others } }: { quote: SaidQuote }) {
  const locale = useLocale();
  const t = useTranslations();
  const link = (place: string) => (
    <a href={paths.paragraph(locale, statement, place)}>{t('reading.slot', slotParts(place))}</a>
  );
  return (
    <>
      <p className="mt-1 max-w-prose">
        <Quotation words={words} lang={lang} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-quiet">
        <StandingMark standing={standing} lang={lang} />
        <span>
          {link(slot)}
          {others.length > 0 && (
            <>
              {' · '}
              {t('said.also')} <InlineList items={others.map((place) => ({ key: place, content: link(place) }))} />
            </>
          )}
        </span>
      </p>
    </>
  );
}

function Summarized({ summary: { words, isNamed } }: { summary: SaidSummary }) {
  const t = useTranslations('said');
  return (
    <>
      <p className="mt-1 max-w-prose">
        <Words value={words} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-quiet">
        <StandingMark standing="portal_summary" />
        {!isNamed && <span>{t('notNamed')}</span>}
      </p>
    </>
  );
}
