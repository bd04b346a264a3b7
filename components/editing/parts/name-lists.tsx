import { useLocale } from 'next-intl';
import type { Choices } from '@/components/editing/fields/part-fields';
import { nameOfChoice } from '@/components/editing/fields/typed-names';

type ListName = keyof Choices;

export function listId(list: ListName): string {
  return `list-${list}`;
}

/** What is on record under these kinds, offered while a name is typed. */
export function NameLists({ lists, choices }: { lists: readonly ListName[]; choices: Choices }) {
  const locale = useLocale();
  return lists.map((list) => (
    <datalist key={list} id={listId(list)}>
      {choices[list].map((choice) => (
        <option key={choice.id} value={list === 'sources' ? choice.id : nameOfChoice(choice, locale).text}>
          {list === 'sources' ? nameOfChoice(choice, locale).text : choice.id}
        </option>
      ))}
    </datalist>
  ));
}
