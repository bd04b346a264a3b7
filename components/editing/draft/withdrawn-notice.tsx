import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import { RecordLink } from '@/components/editing/records/record-link';
import { InlineList } from '@/components/ui/inline-list';
import type { DraftView } from '@/lib/desk/drafts';
import { separators } from '@/lib/i18n/format-list';
import { parsePublicId } from '@/lib/i18n/public-id';

/** That nothing was published, since a record of the draft was withdrawn meanwhile, and what to do. */
export function WithdrawnNotice({ draft }: { draft: DraftView }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const items = draft.parts.flatMap(withdrawnOf).map(({ type, id }) => ({
    key: `${type} ${id}`,
    content: parsePublicId(id.split('/')[0] ?? '') ? <RecordLink type={type} id={id} /> : <bdi>{id}</bdi>,
  }));
  return (
    <Notice kind="refused">
      {t.rich('withdrawn', { records: () => <InlineList separator={separators[locale].comma} items={items} /> })}
    </Notice>
  );
}

type Part = DraftView['parts'][number];

/** The record of a part, or the statement that its text belongs to, as it was typed. */
function withdrawnOf({ type, subject, faults }: Part): { type: Part['type']; id: string }[] {
  return faults.flatMap(({ field, message, values }) => {
    if (message.endsWith('isWithdrawn') && subject !== null) return [{ type, id: subject }];
    const isOwner = field === 'text.statement' && /withdrawn$/i.test(message);
    return isOwner ? [{ type: 'statement' as const, id: String(values?.name ?? '') }] : [];
  });
}
