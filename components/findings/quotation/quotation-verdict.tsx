import { useLocale, useTranslations } from 'next-intl';
import { CiteFinding } from '@/components/findings/cite-finding';
import { TextMomentLine } from '@/components/findings/moment-line';
import { NotHeldList } from '@/components/findings/not-held-list';
import { RedlineLegend } from '@/components/findings/redline-legend';
import { TextTitle } from '@/components/findings/text-title';
import { Section } from '@/components/ui/section';
import { quotationAddress } from '@/lib/findings/finding-address';
import type { AnsweredQuotation } from '@/lib/findings/quotation/asked-quotation';
import type { QuotationCheck } from '@/lib/findings/quotation/check-quotation';
import { separators } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import { QuotationMatches } from './quotation-matches';

/** What was found, in whose text it stands, and what else may be said of it. */
export function QuotationVerdict({ check }: { check: AnsweredQuotation }) {
  const locale = useLocale();
  const t = useTranslations('findings.quotation');
  const { quotation, moment, changed, verdict, matches, parts, publishers, notHeld } = check;
  const { words, lang } = quotation;
  const statement = check.claim?.statement ?? null;
  const query = new URLSearchParams({ words, lang, ...(statement && { statement }), seq: moment.seq }).toString();
  const isSame = verdict !== 'altered';
  return (
    <>
      <TextMomentLine moment={moment} changed={changed} today={quotationAddress(locale, { words, statement })} />
      <p role="status" className="mt-6 max-w-prose text-lg font-semibold">
        <Headline check={check} />
      </p>
      {verdict === 'not-held' && <p className="max-w-prose">{t('noVerdict')}</p>}
      <QuotationMatches matches={matches} publishers={publishers} leftOut={parts?.leftOut ?? []} isSame={isSame} />
      {parts && parts.also.length > 0 && <AlsoIn texts={parts.also} />}
      {verdict === 'reported' && <Nearest check={check} />}
      <RedlineLegend runs={[...matches, ...check.nearest].flatMap(({ runs }) => runs)} />
      {verdict !== 'exact' && <NotHeldList notHeld={notHeld} lead={t('notHeldLead', { lang })} />}
      <CiteFinding
        seq={moment.seq}
        address={quotationAddress(locale, { words, lang, statement, seq: moment.seq })}
        files={[
          { name: 'JSON', address: `/api/v1/quotation?${query}` },
          { name: 'CSV', address: `/api/v1/quotation.csv?${query}` },
        ]}
        table="quotation"
      />
    </>
  );
}

function Headline({ check: { verdict, matches, parts, quotation } }: { check: QuotationCheck }) {
  const locale = useLocale();
  const t = useTranslations('findings.quotation');
  const standing = useTranslations('standing');
  const own = matches.filter(({ text }) => carriesStatement(text.standing));
  const told = own.length > 0 ? own : matches;
  const standings = [...new Set(told.map(({ text }) => standing(text.standing)))].join(separators[locale].comma);
  switch (verdict) {
    case 'exact': {
      const count = own.length;
      const differences = Math.min(...own.map((match) => match.differences));
      return differences === 0 ? t('exact', { count, standings }) : t('spelled', { count, standings, differences });
    }
    case 'reported':
      return t('reported', { standing: told[0]?.text.standing ?? 'press_report' });
    case 'parts':
      return parts && t(`parts.${parts.order}`, { count: matches.length, isMarked: String(parts.isMarked), standings });
    case 'altered':
      return t('altered');
    case 'not-held':
      return t('notInHeld', { lang: quotation.lang });
  }
}

/** The other texts that have the parts of a quotation in the same way. */
function AlsoIn({ texts }: { texts: HeldText[] }) {
  const locale = useLocale();
  const t = useTranslations('findings.quotation');
  return (
    <div className="mt-4 max-w-prose">
      <p>{t('alsoIn', { count: texts.length })}</p>
      <ul className="list-disc ps-6">
        {texts.map((text) => (
          <li key={text.id}>
            <a href={paths.statement(locale, text.statement)}>
              <TextTitle text={text} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the statement itself says where a report of it has the words. */
function Nearest({ check: { nearest, isStatementHeld, publishers } }: { check: QuotationCheck }) {
  const t = useTranslations('findings.quotation');
  return (
    <Section id="nearest" title={t('nearest')}>
      {nearest.length === 0 ? (
        <p className="max-w-prose">{t(isStatementHeld ? 'nothingNear' : 'statementNotHeld')}</p>
      ) : (
        <QuotationMatches matches={nearest} publishers={publishers} isSame={false} />
      )}
    </Section>
  );
}
