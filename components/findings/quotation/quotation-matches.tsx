import { useLocale, useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import { Redline } from '@/components/ui/redline';
import type { QuotationCheck } from '@/lib/findings/quotation/check-quotation';
import type { QuotationMatch } from '@/lib/findings/quotation/quotation-match';
import { paths } from '@/lib/i18n/paths';
import { type Bilingual, wordsIn } from '@/lib/records/bilingual';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';

type Props = {
  matches: QuotationMatch[];
  publishers: QuotationCheck['publishers'];
  /** Where the matches are those of parts that stand in one order: what the text has between each and the next. */
  leftOut?: { count: number; words: string | null }[];
  /** Whether the words are the same, so that what differs is spelling. */
  isSame: boolean;
};

/** The texts that have the words, each with its standing and its link, and what the quotation changed in its words. */
export function QuotationMatches({ matches, publishers, leftOut = [], isSame }: Props) {
  return (
    <ol className="mt-4 grid max-w-3xl gap-6">
      {matches.map((match, at) => (
        <li key={`${match.text.id} ${match.slots.join()} ${match.quote}`}>
          <MatchPlace match={match} publisher={publishers.get(match.text.id) ?? null} />
          <MatchWords match={match} isSame={isSame} />
          {leftOut[at] && <LeftOut gap={leftOut[at]} lang={match.text.lang} />}
        </li>
      ))}
    </ol>
  );
}

function MatchPlace({ match: { text, slots }, publisher }: { match: QuotationMatch; publisher: Bilingual | null }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const { statement, title, date, standing, lang } = text;
  const isReport = !carriesStatement(standing);
  const [slot] = slots;
  const name = publisher && wordsIn(publisher, locale);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {isReport && (
        <span>
          {t.rich('quotation.reportOf', {
            standing,
            hasPublisher: String(name !== null),
            publisher: name ?? '',
            bdi: (words) => <bdi key="publisher">{words}</bdi>,
          })}
        </span>
      )}
      <a href={slot === undefined ? paths.statement(locale, statement) : paths.paragraph(locale, statement, slot)}>
        <bdi>{wordsIn(title, locale) ?? statement}</bdi>
      </a>
      {date && <Day edtf={date} style="short" />}
      {!isReport && slot !== undefined && (
        <span className="text-quiet">
          {t('quotation.slots', { count: slots.length, first: slot, last: slots.at(-1) ?? slot })}
        </span>
      )}
      <StandingMark standing={standing} lang={lang} />
      {standing === 'press_report' && (
        <a href={`${paths.statement(locale, statement)}#press`}>{t('quotation.toCheck')}</a>
      )}
    </p>
  );
}

function MatchWords({ match: { text, quote, runs, differences }, isSame }: { match: QuotationMatch; isSame: boolean }) {
  const t = useTranslations('findings.quotation');
  if (quote === null) return <p className="mt-1 text-quiet">{t('hidden')}</p>;
  return (
    <>
      <blockquote className="mt-1 border-s-2 border-rule ps-4">
        <Redline runs={runs} lang={text.lang} />
      </blockquote>
      {isSame && <p className="mt-1 text-base text-quiet">{t('differences', { count: differences })}</p>}
    </>
  );
}

function LeftOut({ gap: { count, words }, lang }: { gap: { count: number; words: string | null }; lang: string }) {
  const t = useTranslations('findings.quotation');
  return (
    <div className="mt-4 max-w-prose text-base text-quiet">
      <p>{t('leftOut', { count, isShown: String(words !== null) })}</p>
      {words !== null && <Redline runs={[{ op: 'removed', text: words }]} lang={lang} />}
    </div>
  );
}
