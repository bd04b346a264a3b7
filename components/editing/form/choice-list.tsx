import type { ReactNode } from 'react';
import { controlAttributes, type FieldProps } from './control';
import { FieldError, Hint } from './field';

type Props = FieldProps & {
  /** `many` are boxes to tick, which post under the same name. */
  kind?: 'one' | 'many' | undefined;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  values: readonly string[];
  /** Beside each other, for few short options. */
  isInline?: boolean | undefined;
};

/** Few options that are all in sight. The faulty list gives the focus to its first option. */
export function ChoiceList({ kind = 'one', options, values, isInline = false, ...rest }: Props) {
  const { name, id = name, label, note, hint, error, takesFocus, below } = rest;
  return (
    <fieldset
      aria-describedby={controlAttributes(rest)['aria-describedby']}
      className={`grid min-w-0 content-start gap-1 ${error ? 'border-s-4 border-danger ps-3' : ''}`}
    >
      <legend className="font-semibold">
        {label}
        {note && (
          <>
            {' '}
            <span className="ms-1 text-sm font-normal text-quiet">{note}</span>
          </>
        )}
      </legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      <div className={isInline ? 'flex flex-wrap gap-x-6 gap-y-1' : 'grid gap-1'}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex items-start gap-2.5 py-0.5 pointer-coarse:min-h-11 pointer-coarse:py-2"
          >
            <input
              type={kind === 'one' ? 'radio' : 'checkbox'}
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
              aria-invalid={error ? true : undefined}
              // biome-ignore lint/a11y/noAutofocus: a refused form opens at its first fault, also without a script.
              autoFocus={(takesFocus && index === 0) || undefined}
              className="mt-[calc((var(--line)*1em-1.25rem)/2)] size-5 shrink-0"
            />
            <span className="min-w-0">
              {option.label}
              {option.hint && <span className="block text-sm text-quiet">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
      {below && (
        <div id={`${id}-below`} className="text-sm text-quiet">
          {below}
        </div>
      )}
    </fieldset>
  );
}
