import { useLocale } from 'next-intl';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** The id of a record, leading to its page at the desk. */
export function RecordLink({ type, id }: { type: DraftView['parts'][number]['type']; id: string }) {
  return (
    <a href={deskPaths.record(useLocale(), type, id)}>
      <bdi dir="ltr">{id}</bdi>
    </a>
  );
}
