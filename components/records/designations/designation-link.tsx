import { useLocale } from 'next-intl';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { Designation } from '@/lib/records/designations/designations';

/** A designation's title, leading to its page. */
export function DesignationLink({ designation: { id, title } }: { designation: Pick<Designation, 'id' | 'title'> }) {
  return (
    <a href={paths.designation(useLocale(), id)}>
      <Words value={title} />
    </a>
  );
}
