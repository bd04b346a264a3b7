import { useLocale, useTranslations } from 'next-intl';
import { controlOf } from '@/components/editing/fields/field-controls';
import { useFieldHint, useFieldLabel } from '@/components/editing/fields/field-names';
import { type FieldRow, fieldName } from '@/components/editing/fields/field-rows';
import { pageLanguageFirst } from '@/components/editing/fields/page-language-first';
import type { Control } from '@/components/editing/fields/part-fields';
import { hasReading, Reading } from '@/components/editing/fields/reading';
import { SelectInput } from '@/components/editing/form/select-input';
import { Disagreement } from '@/components/editing/parts/disagreement';
import { DoubtWords } from '@/components/editing/parts/doubt-words';
import { FieldInput } from '@/components/editing/parts/field-input';
import type { PartForm } from '@/components/editing/parts/part-form-state';
import { RemoveButton } from '@/components/editing/parts/row-buttons';
import { SourcesHint } from '@/components/editing/parts/sources-hint';
import { usePropertyName } from '@/components/records/provenance/disputes';
import { topicToChoose } from '@/lib/i18n/keys/topic-property';
import { ClaimSummary } from './claim-summary';
import { ClaimedTopic } from './claimed-topic';
import { isAbout } from './is-about';
import { OwnSources } from './own-sources';

type Props = {
  form: PartForm;
  claim: FieldRow;
  /** The field that it is about; null for a claim about none. */
  field: string | null;
};

const rows = [
  ['words', 'wordsLang'],
  ['sources', 'status'],
  ['saidByAr', 'saidByEn'],
  ['reasonAr', 'reasonEn'],
] as const;

/** One claim, folded to a line until it is opened; open where something is missing or was just added. */
export function ClaimFields({ form, claim, field }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.claims');
  const { key, fields } = claim;
  const nameOf = (last: string) => fieldName('claim', key, last);
  const shown = ['property', ...valueFields(claim, field), ...rows.flat()];
  const isFaulty = shown.some((last) => form.faultAt(nameOf(last)) !== null || form.disagreements.has(nameOf(last)));
  const isDoubtful = form.doubtAt(nameOf('sources')) !== null;
  const isUnwritten = !fields.words && form.part.base?.[nameOf('of')] === undefined;
  return (
    <details
      id={`claim.${key}`}
      open={isFaulty || isDoubtful || isUnwritten}
      className="group min-w-0 rounded-sm border border-rule bg-sheet"
    >
      <summary className="flex items-start gap-2 px-3 py-2 text-sm">
        <svg viewBox="0 0 16 16" aria-hidden="true" className="mt-1.5 size-3 shrink-0 group-open:-scale-y-100">
          <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
        <ClaimSummary
          claim={claim}
          field={field}
          choices={form.choices}
          isChanged={isChanged(form, claim)}
          ofField={field === null || isAbout(claim.fields, topicToChoose) ? {} : valuesOfField(form, field)}
        />
      </summary>
      <fieldset className="grid gap-4 border-t border-rule px-3 py-3">
        <legend className="sr-only">{t('one')}</legend>
        {field === null && <ClaimProperty form={form} claim={claim} />}
        {field !== null && isAbout(claim.fields, topicToChoose) && (
          <ClaimedTopic form={form} claim={claim} field={field} />
        )}
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {pageLanguageFirst(valueFields(claim, field), locale).map((last) => (
            <ClaimField key={last} form={form} claim={claim} last={last} field={field} />
          ))}
        </div>
        {rows.map((row) => (
          <div key={row[0]} className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
            {row[0] === 'sources' && <OwnSources form={form} claim={claim} />}
            {pageLanguageFirst(row, locale).map((last) => (
              // Half a row would cut off all but the first of several sources.
              <div key={last} className={last === 'sources' ? 'min-w-0 sm:col-span-2' : 'min-w-0'}>
                <ClaimField form={form} claim={claim} last={last} field={field} />
              </div>
            ))}
          </div>
        ))}
        <RemoveButton change={`remove-claim:${key}`}>{t('remove')}</RemoveButton>
      </fieldset>
    </details>
  );
}

type FieldProps = Props & { last: string };

