import { useTranslations } from 'next-intl';
import { controlAttributes, controlLook } from '@/components/editing/form/control';
import { faultWords } from '@/components/editing/form/fault-words';
import { Field } from '@/components/editing/form/field';
import type { CommentState } from './comment-state';

type Props = {
  state: CommentState;
  /** `comment.meeting.date`, or `answer.12`. */
  name: string;
  label: string;
  hint?: string | undefined;
};

/** Where something is said to the other editors, in either language. */
export function CommentInput({ state, name, label, hint }: Props) {
  const t = useTranslations();
  const fault = state.faults[name];
  const field = { name, label, hint, error: fault === undefined ? null : faultWords(t, fault) };
  return (
    <Field field={field}>
      <textarea
        {...controlAttributes(field)}
        form={state.form}
        defaultValue={state.typed[name] ?? ''}
        maxLength={4_000}
        rows={2}
        dir="auto"
        className={`${controlLook} grows text-as-page max-h-[70dvh]`}
      />
    </Field>
  );
}
