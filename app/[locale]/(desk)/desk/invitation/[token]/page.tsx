import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { readVisit } from '@/app/[locale]/(desk)/desk/visit';
import { InvitationForm } from '@/components/editing/account/invitation-form';
import { ButtonLink, Buttons } from '@/components/editing/form/button';
import { invitationHours, openInvitation } from '@/lib/auth/invitations';
import { passwordLength } from '@/lib/auth/password';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.signIn');
  return { title: t('invitationTitle') };
}

export default async function InvitationPage({ params }: PageProps<'/[locale]/desk/invitation/[token]'>) {
  const [{ token }, visit, t] = await Promise.all([params, readVisit(), getTranslations('desk.signIn')]);
  const invited = await openInvitation(token);
  if (invited === null) {
    return (
      <DeskPage visit={visit} title={t('goneTitle')} width="narrow">
        <p>{t('gone', { hours: invitationHours })}</p>
        <Buttons>
          <ButtonLink href={deskPaths.signIn(visit.locale)}>{t('toSignIn')}</ButtonLink>
        </Buttons>
      </DeskPage>
    );
  }
  return (
    <DeskPage visit={visit} title={t('invitationTitle')} lead={t('invitationLead')} width="narrow">
      <InvitationForm
        invited={invited}
        to={deskPaths.invitation(visit.locale, token)}
        faults={await readFaults(visit)}
        least={passwordLength.least}
      />
    </DeskPage>
  );
}
