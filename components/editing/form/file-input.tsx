import { controlAttributes, type FieldProps } from './control';
import { Field } from './field';

/** A file to send; its form is of the kind `multipart`. */
export function FileInput({ accept, ...field }: FieldProps & { accept?: string | undefined }) {
  return (
    <Field field={field}>
      <input
        {...controlAttributes(field)}
        type="file"
        accept={accept}
        className="block w-full min-w-0 text-sm file:me-3 file:cursor-pointer file:rounded-sm file:border file:border-solid file:border-quiet file:bg-sheet file:px-3 file:py-1.5 file:text-ink"
      />
    </Field>
  );
}
