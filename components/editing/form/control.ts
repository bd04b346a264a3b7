/** What every field of a form takes. The control posts under `name`, which is also its id unless one is given. */
export type FieldProps = {
  name: string;
  id?: string | undefined;
  label: string;
  /** Said beside the label in quiet ink: that it is optional, the language. */
  note?: string | undefined;
  /** How to fill it in. */
  hint?: React.ReactNode | undefined;
  /** The fault in words. */
  error?: string | null | undefined;
  /** The control has the focus when the page opens, without a script. For the first faulty field. */
  takesFocus?: boolean | undefined;
  /** What follows the control: the reading of a date, the value on record. */
  below?: React.ReactNode | undefined;
};

type Described = Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'takesFocus' | 'below'>;

/** The attributes that tie a control to its label, hint, fault and what follows it. */
export function controlAttributes({ name, id = name, hint, error, takesFocus, below }: Described) {
  const described = [hint && `${id}-hint`, error && `${id}-error`, below && `${id}-below`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    autoFocus: takesFocus || undefined,
  };
}

/** The look of a control to type in; its border is as dark as a control needs to be found. */
export const controlLook =
  'block w-full min-w-0 rounded-sm border border-quiet bg-sheet px-2.5 py-1.5 pointer-coarse:min-h-11 ' +
  'hover:border-ink [&[readonly]]:bg-shade disabled:bg-shade disabled:text-quiet ' +
  'aria-invalid:border-2 aria-invalid:border-danger';
