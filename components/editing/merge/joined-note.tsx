import { useTranslations } from 'next-intl';
import { Notice } from '@/components/editing/form/notice';
import type { JoinedChanges } from '@/lib/desk/draft-merge';
import type { DraftView } from '@/lib/desk/drafts';
import { FieldList, PersonNames } from './joined-names';

/** One line after a save: whose changes it was joined with, and of what. */
export function JoinedNote({ draft, joined: { others, fields } }: { draft: DraftView; joined: JoinedChanges }) {
  const t = useTranslations('desk.merge');
  const all = Object.assign({}, ...draft.parts.map(({ payload }) => payload));
  return (
    <Notice>
      {t.rich(others.length > 0 ? 'joinedWith' : 'joinedOwn', {
        names: () => <PersonNames people={others} />,
        fields: () => <FieldList names={fields} fields={all} />,
      })}
    </Notice>
  );
}
