import type { ReactNode } from 'react';

const look =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 justify-self-start text-sm underline underline-offset-[0.3em] hover:decoration-2 pointer-coarse:min-h-11';

type Props = {
  /** The change as a save takes it: `add-claim:meeting.date`. */
  change: string;
  /** What is said instead of the visible words, which it contains. */
  label?: string;
  id?: string;
  /** Of the form, where the button stands outside of it. */
  form?: string;
  children: ReactNode;
};

/** Saves the form and adds a row to it. */
export function AddButton({ change, label, id, form, children }: Props) {
  return (
    <button
      id={id}
      form={form}
      type="submit"
      name="action"
      value={change}
      aria-label={label}
      className={`${look} text-link`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0">
        <path d="M8 3v10M3 8h10" fill="none" stroke="currentColor" strokeWidth="1.75" />
      </svg>
      {children}
    </button>
  );
}

/** Saves the form and takes a row out of it. */
export function RemoveButton({ change, label, children }: Props) {
  return (
    <button type="submit" name="action" value={change} aria-label={label} className={`${look} text-danger`}>
      {children}
    </button>
  );
}
