import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { Notice } from '@/components/editing/form/notice';
import { DeskSection } from '@/components/editing/frame/desk-section';
import { InvitationAddress, InviteForm } from '@/components/editing/people/invite-form';
import type { PersonItem } from '@/components/editing/people/person-item';
import { PersonList } from '@/components/editing/people/person-list';
import { invitationHours } from '@/lib/auth/invitations';
import { type ListedPerson, listPeople } from '@/lib/auth/people';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.people');
  return { title: t('title') };
}

export default async function PeoplePage() {
  const visit = await requireVisit('people.manage');
  const [t, faults, people] = await Promise.all([getTranslations('desk.people'), readFaults(visit), listPeople()]);
  const typed = visit.typed ?? {};
  const refused = typed.action === 'role' ? { person: typed.person ?? '', faults } : null;
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')} isShownOnce={typed.invitation !== undefined}>
      {faults[''] && <Notice kind="refused">{faults['']}</Notice>}
      {typed.invitation && (
        <InvitationAddress address={typed.invitation} email={typed.invited ?? ''} hours={invitationHours} />
      )}
      <PersonList people={people.map((person) => toItem(person, visit.session.person.id))} refused={refused} />
      <DeskSection id="invite" title={t('inviteTitle')}>
        <InviteForm {...(refused || typed.invitation ? { typed: {}, faults: {} } : { typed, faults })} />
      </DeskSection>
    </DeskPage>
  );
}

function toItem(person: ListedPerson, self: string): PersonItem {
  return { ...person, state: stateOf(person), lastSeen: person.seenAt, isSelf: person.id === self };
}

function stateOf({ disabledAt, hasPassword, invitedUntil }: ListedPerson): PersonItem['state'] {
  if (disabledAt !== null) return 'disabled';
  if (hasPassword) return 'active';
  return invitedUntil === null ? 'expired' : 'invited';
}
