import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askedPage } from '@/app/[locale]/(desk)/desk/asked-page';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { type DeskVisit, readVisit } from '@/app/[locale]/(desk)/desk/visit';
import { pageAfter } from '@/app/internal/[locale]/desk/post';
import { EnrolmentForm, RecoveryCodes } from '@/components/editing/account/enrolment';
import { Notice } from '@/components/editing/form/notice';
import { beginEnrolment } from '@/lib/auth/second-factor';
import type { Session } from '@/lib/auth/session';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.account.enrol');
  return { title: t('title') };
}

export default async function EnrolmentPage() {
  const visit = await readVisit();
  const { session, locale, typed } = visit;
  const to = askedPage(visit);
  const onward = to === '' ? '' : `?to=${encodeURIComponent(to)}`;
  if (session === null) redirect(deskPaths.signIn(locale) + onward);
  if (typed?.codes !== undefined) return <NewCodes visit={visit} codes={typed.codes} to={to} />;
  if (session.stage === 'password' && session.person.hasSecondFactor) redirect(deskPaths.secondFactor(locale) + onward);
  return <Enrolment visit={visit} session={session} to={to} />;
}

async function Enrolment({ visit, session, to }: { visit: DeskVisit; session: Session; to: string }) {
  const t = await getTranslations('desk.account.enrol');
  const { secret, uri, qr } = await beginEnrolment(session);
  const isSignedIn = session.stage === 'full';
  const renewed = session.person.hasSecondFactor ? t('leadRenew') : t('lead');
  return (
    <DeskPage visit={visit} title={t('title')} lead={isSignedIn ? renewed : t('leadRequired')} width="narrow">
      <EnrolmentForm {...{ secret, uri, qr, to }} needsPassword={isSignedIn} faults={await readFaults(visit)} />
    </DeskPage>
  );
}

async function NewCodes({ visit, codes, to }: { visit: DeskVisit; codes: string; to: string }) {
  const t = await getTranslations('desk.account.codes');
  const isAccount = to === deskPaths.account(visit.locale);
  return (
    <DeskPage visit={visit} title={t('title')} width="narrow" isShownOnce>
      <Notice>{t('isOn')}</Notice>
      <RecoveryCodes codes={codes.split(' ')} to={isAccount ? to : pageAfter(to, visit.locale)} />
    </DeskPage>
  );
}
