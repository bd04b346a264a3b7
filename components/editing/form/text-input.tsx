import type { ComponentProps } from 'react';
import { directionOf } from '@/lib/i18n/locales';
import { controlAttributes, controlLook, type FieldProps } from './control';
import { Field } from './field';

type Props = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'url' | 'search' | undefined;
  value?: string | undefined;
  /** The language of what is typed, which also gives the empty field its direction. Without one: the page's. */
  lang?: string | undefined;
  /** `code` for e-mail, addresses, numbers and ids, which run from left to right; `auto` for words of either language. */
  script?: 'code' | 'auto' | undefined;
  /** It has more than one line has room for, and wraps. */
  isLong?: boolean | undefined;
} & Pick<ComponentProps<'input'>, 'autoComplete' | 'inputMode' | 'list' | 'maxLength' | 'readOnly' | 'spellCheck'>;

/** A field for one line. Words of either language are ranged as the page is, whichever way they run; all else as it runs. */
export function TextInput({ type = 'text', value = '', lang, script, isLong = false, ...rest }: Props) {
  const { autoComplete, inputMode, list, maxLength, readOnly, spellCheck, ...field } = rest;
  const look = `${controlLook} ${lang || script === 'code' ? '' : 'text-as-page'}`;
  const words = { defaultValue: value, lang, dir: directionOfInput(lang, script), spellCheck };
  if (isLong) {
    return (
      <Field field={field}>
        <textarea {...controlAttributes(field)} {...words} rows={2} className={`${look} grows`} />
      </Field>
    );
  }
  return (
    <Field field={field}>
      <input
        {...controlAttributes(field)}
        autoComplete={autoComplete}
        inputMode={inputMode}
        list={list}
        maxLength={maxLength}
        readOnly={readOnly}
        type={type}
        {...words}
        className={look}
      />
    </Field>
  );
}

function directionOfInput(lang: string | undefined, script: Props['script']) {
  if (lang) return directionOf(lang);
  if (script === 'code') return 'ltr';
  return script;
}
