import type { ReactNode } from 'react';
import { Button, Buttons } from './button';
import { PostForm } from './post-form';

type Props = {
  /** What opens it, such as "Discard…". */
  summary: string;
  /** What will happen, in words. */
  words: ReactNode;
  /** The address of its form; without one it stands in another form, and is sent with that. */
  to?: string | undefined;
  action: { name: string; value: string; label: string };
  hidden?: Record<string, string | number> | undefined;
  kind?: 'primary' | 'danger' | undefined;
  /** As quiet as a link, where there are many of them. */
  isQuiet?: boolean | undefined;
  /** Open from the beginning: the form was refused. */
  isOpen?: boolean | undefined;
  /** Fields, such as the reason. */
  children?: ReactNode | undefined;
};

const look = {
  primary: 'border-quiet',
  danger: 'border-danger text-danger',
};

/** A step between wanting something and doing it. Works without a script; closing it changes nothing. */
export function ConfirmStep(props: Props) {
  const { summary, words, to, action, hidden, kind = 'danger', isQuiet = false, isOpen = false, children } = props;
  const fields = (
    <>
      {children}
      <Buttons>
        <Button kind={kind} name={action.name} value={action.value}>
          {action.label}
        </Button>
      </Buttons>
    </>
  );
  return (
    <details open={isOpen} className="group min-w-0 open:basis-full">
      <summary
        className={`inline-flex items-center gap-2 text-start select-none hover:underline pointer-coarse:min-h-11 ${isQuiet ? `min-h-7 text-sm ${kind === 'danger' ? 'text-danger' : 'text-link'}` : `min-h-9 rounded-sm border bg-sheet px-3 py-1 ${look[kind]}`}`}
      >
        {summary}
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 group-open:-scale-y-100">
          <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </summary>
      <div className="mt-2 grid max-w-prose gap-3 border-s-4 border-rule ps-4">
        <div>{words}</div>
        {to === undefined ? (
          <div className="grid gap-5">{fields}</div>
        ) : (
          <PostForm to={to} hidden={hidden}>
            {fields}
          </PostForm>
        )}
      </div>
    </details>
  );
}
