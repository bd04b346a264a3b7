import { useLocale, useTranslations } from 'next-intl';
import { Fact, Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { Statement } from '@/lib/records/statements';
import { Disputes } from './disputes';
import { useLanguageName } from './standing-mark';
import { PublishedTitle, StatementTitleText } from './statement-title';
import { TextList } from './text-list';
import { Day } from './when';

/** A statement: who issued it, which of its texts is official, and where each one stands. */
export function StatementArticle({ statement }: { statement: Statement }) {
  const t = useTranslations('statement');
  return (
    <article>
      <p className="text-base text-quiet">{t(`kind.${statement.kind}`)}</p>
      <h1 className="mt-1 max-w-4xl text-2xl md:text-3xl">
        <StatementTitleText title={statement.title} />
      </h1>
      <PublishedTitle title={statement.title} />
      <div className="mt-6">
        <StatementFacts statement={statement} />
      </div>
      <Section id="texts" title={t('texts')} lead={t('textsLead')}>
        {statement.texts.length > 0 ? <TextList texts={statement.texts} /> : <p>{t('noTexts')}</p>}
      </Section>
      {statement.disputes.length > 0 && (
        <Section id="claims" title={t('disputes')}>
          <Disputes disputes={statement.disputes} />
        </Section>
      )}
    </article>
  );
}

function StatementFacts({ statement }: { statement: Statement }) {
  const locale = useLocale();
  const t = useTranslations('statement');
  const language = useLanguageName();
  const { meeting, issuer, issued, officialLanguage } = statement;
  return (
    <Facts>
      {meeting && (
        <Fact name={t('meeting')}>
          <a href={paths.meeting(locale, meeting.id)}>
            <Words value={meeting.title} />
          </a>
          <span className="block text-quiet">
            <Day edtf={meeting.edtf} isYearUnconfirmed={meeting.isYearUnconfirmed} />
          </span>
        </Fact>
      )}
      {issuer && (
        <Fact name={t('issuer')}>
          <Words value={issuer} />
        </Fact>
      )}
      <Fact name={t('issued')}>{issued ? <Day edtf={issued} /> : t('issuedUnknown')}</Fact>
      <Fact name={t('officialLanguage')}>{officialLanguage ? language(officialLanguage) : t('officialUnknown')}</Fact>
    </Facts>
  );
}