function ClaimField({ form, claim, last, field }: FieldProps) {
  const t = useTranslations('desk.claims');
  const label = useFieldLabel();
  const hint = useFieldHint();
  const hintOf = (of: string) => (isValueOf(last, field) ? t('asField') : (hint(of) ?? undefined));
  const name = fieldName('claim', claim.key, last);
  const value = claim.fields[last] ?? '';
  const disagreement = form.disagreements.get(name);
  const doubt = form.doubtAt(name);
  const readAs = last === 'value' && field !== null ? field : name;
  const below = (
    <>
      <Reading name={readAs} value={value} choices={form.choices} />
      {doubt && <DoubtWords doubt={doubt} />}
      {disagreement && <Disagreement {...disagreement} name={name} textLang={form.textLang} choices={form.choices} />}
    </>
  );
  return (
    <FieldInput
      name={name}
      label={label(name)}
      hint={last === 'sources' ? <SourcesHint form={form} name={name} /> : hintOf(name)}
      error={form.faultAt(name)}
      takesFocus={form.firstFault === name}
      control={controlIn(claim, last, field)}
      value={value}
      choices={form.choices}
      textLang={form.textLang}
      // Left empty, it is known all the same.
      {...(last === 'wordsLang' && { empty: t('langOfSource') })}
      below={disagreement || doubt || hasReading(readAs, value, form.choices) ? below : undefined}
    />
  );
}

/** A figure has its unit and basis, a value in words both languages, a topic none; every other value has one field. */
function valueFields({ fields }: FieldRow, field: string | null): string[] {
  if (isAbout(fields, topicToChoose)) return [];
  if (fields.kind === 'count' || field?.startsWith('count.')) return ['value', 'qualifier', 'basis', 'unit'];
  if (field === null && fields.kind === 'number') return ['value', 'valueAr', 'valueEn'];
  const isBilingual = field === null ? !fields.value : isOfWords(field);
  return isBilingual ? ['valueAr', 'valueEn'] : ['value'];
}

const freeProperties = [
  'relative-date',
  'name',
  'name-in-text',
  'organizations-present',
  'working-groups',
  'legal-basis',
  'other',
];

/** The subject of a claim that no field of the form is about. */
function ClaimProperty({ form, claim }: Pick<Props, 'form' | 'claim'>) {
  const t = useTranslations('desk');
  const propertyName = usePropertyName();
  const name = fieldName('claim', claim.key, 'property');
  const value = claim.fields.property ?? '';
  const known = value === '' || freeProperties.includes(value) ? freeProperties : [value, ...freeProperties];
  return (
    <SelectInput
      name={name}
      label={t('fields.claim.property')}
      error={form.faultAt(name)}
      takesFocus={form.firstFault === name}
      value={value}
      options={known.map((property) => ({ value: property, label: propertyName(property) }))}
      empty={t('draft.choose')}
    />
  );
}

function isValueOf(last: string, field: string | null): boolean {
  return last === 'value' && field !== null;
}

/** What a claim says that has no value of its own: that of its field, of words those of both languages. */
function valuesOfField({ values }: PartForm, field: string): Record<string, string> {
  if (!isOfWords(field)) return { value: values[field] ?? '' };
  const stem = field.replace(/(?:Ar|En)$/, '');
  return { valueAr: values[`${stem}Ar`] ?? '', valueEn: values[`${stem}En`] ?? '' };
}

function isOfWords(field: string): boolean {
  const control = controlOf(field);
  return control.kind === 'words' || (control.kind === 'line' && control.lang !== null);
}

/** The value of a claim is typed as the field that it is about; its words in the language that they have. */
function controlIn({ fields }: FieldRow, last: string, field: string | null): Control {
  if (last === 'words') return { kind: 'words', lang: fields.wordsLang === 'ar' ? 'ar' : 'en' };
  if (last !== 'value' || field === null) return controlOf(fieldName('claim', 'any', last));
  const control = controlOf(field);
  return control.kind === 'choice' ? { ...control, isOptional: true } : control;
}

function isChanged(form: PartForm, { key, fields }: FieldRow): boolean {
  return Object.keys(fields).some((last) => form.isChanged(fieldName('claim', key, last)));
}
