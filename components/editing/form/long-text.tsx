import type { ComponentProps } from 'react';
import { directionOf } from '@/lib/i18n/locales';
import { controlAttributes, controlLook, type FieldProps } from './control';
import { Field } from './field';

type Props = FieldProps & {
  value?: string | undefined;
  /** The language of the text, which gives it its direction and its letters, also while it is empty. */
  lang: string;
  rows?: number | undefined;
} & Pick<ComponentProps<'textarea'>, 'maxLength' | 'readOnly' | 'spellCheck'>;

/** A field for words of the record: a paragraph, a note. It grows with what is typed. */
export function LongText({ value = '', lang, rows = 3, ...rest }: Props) {
  const { maxLength, readOnly, spellCheck, ...field } = rest;
  return (
    <Field field={field}>
      <textarea
        {...controlAttributes(field)}
        maxLength={maxLength}
        readOnly={readOnly}
        spellCheck={spellCheck}
        defaultValue={value}
        rows={rows}
        lang={lang}
        dir={directionOf(lang)}
        className={`${controlLook} grows max-h-[70dvh] font-text text-lg`}
      />
    </Field>
  );
}
