import { useLocale, useTranslations } from 'next-intl';
import { useFaultWords } from '@/components/editing/draft/draft-faults';
import { draftFields } from '@/components/editing/draft/draft-fields';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import type { PartName } from '@/components/editing/fields/part-fields';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';

type Props = {
  reason: 'incomplete' | 'hidden' | 'busy' | 'nowhere';
  draft: DraftView;
  faults: DraftView['faults'];
};

/** In place of a preview: why there is none, and what to do about it. */
export function NoPreview({ reason, draft, faults }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.preview');
  const words = useFaultWords();
  const fields = draftFields(draft);
  return (
    <article className="max-w-prose">
      <h1 className="text-2xl">
        <DraftTitle draft={draft} />
      </h1>
      <p className="mt-3">{t(`none.${reason}`)}</p>
      <ul className="mt-2 grid list-disc gap-1 ps-6">
        {faults
          .map((fault) => words(fault, fields, partOf(draft, fault.field)))
          .map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`${deskPaths.draft(locale, draft.id)}#${field}`}>{message}</a>
            </li>
          ))}
      </ul>
    </article>
  );
}

/** The part whose form has the field, for the same words as in the list of the form. */
function partOf({ parts }: DraftView, field: string): PartName | undefined {
  return parts.find(({ type, faults }) => field.startsWith(`${type}.`) || faults.some((each) => each.field === field))
    ?.type;
}
