import { useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import type { PartName } from '@/components/editing/fields/part-fields';
import { faultWords } from '@/components/editing/form/fault-words';
import type { DraftView } from '@/lib/desk/drafts';

type Fault = DraftView['faults'][number];

/** A fault in the page's language: its words alone, for the field, and with the field's name, for a list. */
export type DraftFault = { field: string; words: string; message: string };

/** `fields` are those of the form that the fault is in, `part` the part of the draft, for a list of several. */
export function useFaultWords(): (fault: Fault, fields?: Record<string, string>, part?: PartName) => DraftFault {
  const t = useTranslations();
  const label = useFieldLabel();
  return ({ field, message, values }, fields, part) => {
    const key = message.startsWith('validation.') ? message : `validation.${message}`;
    const words = faultWords(t, key, values);
    // A fault of the draft as a whole has no field to be named by.
    if (field === '') return { field, words, message: words };
    const named = { field: label(field, fields), fault: words };
    const whole = part
      ? t('desk.draft.faultOfPart', { ...named, part: t(`desk.draft.part.${part}`) })
      : t('desk.draft.faultAt', named);
    return { field, words, message: whole };
  };
}

/** Everything that stands against publishing a draft, in the order of its form. */
export function useDraftFaults(): (draft: DraftView) => DraftFault[] {
  const words = useFaultWords();
  return (draft) => [
    ...draft.parts.flatMap(({ type, faults, payload }) => faults.map((fault) => words(fault, payload, type))),
    ...draft.faults.map((fault) => words(fault)),
  ];
}
