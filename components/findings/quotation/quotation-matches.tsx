import { useLocale, useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import { Redline } from '@/components/ui/redline';
import type { QuotationMatch } from '@/lib/findings/quotation/check-quotation';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';

/** The texts that have the words, each with its standing and its link, and what the quotation changed in its words. */
export function QuotationMatches({ matches }: { matches: QuotationMatch[] }) {
  return (
    <ol className="mt-4 grid max-w-3xl gap-6">
      {matches.map((match) => (
        <li key={match.text.id}>
          <MatchPlace match={match} />
          <MatchWords match={match} />
        </li>
      ))}
    </ol>
  );
}

function MatchPlace({ match: { text, slot } }: { match: QuotationMatch }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  const { statement, title, date, standing, lang } = text;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <a href={slot === null ? paths.statement(locale, statement) : paths.paragraph(locale, statement, slot)}>
        <bdi>{wordsIn(title, locale) ?? statement}</bdi>
      </a>
      {date && <Day edtf={date} style="short" />}
      {slot !== null && <span className="text-quiet">{t('slot', { slot })}</span>}
      <StandingMark standing={standing} lang={lang} />
    </p>
  );
}

function MatchWords({ match: { text, quote, runs } }: { match: QuotationMatch }) {
  const t = useTranslations('findings.quotation');
  if (quote === null) return <p className="mt-1 text-quiet">{t('hidden')}</p>;
  return (
    <blockquote className="mt-1 border-s-2 border-rule ps-4">
      <Redline runs={runs} lang={text.lang} />
    </blockquote>
  );
}
