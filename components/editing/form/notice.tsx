import type { ReactNode } from 'react';

type Props = {
  /** `done` is what was just done, `caution` what to know before going on. */
  kind?: 'done' | 'caution' | 'refused' | undefined;
  id?: string | undefined;
  /** What somebody has just confirmed: the focus goes to what came of it. */
  takesFocus?: boolean | undefined;
  children: ReactNode;
};

const looks = {
  done: 'border-done text-done',
  caution: 'border-courtesy text-courtesy',
  refused: 'border-danger text-danger',
};

const marks = {
  done: 'M2.5 8.5 6.5 12.5 13.5 4',
  caution: 'M8 3v6.5M8 11.5v2',
  refused: 'M8 3v6.5M8 11.5v2',
};

/** A message about the page as a whole. What was done is a status, a refusal an alert. */
export function Notice({ kind = 'done', id, takesFocus = false, children }: Props) {
  return (
    <div
      id={id}
      role={kind === 'refused' ? 'alert' : 'status'}
      tabIndex={takesFocus ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and the focus with it.
      autoFocus={takesFocus || undefined}
      className={`flex max-w-prose gap-3 rounded-sm border border-s-4 bg-sheet px-4 py-2.5 ${looks[kind]}`}
    >
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="mt-[calc((var(--line)*1em-1.1rem)/2)] size-[1.1rem] shrink-0"
      >
        <path d={marks[kind]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <div className="min-w-0 wrap-anywhere text-ink">{children}</div>
    </div>
  );
}
