import { useLocale } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { CommitmentPlace as Place } from '@/lib/records/commitments/commitments';

/** The paragraph in which a commitment stands, and the day of its statement. */
export function CommitmentPlace({ place: { statement, slot, title, date } }: { place: Place }) {
  const locale = useLocale();
  return (
    <>
      <a href={paths.paragraph(locale, statement, slot)}>
        <Words value={title} /> <bdi dir="ltr">{slot}</bdi>
      </a>
      {date && (
        <>
          {' · '}
          <Day edtf={date} style="short" />
        </>
      )}
    </>
  );
}
