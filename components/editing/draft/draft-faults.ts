import { useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { faultWords } from '@/components/editing/form/fault-words';
import type { DraftView } from '@/lib/desk/drafts';

type Fault = DraftView['faults'][number];

/** A fault in the page's language: its words alone, for the field, and with the field's name, for a list. */
export type DraftFault = { field: string; words: string; message: string };

/** `fields` are those of the form that the fault is in. */
export function useFaultWords(): (fault: Fault, fields: Record<string, string>) => DraftFault {
  const t = useTranslations();
  const label = useFieldLabel();
  return ({ field, message, values }, fields) => {
    const key = message.startsWith('validation.') ? message : `validation.${message}`;
    const words = faultWords(t, key, values);
    return { field, words, message: t('desk.draft.faultAt', { field: label(field, fields), fault: words }) };
  };
}

/** Everything that stands against publishing a draft, in the order of its form. */
export function useDraftFaults(): (draft: DraftView) => DraftFault[] {
  const words = useFaultWords();
  return (draft) => [
    ...draft.parts.flatMap(({ faults, payload }) => faults.map((fault) => words(fault, payload))),
    ...draft.faults.map((fault) => words(fault, {})),
  ];
}
