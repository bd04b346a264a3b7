import { controlAttributes, type FieldProps } from '@/components/editing/form/control';
import { FieldError } from '@/components/editing/form/field';

/** One box to tick, which posts `yes` or `no`. */
export function CheckInput({ isOn, ...field }: FieldProps & { isOn: boolean }) {
  const { name, id = name, label, error } = field;
  return (
    <div className="self-end pb-1.5">
      <input type="hidden" name={name} value="no" />
      <label className="flex items-center gap-2.5 pointer-coarse:min-h-11">
        <input
          {...controlAttributes(field)}
          type="checkbox"
          value="yes"
          defaultChecked={isOn}
          className="size-5 shrink-0"
        />
        {label}
      </label>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
