import { useLocale, useTranslations } from 'next-intl';
import { SourceName } from '@/components/records/provenance/source-list';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { useLanguageName } from '@/components/ui/language-name';
import { paths } from '@/lib/i18n/paths';
import type { MeetingStatement } from '@/lib/records/meetings/meetings';

/** The official text of each statement and where to find it, or a word that none is known or that it was withdrawn. */
export function OfficialText({ statements }: { statements: MeetingStatement[] }) {
  const t = useTranslations('meeting');
  if (statements.length === 0) return t('noStatement');
  return statements.map((statement) => <OfficialTextOf key={statement.id} statement={statement} />);
}

function OfficialTextOf({ statement }: { statement: MeetingStatement }) {
  const locale = useLocale();
  const t = useTranslations('meeting');
  const language = useLanguageName();
  const official = statement.texts.find((text) => text.standing === 'official');
  return (
    <div>
      {official ? (
        <p className="flex flex-wrap items-center gap-x-3">
          <StandingMark standing="official" lang={official.lang} />
          <SourceName source={official.source} />
        </p>
      ) : (
        <p>
          {statement.isOfficialWithdrawn
            ? t('officialWithdrawn')
            : statement.officialLanguage
              ? t('officialLanguageOnly', { language: language(statement.officialLanguage) })
              : t('noOfficialText')}
        </p>
      )}
      <p className="text-base">
        <a href={paths.statement(locale, statement.id)}>{t('readStatement')}</a>
      </p>
    </div>
  );
}
