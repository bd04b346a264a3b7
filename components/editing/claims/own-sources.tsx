import { useTranslations } from 'next-intl';
import { useChoiceWords } from '@/components/editing/fields/choice-words';
import { type FieldRow, fieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { findDraftSource, type NamedChoice, readTypedNames } from '@/components/editing/fields/typed-names';
import { SelectInput } from '@/components/editing/form/select-input';
import type { PartForm } from '@/components/editing/parts/part-form-state';
import { ownChosenPrefix } from '@/lib/text/chosen-items';

type Props = { form: PartForm; claim: FieldRow };

/** For a new claim without a source: the sources that this record already has, by title, so that nobody needs their ids. */
export function OwnSources({ form, claim }: Props) {
  const t = useTranslations('desk.claims');
  const words = useChoiceWords();
  const isNamed = (claim.fields.sources ?? '').trim() !== '';
  const isPublished = form.part.base?.[fieldName('claim', claim.key, 'of')] !== undefined;
  const own = sourcesOfRecord(form);
  if (isNamed || isPublished || own.length === 0 || findDraftSource(form.choices) !== null) return null;
  return (
    <div className="sm:col-span-2">
      <SelectInput
        name={`${ownChosenPrefix}${fieldName('claim', claim.key, 'sources')}`}
        label={t('ownSources')}
        options={own.map((source) => ({ value: source.id, label: words('sources', source) }))}
        empty={t('noneOfThese')}
      />
    </div>
  );
}

/** Those of its own field and of its claims, as they are on record. */
function sourcesOfRecord({ part, values, choices }: PartForm): NamedChoice[] {
  const typed = [values[`${part.type}.sources`], ...rowsOf(values, 'claim').map(({ fields }) => fields.sources)];
  const found = typed.flatMap((words) => readTypedNames(words ?? '', choices.sources));
  return [...new Set(found.flatMap(({ choice }) => choice ?? []))];
}
