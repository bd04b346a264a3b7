import { useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { faultWords } from '@/components/editing/form/fault-words';
import type { DraftView } from '@/lib/desk/drafts';

export type DraftFault = { field: string; words: string; message: string };

/** Everything that stands against publishing a draft, in the order of its form, in the page's language. */
export function useDraftFaults(): (draft: DraftView) => DraftFault[] {
  const t = useTranslations();
  const label = useFieldLabel();
  return (draft) =>
    [...draft.parts.flatMap(({ faults }) => faults), ...draft.faults].map(({ field, message, values }) => {
      const words = faultWords(t, message, values);
      return { field, words, message: t('desk.draft.faultAt', { field: label(field), fault: words }) };
    });
}
