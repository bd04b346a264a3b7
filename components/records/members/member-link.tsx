import { useLocale } from 'next-intl';
import { distinctSources } from '@/components/records/provenance/source-references';
import { paths } from '@/lib/i18n/paths';
import { nameIn } from '@/lib/records/bilingual';
import type { Member } from '@/lib/records/members/members';
import type { Source } from '@/lib/records/sources/sources';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';

/** A member's name in the reader's language, leading to its page. On a phone it is the heading of the member's facts. */
export function MemberLink({ member }: { member: Member }) {
  const locale = useLocale();
  return (
    <a href={paths.member(locale, member.id)} className="stacked:font-semibold">
      <bdi>{nameIn(member, locale)}</bdi>
    </a>
  );
}

/** Members by name in the reader's language. */
export function useMemberOrder(): (members: Member[]) => Member[] {
  const locale = useLocale();
  return (members) => inAlphabeticalOrder(members, locale, (member) => nameIn(member, locale));
}

/** The sources of these members' memberships, each once, in the order of first citation. */
export function sourcesOfMembers(members: Member[]): Source[] {
  return distinctSources(members.flatMap(({ memberships }) => memberships.flatMap(({ sources }) => sources)));
}
