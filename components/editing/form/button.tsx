import type { ComponentProps, ReactNode } from 'react';

type Kind = 'primary' | 'plain' | 'danger';

const shape =
  'inline-flex min-h-9 cursor-pointer items-center justify-center gap-2 rounded-sm border px-4 py-1 text-center font-semibold no-underline hover:underline pointer-coarse:min-h-11';

const looks: Record<Kind, string> = {
  primary: 'border-ink bg-ink text-paper',
  plain: 'border-quiet bg-sheet text-ink hover:border-ink',
  danger: 'border-danger bg-sheet text-danger hover:bg-danger hover:text-on-danger',
};

/** Sends a form. A form has one primary button at most; `danger` is for what cannot be taken back at once. */
export function Button({
  kind = 'plain',
  children,
  ...rest
}: { kind?: Kind; 'data-next-step'?: string; 'data-takes-back'?: string | undefined } & Pick<
  ComponentProps<'button'>,
  'name' | 'value' | 'form' | 'formAction' | 'disabled' | 'children' | 'autoFocus' | 'aria-describedby'
>) {
  return (
    <button {...rest} type="submit" className={`${shape} ${looks[kind]} disabled:cursor-default disabled:opacity-60`}>
      {children}
    </button>
  );
}

/** A link that looks like a button, for the next step of some work. */
export function ButtonLink({
  href,
  kind = 'plain',
  describedBy,
  isNextStep = false,
  children,
}: {
  href: string;
  kind?: Kind;
  /** The id of the words that tell it from others like it. */
  describedBy?: string;
  /** A key goes to it. */
  isNextStep?: boolean;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      aria-describedby={describedBy}
      data-next-step={isNextStep ? '' : undefined}
      className={`${shape} ${looks[kind]}`}
    >
      {children}
    </a>
  );
}

/** The buttons at the end of a form, the primary one first. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}

/** The key that presses the Save button of a form with a shortcut. */
export function SaveKey() {
  return <Key>Ctrl S</Key>;
}

/** The key that presses the button of the next step. */
export function NextKey() {
  return <Key>Ctrl ↵</Key>;
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="hidden font-normal opacity-80 pointer-fine:lg:inline" dir="ltr">
      {children}
    </kbd>
  );
}
