import { useTranslations } from 'next-intl';
import { ClaimList } from '@/components/editing/claims/claim-list';
import { useFieldHint, useFieldLabel } from '@/components/editing/fields/field-names';
import type { FieldDesign } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { hasReading, Reading } from '@/components/editing/fields/reading';
import { Disagreement } from './disagreement';
import { FieldInput } from './field-input';
import type { PartForm } from './part-form-state';

type Props = {
  form: PartForm;
  design: FieldDesign;
  /** Begins a line, so that two languages are beside each other. */
  isFirst?: boolean;
};

/** One value of a record: its control, how it is read, what is published, and beneath it what sources say of it. */
export function PartField({ form, design, isFirst = false }: Props) {
  const label = useFieldLabel();
  const hint = useFieldHint();
  const t = useTranslations('desk.draft');
  const name = `${form.part.type}.${design.name}`;
  const value = form.values[name] ?? '';
  const isOptionalSource = name === 'text.source' && form.hasSourcePart;
  return (
    <div
      className={`grid min-w-0 scroll-mb-32 content-start gap-x-6 gap-y-2 ${design.property ? 'md:col-span-2 md:grid-cols-2' : ''} ${isFirst ? 'md:col-start-1' : ''}`}
    >
      <FieldInput
        name={name}
        label={label(name)}
        note={form.isChanged(name) ? t('changed') : undefined}
        hint={hint(name) ?? (design.control.kind === 'date' ? t('date.hint') : undefined)}
        error={form.faultAt(name)}
        takesFocus={form.firstFault === name}
        control={design.control}
        value={value}
        choices={form.choices}
        textLang={form.textLang}
        empty={isOptionalSource ? t('ofThisDraft') : undefined}
        below={hasBelow(form, name, value) && <Below form={form} name={name} value={value} />}
      />
      {design.property && (
        <ClaimList form={form} field={name} about={{ property: design.property }} add={`add-claim:${name}`} />
      )}
    </div>
  );
}

function hasBelow(form: PartForm, name: string, value: string): boolean {
  return hasReading(name, value) || form.isChanged(name) || form.disagreements.has(name);
}

/** The reading of what was typed, the published value where it is another, and what somebody else saved meanwhile. */
function Below({ form, name, value }: { form: PartForm; name: string; value: string }) {
  const t = useTranslations('desk.draft');
  const disagreement = form.disagreements.get(name);
  const shown = { name, textLang: form.textLang, choices: form.choices };
  return (
    <>
      <Reading name={name} value={value} choices={form.choices} />
      {form.isChanged(name) && (
        <div>
          {t.rich('published', { value: () => <PayloadValue {...shown} value={form.part.base?.[name] ?? ''} /> })}
        </div>
      )}
      {disagreement && <Disagreement {...disagreement} {...shown} />}
    </>
  );
}
