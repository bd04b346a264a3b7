import { useLocale, useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { TextSource } from '@/components/records/provenance/text-source';
import { Day } from '@/components/records/provenance/when';
import { StatementLink } from '@/components/records/statements/statement-title';
import { useLanguageName } from '@/components/ui/language-name';
import { paths } from '@/lib/i18n/paths';
import type { MeetingStatement } from '@/lib/records/meetings/meetings';
import { dateOfText, shownExtent, type Text } from '@/lib/records/statements/texts';
import type { WithdrawnStatement } from '@/lib/records/statements/withdrawn-statement';

type Props = {
  statements: MeetingStatement[];
  /** Those of the meeting's statements that were withdrawn: their pages say when and why. */
  withdrawn: Pick<WithdrawnStatement, 'id' | 'title'>[];
};

/** The official text of each statement and where to find it, or a word that none is known or that it was withdrawn. */
export function OfficialText({ statements, withdrawn }: Props) {
  const t = useTranslations('meeting');
  if (statements.length + withdrawn.length === 0) return t('noStatement');
  return (
    <>
      {statements.map((statement) => (
        <OfficialTextOf key={statement.id} statement={statement} />
      ))}
      {withdrawn.map((statement) => (
        <p key={statement.id}>
          {t.rich('statementWithdrawn', { statement: () => <StatementLink statement={statement} /> })}
        </p>
      ))}
    </>
  );
}

/** Each official text under its mark, with where it was published; of two from one publisher also when, and how much is here. */
export function OfficialSources({ texts }: { texts: Text[] }) {
  const t = useTranslations('meeting');
  const extent = useTranslations('extent');
  const isLike = (text: Text) => (other: Text) =>
    other !== text && other.lang === text.lang && other.source?.publisher.en === text.source?.publisher.en;
  return texts.map((text) => (
    <p key={text.slug} className="flex flex-wrap items-center gap-x-3">
      <StandingMark standing="official" lang={text.lang} />
      <span>
        {t.rich('readAt', { source: () => <TextSource key="source" text={text} /> })}
        {texts.some(isLike(text)) && (
          <>
            {' · '}
            <DateOfText text={text} />
            {extent(shownExtent(text))}
          </>
        )}
      </span>
    </p>
  ));
}

function DateOfText({ text }: { text: Text }) {
  const date = dateOfText(text);
  return (
    date && (
      <>
        <Day edtf={date} style="short" />
        {' · '}
      </>
    )
  );
}

function OfficialTextOf({ statement }: { statement: MeetingStatement }) {
  const locale = useLocale();
  const t = useTranslations('meeting');
  const language = useLanguageName();
  const official = statement.texts.filter((text) => text.standing === 'official');
  const isHere = statement.texts.some(({ isHeld, extent }) => isHeld && extent === 'full');
  return (
    <div>
      <OfficialSources texts={official} />
      {official.length === 0 && (
        <p>
          {statement.isOfficialWithdrawn
            ? t('officialWithdrawn')
            : statement.officialLanguage
              ? t('officialLanguageOnly', { language: language(statement.officialLanguage) })
              : t('noOfficialText')}
        </p>
      )}
      <p className="text-base">
        <a href={paths.statement(locale, statement.id)}>{t(isHere ? 'readHeldText' : 'readStatement')}</a>
      </p>
    </div>
  );
}
