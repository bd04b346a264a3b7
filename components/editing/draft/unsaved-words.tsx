import { useLocale, useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import type { Choices } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { Notice } from '@/components/editing/form/notice';
import type { DraftView } from '@/lib/desk/drafts';
import { draftFields } from './draft-fields';

/** What somebody was typing when the draft was closed: to be read and copied, since no form takes it any more. */
export function UnsavedWords({ draft, choices }: { draft: DraftView; choices: Choices }) {
  const t = useTranslations('desk.autosave');
  const { fields = [] } = draft.unsaved ?? {};
  if (fields.length === 0) return null;
  return (
    <Notice kind="caution">
      <p>{t('closed')}</p>
      <WordList
        draft={draft}
        words={Object.fromEntries(fields.map(({ field, mine }) => [field, mine]))}
        choices={choices}
      />
    </Notice>
  );
}

type ListProps = { draft: DraftView; words: Record<string, string>; choices: Choices };

/** Words beside a draft by the names of their fields. */
export function WordList({ draft, words, choices }: ListProps) {
  const locale = useLocale();
  const label = useFieldLabel();
  const all = draftFields(draft, draft.unsaved?.payload, words);
  return (
    <dl className="mt-2 grid gap-2">
      {Object.entries(words).map(([field, value]) => (
        <div key={field}>
          <dt className="font-semibold">{label(field, all)}</dt>
          <dd>
            <PayloadValue name={field} value={value} textLang={all['text.lang'] || locale} choices={choices} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
