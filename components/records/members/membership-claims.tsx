import { useLocale, useTranslations } from 'next-intl';
import { Disputes } from '@/components/records/provenance/disputes';
import { Section } from '@/components/ui/section';
import { nameIn } from '@/lib/records/bilingual';
import type { ClaimedMembership, MemberRecord } from '@/lib/records/members/members';

/** What sources say of the dates of each membership, in their words. */
export function MembershipClaims({ member }: { member: MemberRecord }) {
  return member.memberships
    .filter(({ disputes }) => disputes.length > 0)
    .map((membership) => (
      <ClaimsOf key={`${membership.body.id} ${membership.role}`} member={member.id} membership={membership} />
    ));
}

function ClaimsOf({ member, membership: { body, role, disputes } }: { member: string; membership: ClaimedMembership }) {
  const locale = useLocale();
  const t = useTranslations('members');
  return (
    <Section id={`claims-${body.id}-${role}`} title={t('claimsOf', { body: nameIn(body, locale) })}>
      <Disputes about={`/members/${member}`} disputes={disputes} />
    </Section>
  );
}
