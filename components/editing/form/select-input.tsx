import { controlAttributes, controlLook, type FieldProps } from './control';
import { Field } from './field';

export type Choice = { value: string; label: string };

type Props = FieldProps & {
  value?: string | undefined;
  options: readonly Choice[];
  /** The words for the empty value; without them there is none. */
  empty?: string | undefined;
};

/** One of many. A stored value that is no longer among the options is kept, so that saving does not lose it. */
export function SelectInput({ value = '', options, empty, ...field }: Props) {
  const isListed = value === '' || options.some((option) => option.value === value);
  return (
    <Field field={field}>
      <span className="relative block">
        <select
          {...controlAttributes(field)}
          defaultValue={value}
          className={`${controlLook} appearance-none pe-8 text-ellipsis`}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {!isListed && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Chevron />
      </span>
    </Field>
  );
}

/** In place of the browser's own, which on pages from right to left stands at the very edge. */
function Chevron() {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-3.5 fill-none stroke-current"
    >
      <path d="M3 6l5 5 5-5" strokeWidth="1.6" />
    </svg>
  );
}
