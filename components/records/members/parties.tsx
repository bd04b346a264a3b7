import { useLocale } from 'next-intl';
import { listJoints } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import { withArticle } from '@/lib/language/names/with-article';
import { nameIn } from '@/lib/records/bilingual';
import type { PartyName } from '@/lib/records/members/parties';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';

/**
 * A set of parties as one phrase in the reader's language, sorted by name, each leading to its page. A name alone is no phrase
 * and takes no article.
 */
export function Parties({ parties }: { parties: PartyName[] }) {
  const locale = useLocale();
  const sorted = inAlphabeticalOrder(parties, locale, (party) => nameIn(party, locale));
  const joints = listJoints(sorted.length, locale);
  return (
    <bdi>
      {sorted.map((party, index) => {
        const name = nameIn(party, locale);
        const article = locale === 'en' && sorted.length > 1 && withArticle(name) !== name ? 'the ' : '';
        // Arabic joins its "and" to what follows, so Latin letters there stand in quotes.
        const isQuoted = locale === 'ar' && index > 0 && /^\p{Script=Latin}/u.test(name);
        return (
          <span key={party.id}>
            {joints[index]}
            {article}
            {isQuoted && '«'}
            <a href={paths.member(locale, party.id)}>{name}</a>
            {isQuoted && '»'}
          </span>
        );
      })}
    </bdi>
  );
}
