import { useTranslations } from 'next-intl';
import { type ChoiceList, choiceLists } from './choice-lists';

/** The words for a code of a list; the code itself where there are none. */
export function useCodeWords(): (list: ChoiceList, code: string) => string {
  const t = useTranslations();
  return (list, code) => {
    const { words } = choiceLists[list];
    const key = (words === null ? `codes.${list}.${code}` : `${words}.${code}`) as 'extent.full';
    return (choiceLists[list].codes as readonly string[]).includes(code) && t.has(key) ? t(key) : code;
  };
}

/** The choices of a list in the page's language. */
export function useCodedChoices(): (list: ChoiceList) => { value: string; label: string }[] {
  const words = useCodeWords();
  return (list) => choiceLists[list].codes.map((code) => ({ value: code, label: words(list, code) }));
}
