import { StandingMark } from '@/components/records/provenance/standing-mark';
import { TextSource } from '@/components/records/provenance/text-source';
import { PublishedTitle, StatementLink } from '@/components/records/statements/statement-title';
import type { MeetingStatement } from '@/lib/records/meetings/meetings';

/** The statements of a meeting with the texts that carry them, each under its mark. */
export function MeetingStatements({ statements }: { statements: MeetingStatement[] }) {
  return statements.map((statement) => (
    <div key={statement.id}>
      <p className="text-lg">
        <StatementLink statement={statement} />
      </p>
      <PublishedTitle title={statement.title} />
      <ul className="mt-3 grid grid-cols-1 gap-2">
        {statement.texts.map((text) => (
          <li key={text.slug} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StandingMark standing={text.standing} lang={text.lang} />
            <TextSource text={text} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
