import { useLocale, useTranslations } from 'next-intl';
import { controlOf } from '@/components/editing/fields/field-controls';
import type { PartForm } from '@/components/editing/parts/part-form-state';
import { AddButton } from '@/components/editing/parts/row-buttons';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** Whether a field names a place that is not on record and that its draft does not bring. */
export function isPlaceUnknown(form: PartForm, name: string): boolean {
  const control = controlOf(name);
  return control.kind === 'name' && control.list === 'places' && form.isUnknownAt(name);
}

/** The way to a place that is not on record: the draft takes it along, or, where it brings one already, a draft of its own. */
export function NewPlace({ form, name }: { form: PartForm; name: string }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  if (!isPlaceUnknown(form, name)) return null;
  const words = { name: () => <bdi>{form.values[name]}</bdi> };
  if (form.inDraft.has('place')) {
    return (
      <p>
        {t.rich('otherPlace', {
          ...words,
          a: (linked) => (
            <a href={`${deskPaths.records(locale)}?type=place`} target="_blank" rel="noopener">
              {linked}
            </a>
          ),
        })}
      </p>
    );
  }
  return (
    <div>
      <AddButton change="add-part:place">
        <span>{t.rich('newPlace', words)}</span>
      </AddButton>
      <p>{t('newPlaceHint')}</p>
    </div>
  );
}
