import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import { RecordLink } from '@/components/editing/records/record-link';
import { InlineList } from '@/components/ui/inline-list';
import type { DraftView } from '@/lib/desk/drafts';
import { separators } from '@/lib/i18n/format-list';

/** That nothing was published, since a record of the draft was withdrawn meanwhile, and what to do. */
export function WithdrawnNotice({ draft }: { draft: DraftView }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const withdrawn = draft.parts.flatMap(({ type, subject, faults }) =>
    subject !== null && faults.some(({ message }) => message.endsWith('isWithdrawn')) ? [{ type, subject }] : [],
  );
  const items = withdrawn.map(({ type, subject }) => ({
    key: type,
    content: <RecordLink type={type} id={subject} />,
  }));
  return (
    <Notice kind="refused">
      {t.rich('withdrawn', { records: () => <InlineList separator={separators[locale].comma} items={items} /> })}
    </Notice>
  );
}
