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
      <select {...controlAttributes(field)} defaultValue={value} className={controlLook}>
        {empty !== undefined && <option value="">{empty}</option>}
        {!isListed && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
