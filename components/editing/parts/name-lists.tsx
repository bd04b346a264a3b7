import { useTranslations } from 'next-intl';
import { useChoiceWords } from '@/components/editing/fields/choice-words';
import type { Choices } from '@/components/editing/fields/part-fields';

type ListName = keyof Choices;
type Props = { lists: readonly ListName[]; choices: Choices };

export function listId(list: ListName): string {
  return `list-${list}`;
}

export function recordListId(list: ListName): string {
  return `record-${list}`;
}

/** What is on record under these kinds, offered while a name is typed; a source by its publisher, date and id. */
export function NameLists({ lists, choices }: Props) {
  const words = useChoiceWords();
  return lists.map((list) => (
    <datalist key={list} id={listId(list)}>
      {choices[list].map((choice) => (
        <option key={choice.id} value={words(list, choice)}>
          {list === 'sources' ? undefined : choice.id}
        </option>
      ))}
    </datalist>
  ));
}

/** The same to be read, for fields that take several: each with the id or code that can be typed for it. */
export function RecordLists({ lists, choices }: Props) {
  const t = useTranslations('desk.draft');
  const words = useChoiceWords();
  return lists.map((list) => (
    <details key={list} className="min-w-0 text-sm print:hidden">
      <summary className="text-quiet">{t(`onRecord.${list}` as 'onRecord.sources')}</summary>
      <ul id={recordListId(list)} className="mt-1 columns-2xs gap-6 ps-3">
        {choices[list].map((choice) => (
          <li key={choice.id}>
            <bdi dir="ltr" className="font-semibold">
              {choice.id}
            </bdi>{' '}
            <bdi>{words(list, choice)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  ));
}
