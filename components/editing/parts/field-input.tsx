import { useLocale, useTranslations } from 'next-intl';
import { useChoiceWords } from '@/components/editing/fields/choice-words';
import { useCodedChoices } from '@/components/editing/fields/coded-choices';
import type { Choices, Control } from '@/components/editing/fields/part-fields';
import type { FieldProps } from '@/components/editing/form/control';
import { DateInput } from '@/components/editing/form/date-input';
import { LongText } from '@/components/editing/form/long-text';
import { SelectInput } from '@/components/editing/form/select-input';
import { TextInput } from '@/components/editing/form/text-input';
import { Candidates } from '@/components/editing/lists/candidates';
import { listId, NameListLink } from '@/components/editing/lists/name-lists';
import { showNames } from '@/components/editing/lists/shown-names';
import { separators } from '@/lib/i18n/format-list';
import { chosenPrefix } from '@/lib/text/chosen-items';
import { namedPrefix, writeNamed } from '@/lib/text/named-items';
import { readItems } from '@/lib/text/typed-items';
import { CheckInput } from './check-input';

type Props = FieldProps & {
  control: Control;
  value: string;
  choices: Choices;
  textLang: string;
  /** The words for an empty choice, if they are others than that the value is not known. */
  empty?: string | undefined;
  rows?: number;
};

/** The control of a field, as its design says. */
export function FieldInput({ control, value, choices, textLang, empty, rows = 2, ...field }: Props) {
  const t = useTranslations('desk.draft');
  const coded = useCodedChoices();
  const choiceWords = useChoiceWords();
  switch (control.kind) {
    case 'line':
      return (
        <TextInput
          {...field}
          value={value}
          {...(control.lang ? { lang: control.lang } : { script: 'code' as const, spellCheck: false })}
          autoComplete="off"
        />
      );
    case 'words':
      return <LongText {...field} value={value} lang={control.lang === 'text' ? textLang : control.lang} rows={rows} />;
    case 'date':
      return <DateInput {...field} value={value} reading={field.below} />;
    case 'number':
      return <TextInput {...field} value={value} script="code" inputMode="numeric" autoComplete="off" />;
    case 'choice':
      return (
        <SelectInput
          {...field}
          value={value}
          options={coded(control.list)}
          empty={empty ?? (control.isOptional ? t('notStated') : t('choose'))}
        />
      );
    case 'record': {
      // Where an empty field means the source of the draft, that is no choice beside it.
      const offered = choices[control.list].filter(
        ({ id, isOfDraft }) => !isOfDraft || empty === undefined || id === value,
      );
      const options = offered.map((choice) => ({
        value: choice.id,
        label: choiceWords(control.list, choice),
      }));
      return (
        <SelectInput
          {...field}
          value={value}
          options={options}
          empty={empty ?? (control.isOptional ? t('none') : t('choose'))}
        />
      );
    }
    case 'name':
      return (
        <div className="grid min-w-0 gap-1">
          <NamesInput {...field} control={control} value={value} choices={choices} list={listId(control.list)} />
          <Candidates field={field.id ?? field.name} list={control.list} />
        </div>
      );
    case 'names':
      return (
        <div className={`grid min-w-0 ${control.list === 'sources' ? 'gap-2' : 'gap-1'}`}>
          {control.list === 'sources' && <ChosenSource name={field.name} />}
          <NamesInput
            {...field}
            control={control}
            value={value}
            choices={choices}
            list={control.list === 'sources' ? undefined : listId(control.list)}
          />
          {control.list !== 'sources' && <Candidates field={field.id ?? field.name} list={control.list} />}
          <NameListLink list={control.list} />
        </div>
      );
    case 'check':
      return <CheckInput {...field} isOn={value === 'yes'} />;
    case 'fields':
      return <FieldsInput {...field} value={value} />;
    case 'plain':
      return <TextInput {...field} value={value} script="auto" autoComplete="off" />;
  }
}

/** In characters: what a line holds on the narrowest screens. */
const roomOfLine = 32;

type NamesProps = FieldProps & {
  control: Extract<Control, { kind: 'name' | 'names' }>;
  value: string;
  choices: Choices;
  list: string | undefined;
};

/** The names of what is on record; the field beside it keeps what is stored for them. */
function NamesInput({ control, value, choices, list, ...field }: NamesProps) {
  const locale = useLocale();
  const named = showNames(value, choices[control.list], control.kind, locale);
  return (
    <>
      <input type="hidden" name={`${namedPrefix}${field.name}`} value={writeNamed(named)} />
      <TextInput
        {...field}
        value={named.shown}
        script="auto"
        list={list}
        autoComplete="off"
        spellCheck={false}
        isLong={control.kind === 'names' && named.shown.length > roomOfLine}
      />
    </>
  );
}

/** Fields of the record by their names; the field beside it keeps their codes. */
function FieldsInput({ value, ...field }: FieldProps & { value: string }) {
  const locale = useLocale();
  const t = useTranslations('corrections.fields');
  const nameOf = (code: string) => (t.has(code as 'edtf') ? t(code as 'edtf') : code);
  const items = readItems(value).map((code) => ({ stored: code, shown: nameOf(code) }));
  const shown = items.map((item) => item.shown).join(separators[locale].comma);
  return (
    <>
      {items.length > 0 && (
        <input type="hidden" name={`${namedPrefix}${field.name}`} value={writeNamed({ stored: value, shown, items })} />
      )}
      <TextInput {...field} value={shown} script="auto" autoComplete="off" />
    </>
  );
}

/** A source to be added, found by its publisher, its date or its id. Saving puts it at the end of the field below. */
function ChosenSource({ name }: { name: string }) {
  const t = useTranslations('desk.draft');
  return (
    <TextInput
      name={`${chosenPrefix}${name}`}
      label={t('findSource')}
      hint={t('findSourceHint')}
      script="auto"
      list={listId('sources')}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
