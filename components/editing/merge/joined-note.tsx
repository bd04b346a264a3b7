import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import { InlineList } from '@/components/ui/inline-list';
import type { JoinedChanges } from '@/lib/desk/draft-merge';
import type { DraftView } from '@/lib/desk/drafts';
import { separators } from '@/lib/i18n/format-list';
import { FieldList } from './merge-form';

/** One line after a save: whose changes it was joined with, and of what. */
export function JoinedNote({ draft, joined: { others, fields } }: { draft: DraftView; joined: JoinedChanges }) {
  const locale = useLocale();
  const t = useTranslations('desk.merge');
  const all = Object.assign({}, ...draft.parts.map(({ payload }) => payload));
  const names = () => (
    <InlineList
      separator={separators[locale].comma}
      items={others.map(({ id, name }) => ({ key: id, content: <bdi>{name}</bdi> }))}
    />
  );
  return (
    <Notice>
      {t.rich(others.length > 0 ? 'joinedWith' : 'joinedOwn', {
        names,
        fields: () => <FieldList names={fields} fields={all} />,
      })}
    </Notice>
  );
}
