import { useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import type { CommentState } from './comment-state';
import { FieldComments } from './field-comments';

type Props = {
  state: CommentState;
  /** Fields whose comments stand elsewhere on the page. */
  shown: ReadonlySet<string>;
  /** All fields of the draft, by which a paragraph is named for its place. */
  fields: Record<string, string>;
};

const whole = 'draft';

/** What editors say of the draft as a whole, and of fields that the page does not show or the draft has no more. */
export function OtherComments({ state, shown, fields }: Props) {
  const t = useTranslations('desk.comments');
  const label = useFieldLabel();
  const others = [...new Set(state.comments.map(({ field }) => field))].filter(
    (field) => field !== whole && !shown.has(field),
  );
  const hasOwn = state.comments.some(({ field }) => field === whole);
  if (!state.mayComment && !hasOwn && others.length === 0) return null;
  return (
    <section id="comments" aria-labelledby="comments-title" className="grid min-w-0 scroll-mb-32 gap-3">
      <h2 id="comments-title" className="text-xl">
        {t('title')}
      </h2>
      <FieldComments state={state} field={whole} label={t('whole')} />
      {others.map((field) => (
        <div key={field} className="grid min-w-0 gap-2">
          <h3 className="text-base">
            {label(field, fields)}
            {fields[field] === undefined && <span className="font-normal text-quiet"> {t('gone')}</span>}
          </h3>
          <FieldComments state={state} field={field} label={label(field, fields)} />
        </div>
      ))}
    </section>
  );
}
