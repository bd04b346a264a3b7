import { useLocale, useTranslations } from 'next-intl';
import { useChoiceWords } from '@/components/editing/fields/choice-words';
import type { Choices } from '@/components/editing/fields/part-fields';
import { findDraftSource } from '@/components/editing/fields/typed-names';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const nameLists = ['places', 'parties', 'topics', 'sources'] as const satisfies (keyof Choices)[];

export type NameList = (typeof nameLists)[number];

export function isNameList(name: string): name is NameList {
  return nameLists.some((each) => each === name);
}

/** The list of a browser for fields of this kind. */
export function listId(list: NameList): string {
  return `list-${list}`;
}

/**
 * What is on record, offered while a name is typed: asked for once such a field has the focus, since it may be much. The
 * source that the draft brings is none of that, and stands before it.
 */
export function NameLists({ choices }: { choices: Choices }) {
  const locale = useLocale();
  const words = useChoiceWords();
  const own = findDraftSource(choices);
  return nameLists.map((list) => (
    <datalist key={list} id={listId(list)} data-name-list={deskPaths.list(locale, list)}>
      {list === 'sources' && own && <option data-of-draft="" value={words('sources', own)} />}
    </datalist>
  ));
}

/** The same to be read, in a page of its own. */
export function NameListLink({ list }: { list: NameList }) {
  const locale = useLocale();
  const t = useTranslations('desk.lists');
  return (
    <a
      href={deskPaths.list(locale, list)}
      target="_blank"
      rel="noopener"
      className="justify-self-start text-sm print:hidden"
    >
      {t('link', { list: t(`of.${list}`) })}
    </a>
  );
}
