import { useTranslations } from 'next-intl';
import type { Choices } from '@/components/editing/fields/part-fields';
import { Notice } from '@/components/editing/form/notice';
import { AddButton } from '@/components/editing/parts/row-buttons';
import type { DraftView } from '@/lib/desk/drafts';
import { WordList } from './unsaved-words';

/** What somebody typed into a part that was taken out of the draft meanwhile. `form`: where the part can be added again. */
export function GoneWords({ draft, choices, form }: { draft: DraftView; choices: Choices; form?: string }) {
  const t = useTranslations('desk');
  return draft.gone.map(({ type, fields }) => (
    <Notice key={type} kind="caution">
      <p>{t(form === undefined ? 'autosave.goneClosed' : 'autosave.gone')}</p>
      <WordList draft={draft} words={fields} choices={choices} />
      {form !== undefined && draft.missing.includes(type) && (
        <p className="mt-2">
          <AddButton change={`add-part:${type}`} form={form}>
            {t(`draft.addPart.${type}`)}
          </AddButton>
        </p>
      )}
    </Notice>
  ));
}
