import type { ReactNode } from 'react';

type Props = {
  /** Where it is posted: the page's own address, or another of the desk. */
  to: string;
  id?: string | undefined;
  label?: string | undefined;
  /** For texts and files; words of Arabic are three times as long in the other form. */
  isMultipart?: boolean | undefined;
  /** The browser asks before somebody leaves words in it that were not sent. */
  isKept?: boolean | undefined;
  /** Ctrl S presses its Save button. */
  hasShortcut?: boolean | undefined;
  /** Names and values that nobody types. */
  hidden?: Record<string, string | number> | undefined;
  children: ReactNode;
};

/** A form that works without a script. Its request key lets a second press of the button change nothing. */
export function PostForm({
  to,
  id,
  label,
  isMultipart = false,
  isKept = false,
  hasShortcut = false,
  hidden = {},
  children,
}: Props) {
  return (
    <form
      method="post"
      action={to}
      id={id}
      aria-label={label}
      encType={isMultipart ? 'multipart/form-data' : undefined}
      data-unsaved={isKept || undefined}
      data-save-shortcut={hasShortcut || undefined}
      // What a browser puts back after a step back would count as typed into the version that this page shows.
      autoComplete={'version' in hidden ? 'off' : undefined}
      noValidate
      className="grid gap-5"
    >
      <input type="hidden" name="request" value={crypto.randomUUID()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
