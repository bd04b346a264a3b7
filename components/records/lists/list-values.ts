import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { useLanguageName } from '@/components/ui/language-name';
import { nameIn } from '@/lib/records/bilingual';
import type { ListCounts } from '@/lib/records/lists/count-values';
import type { ListNames } from '@/lib/records/lists/list-names';
import { absentValues, type ListFacet } from '@/lib/records/lists/list-query';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';

export type NameOfValue = (facet: ListFacet, value: string) => string;

/** The words for a value of a filter, in the reader's language. */
export function useListValueName(names: ListNames): NameOfValue {
  const locale = useLocale();
  const t = useTranslations();
  const shortBodyName = useShortBodyName();
  const languageName = useLanguageName();
  const named = (kind: keyof ListNames, id: string) => {
    const record = names[kind].find((each) => each.id === id);
    return record ? nameIn(record, locale) : id;
  };
  return (facet, value) => {
    if (value === absentValues[facet]) return t(`lists.absent.${facet}`);
    switch (facet) {
      case 'year':
        return value.endsWith('h') ? t('years.hijriYear', { year: value.slice(0, -1) }) : value;
      case 'mode':
        return t(`meeting.mode.${value.replaceAll('-', '_') as 'in_person'}`);
      case 'standing':
        return t(`standing.${value as 'official'}`);
      case 'lang':
        return languageName(value);
      case 'body':
        return t.has(`bodies.shortName.${value as 'other'}`) ? shortBodyName(value) : named('bodies', value);
      case 'topic':
        return named('topics', value);
      case 'place':
        return named('places', value);
      default:
        return named('parties', value);
    }
  };
}

export type ListOption = { value: string; name: string; count: number };

/** The values that would find something, and the one that is chosen: years the newest first, all else by name, what is absent last. */
export function useListOptions(
  nameOf: NameOfValue,
): (facet: ListFacet, counts: ListCounts, chosen?: string) => ListOption[] {
  const locale = useLocale();
  return (facet, counts, chosen) => {
    const found = Object.entries(counts[facet]);
    const all = chosen === undefined || counts[facet][chosen] !== undefined ? found : [...found, [chosen, 0] as const];
    const options = all.map(([value, count]) => ({ value, count, name: nameOf(facet, value) }));
    const isAbsent = ({ value }: ListOption) => value === absentValues[facet];
    const present = options.filter((option) => !isAbsent(option));
    const sorted =
      facet === 'year'
        ? present.toSorted((a, b) => Number.parseInt(b.value, 10) - Number.parseInt(a.value, 10))
        : inAlphabeticalOrder(present, locale, ({ name }) => name);
    return [...sorted, ...options.filter(isAbsent)];
  };
}
