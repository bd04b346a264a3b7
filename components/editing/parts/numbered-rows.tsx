import { useLocale, useTranslations } from 'next-intl';
import { controlOf, rowControls } from '@/components/editing/fields/field-controls';
import { fieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { pageLanguageFirst } from '@/components/editing/fields/page-language-first';
import { FieldError } from '@/components/editing/form/field';
import type { PartForm } from './part-form-state';
import { AddButton, RemoveButton } from './row-buttons';
import { RowField } from './row-field';

export type RowList = 'target' | 'name' | 'label' | 'cite';

/** Rows of several fields that can be added and taken out: targets, names, labels, and what sources say. */
export function NumberedRows({ form, room }: { form: PartForm; room: RowList }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const adding = `add-${room}`;
  const missing = form.faultAt(adding);
  return (
    <div className="grid gap-4">
      {rowsOf(form.values, room).map(({ key }, index) => (
        <fieldset key={key} id={`${room}.${key}`} className="min-w-0 border-s-4 border-rule ps-4">
          <legend className="float-start mb-2 font-semibold">{t(`row.${room}`, { n: index + 1 })}</legend>
          <div className="clear-both grid min-w-0 content-start gap-x-6 gap-y-3 sm:grid-cols-2">
            {pageLanguageFirst(Object.keys(rowControls[room]), locale).map((last) => {
              const name = fieldName(room, key, last);
              return <RowField key={last} form={form} name={name} control={controlOf(name)} />;
            })}
          </div>
          <div className="mt-2">
            <RemoveButton change={`remove-${room}:${key}`}>{t(`removeRow.${room}`, { n: index + 1 })}</RemoveButton>
          </div>
        </fieldset>
      ))}
      {missing && <FieldError id={adding}>{missing}</FieldError>}
      <AddButton change={`add-${room}`} id={adding}>
        {t(`addRow.${room}`)}
      </AddButton>
    </div>
  );
}
