import { controlAttributes, controlLook, type FieldProps } from '@/components/editing/form/control';
import { Field } from '@/components/editing/form/field';

/** Words of a language that is not chosen yet: each line runs as its first letters do. */
export function PastedWords({ value, ...field }: FieldProps & { value: string }) {
  return (
    <Field field={field}>
      <textarea
        {...controlAttributes(field)}
        defaultValue={value}
        rows={14}
        dir="auto"
        className={`${controlLook} [text-align:match-parent] max-h-[70dvh] min-h-72 font-text text-lg`}
      />
    </Field>
  );
}
