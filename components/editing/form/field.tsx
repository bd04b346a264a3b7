import type { ReactNode } from 'react';
import type { FieldProps } from './control';

/**
 * A label, its control, and the fault beneath it. TextInput, LongText, DateInput, SelectInput and FileInput have one
 * around them; a control of another kind takes its attributes from `controlAttributes`. Choices that belong together are
 * a ChoiceList. A form is a PostForm with Buttons at its end; ErrorSummary, Notice, ConfirmStep and EmptyState are the
 * other parts of a page with forms, and ListTable of components/editing/frame shows many things of one kind.
 */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { name, id = name, label, note, hint, error, below } = field;
  return (
    <div className={`grid min-w-0 content-start gap-1 ${error ? 'border-s-4 border-danger ps-3' : ''}`}>
      <label htmlFor={id} className="justify-self-start font-semibold">
        {label}
        {note && (
          <>
            {' '}
            <span className="ms-1 text-sm font-normal text-quiet">{note}</span>
          </>
        )}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
      {below && (
        <div id={`${id}-below`} className="text-sm text-quiet">
          {below}
        </div>
      )}
    </div>
  );
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="mb-0.5 max-w-prose text-sm text-pretty text-quiet">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex max-w-prose gap-2 text-sm text-pretty font-semibold text-danger">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="mt-[calc((var(--line)*1em-1rem)/2)] size-4 shrink-0">
        <path d="M8 1 15.5 15H.5Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
        <path d="M8 6v4.2M8 11.6v1.6" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span>{children}</span>
    </p>
  );
}
