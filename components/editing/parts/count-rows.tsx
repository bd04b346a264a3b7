import { useLocale, useTranslations } from 'next-intl';
import { ClaimList } from '@/components/editing/claims/claim-list';
import { NoHeadline } from '@/components/editing/claims/no-headline';
import { controlOf, rowControls } from '@/components/editing/fields/field-controls';
import { fieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { pageLanguageFirst } from '@/components/editing/fields/page-language-first';
import type { PartForm } from './part-form-state';
import { AddButton, RemoveButton } from './row-buttons';
import { RowField } from './row-field';

/** The figures of a meeting, each with what sources say of it. */
export function CountRows({ form }: { form: PartForm }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  return (
    <div className="grid gap-4">
      <NoHeadline values={form.values} />
      {rowsOf(form.values, 'count').map(({ key }, index) => (
        <fieldset key={key} id={`count.${key}`} className="min-w-0 border-s-4 border-rule ps-4">
          <legend className="float-start mb-2 font-semibold">{t('count', { n: index + 1 })}</legend>
          <div className="clear-both grid min-w-0 gap-x-6 gap-y-3 lg:grid-cols-2">
            <div className="grid min-w-0 content-start gap-3 sm:grid-cols-2">
              {pageLanguageFirst(Object.keys(rowControls.count), locale).map((last) => (
                <CountField key={last} form={form} name={fieldName('count', key, last)} />
              ))}
              <RemoveButton change={`remove-count:${key}`}>{t('removeCount', { n: index + 1 })}</RemoveButton>
            </div>
            <ClaimList form={form} field={`count.${key}.value`} about={{ count: key }} add={`add-claim:count.${key}`} />
          </div>
        </fieldset>
      ))}
      <AddButton change="add-count" id="add-count">
        {t('addCount')}
      </AddButton>
    </div>
  );
}

function CountField({ form, name }: { form: PartForm; name: string }) {
  return <RowField form={form} name={name} control={controlOf(name)} />;
}
