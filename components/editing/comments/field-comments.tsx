import { useTranslations } from 'next-intl';
import { Button } from '@/components/editing/form/button';
import { CommentInput } from './comment-input';
import type { CommentState } from './comment-state';
import { CommentThread } from './comment-thread';

type Props = {
  state: CommentState;
  /** The name of the field that they are about, and how the page calls it. */
  field: string;
  label: string;
};

/** What editors say of one field, folded away where nothing is said, and settled, of it. */
export function FieldComments({ state, field, label }: Props) {
  const t = useTranslations('desk.comments');
  const own = state.comments.filter((comment) => comment.field === field);
  const open = own.filter((comment) => !comment.settled);
  const settled = own.filter((comment) => comment.settled);
  const name = `comment.${field}`;
  const isTyped = name in state.faults || (state.typed[name] ?? '') !== '';
  if (own.length === 0 && !state.mayComment) return null;
  return (
    <div className="grid min-w-0 content-start gap-2">
      {open.map((comment) => (
        <CommentThread key={comment.number} state={state} comment={comment} />
      ))}
      {settled.length > 0 && (
        <details className="min-w-0">
          <summary className="text-sm text-quiet pointer-coarse:min-h-11">
            {t('settled', { count: settled.length })}
          </summary>
          <div className="mt-1 grid gap-3">
            {settled.map((comment) => (
              <CommentThread key={comment.number} state={state} comment={comment} />
            ))}
          </div>
        </details>
      )}
      {state.mayComment && (
        <details open={isTyped} className="min-w-0 print:hidden">
          <summary className="w-fit text-sm text-quiet hover:underline pointer-coarse:min-h-11">
            {t('add')}
            <span className="sr-only">: {label}</span>
          </summary>
          <div className="mt-1 grid justify-items-start gap-2 *:w-full [&>button]:w-auto">
            {/* In the order of reading, and by no id: a page has thirty of them. */}
            <p className="max-w-prose text-sm text-pretty text-quiet">{t('lead')}</p>
            <CommentInput state={state} name={name} label={t('on', { field: label })} />
            <Button name="action" value="comment" form={state.form}>
              {t('send')}
            </Button>
          </div>
        </details>
      )}
    </div>
  );
}
