import { useLocale } from 'next-intl';
import { formatList } from '@/lib/i18n/format-list';
import { withArticle } from '@/lib/language/names/with-article';
import { nameIn } from '@/lib/records/bilingual';
import type { PartyName } from '@/lib/records/members/parties';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';

/** A set of parties as one phrase in the reader's language, sorted by name. A name alone is no phrase and takes no article. */
export function Parties({ parties }: { parties: PartyName[] }) {
  const locale = useLocale();
  const names = parties.map((party) => nameIn(party, locale));
  const sorted = inAlphabeticalOrder(names, locale, (name) => name);
  const shown = locale === 'en' && sorted.length > 1 ? sorted.map(withArticle) : sorted;
  return <bdi>{formatList(shown, locale)}</bdi>;
}
