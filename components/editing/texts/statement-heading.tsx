import { useLocale } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Words } from '@/components/ui/words';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Bilingual } from '@/lib/records/bilingual';

type Props = {
  /** The statement, by the id of its entry. */
  statement: string;
  title: Bilingual;
  /** EDTF. */
  date: string | null;
  isYearUnconfirmed: boolean;
  /** What the row is about: the statement, or one of its texts. */
  id: string;
};

/** What names a row of texts in a list: the title of their statement, its date, and an id. */
export function StatementHeading({ statement, title, date, isYearUnconfirmed, id }: Props) {
  const locale = useLocale();
  return (
    <>
      <a href={deskPaths.record(locale, 'statement', statement)}>
        <Words value={title} unknown={statement} />
      </a>
      <span className="block text-sm font-normal text-quiet">
        {date !== null && <Day edtf={date} style="short" isYearUnconfirmed={isYearUnconfirmed} />}
        {date !== null && ' · '}
        <bdi dir="ltr">{id}</bdi>
      </span>
    </>
  );
}
