import { useLocale } from 'next-intl';
import { SourceName } from '@/components/records/provenance/source-list';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { PublishedTitle, StatementTitleText } from '@/components/records/statements/statement-title';
import { paths } from '@/lib/i18n/paths';
import type { MeetingStatement } from '@/lib/records/meetings/meetings';

/** The statements of a meeting with the texts that carry them, each under its mark. */
export function MeetingStatements({ statements }: { statements: MeetingStatement[] }) {
  const locale = useLocale();
  return statements.map((statement) => (
    <div key={statement.id}>
      <p className="text-lg">
        <a href={paths.statement(locale, statement.id)}>
          <StatementTitleText title={statement.title} />
        </a>
      </p>
      <PublishedTitle title={statement.title} />
      <ul className="mt-3 grid gap-2">
        {statement.texts.map((text) => (
          <li key={text.slug} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StandingMark standing={text.standing} lang={text.lang} />
            <SourceName source={text.source} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
