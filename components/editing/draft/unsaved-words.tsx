import { useLocale, useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import type { Choices } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { Notice } from '@/components/editing/form/notice';
import type { DraftView } from '@/lib/desk/drafts';

/** What somebody was typing when the draft was closed: to be read and copied, since no form takes it any more. */
export function UnsavedWords({ draft, choices }: { draft: DraftView; choices: Choices }) {
  const locale = useLocale();
  const t = useTranslations('desk.autosave');
  const label = useFieldLabel();
  const { fields = [] } = draft.unsaved ?? {};
  if (fields.length === 0) return null;
  const all = Object.assign({}, ...draft.parts.map(({ payload }) => payload), draft.unsaved?.payload);
  return (
    <Notice kind="caution">
      <p>{t('closed')}</p>
      <dl className="mt-2 grid gap-2">
        {fields.map(({ field, mine }) => (
          <div key={field}>
            <dt className="font-semibold">{label(field, all)}</dt>
            <dd>
              <PayloadValue name={field} value={mine} textLang={all['text.lang'] || locale} choices={choices} />
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
