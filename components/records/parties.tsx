import { useLocale } from 'next-intl';
import type { PartyName } from '@/lib/records/parties';

/** A set of parties as one phrase in the reader's language, sorted by name. */
export function Parties({ parties }: { parties: PartyName[] }) {
  const locale = useLocale();
  const names = parties.map(({ name, code }) => name[locale] ?? code);
  return <bdi>{new Intl.ListFormat(locale, { type: 'conjunction' }).format(inAlphabeticalOrder(names, locale))}</bdi>;
}

/** Arabic names sort by the letter after the article, as readers look them up. */
export function inAlphabeticalOrder(names: string[], locale: 'ar' | 'en'): string[] {
  const { compare } = new Intl.Collator(locale);
  const key = (name: string) => (locale === 'ar' ? name.replace(/^ال(?!ماني)/, '') : name);
  return names.toSorted((a, b) => compare(key(a), key(b)));
}
