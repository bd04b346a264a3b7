import { useTranslations } from 'next-intl';
import { draftFields } from '@/components/editing/draft/draft-fields';
import { Notice } from '@/components/editing/form/notice';
import type { JoinedChanges, RebasedFields } from '@/lib/desk/draft-merge';
import type { DraftView } from '@/lib/desk/drafts';
import { FieldList, PersonNames } from './joined-names';

/** One line after a save: whose changes it was joined with, and of what. */
export function JoinedNote({ draft, joined: { others, fields } }: { draft: DraftView; joined: JoinedChanges }) {
  const t = useTranslations('desk.merge');
  const all = draftFields(draft);
  return (
    <Notice>
      {t.rich(others.length > 0 ? 'joinedWith' : 'joinedOwn', {
        names: () => <PersonNames people={others} />,
        fields: () => <FieldList names={fields} fields={all} />,
      })}
    </Notice>
  );
}

/** One line after a part was started anew: from which version of its record, and what came from there. */
export function RebasedNote({ draft, rebased: { version, fields } }: { draft: DraftView; rebased: RebasedFields }) {
  const t = useTranslations('desk.merge');
  const all = draftFields(draft);
  return (
    <Notice>
      {fields.length === 0
        ? t('rebasedPlain', { version })
        : t.rich('rebased', { version, fields: () => <FieldList names={fields} fields={all} /> })}
    </Notice>
  );
}
