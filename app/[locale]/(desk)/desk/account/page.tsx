import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import {
  AccountFacts,
  LanguageForm,
  PasswordForm,
  SecondFactorSettings,
} from '@/components/editing/account/account-settings';
import { SessionTable } from '@/components/editing/account/session-table';
import { Notice } from '@/components/editing/form/notice';
import { DeskSection } from '@/components/editing/frame/desk-section';
import { passwordLength } from '@/lib/auth/password';
import { listSessions } from '@/lib/auth/session';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.account');
  return { title: t('title') };
}

export default async function AccountPage() {
  const visit = await requireVisit('account.own');
  const { person, id } = visit.session;
  const [t, faults, sessions] = await Promise.all([
    getTranslations('desk.account'),
    readFaults(visit),
    listSessions(person.id),
  ]);
  return (
    <DeskPage visit={visit} title={t('title')}>
      {faults[''] && <Notice kind="refused">{faults['']}</Notice>}
      <AccountFacts person={person} />
      <DeskSection id="sessions" title={t('sessions.title')} lead={t('sessions.lead')}>
        <SessionTable sessions={sessions.map((session) => ({ ...session, isThis: session.id === id }))} />
      </DeskSection>
      <DeskSection id="new-password" title={t('password.title')} lead={t('password.lead')}>
        <PasswordForm email={person.email} faults={faults} least={passwordLength.least} />
      </DeskSection>
      <DeskSection id="second-factor" title={t('factor.title')}>
        <SecondFactorSettings {...person} faults={faults} />
      </DeskSection>
      <DeskSection id="own-language" title={t('language.title')}>
        <LanguageForm lang={person.lang} />
      </DeskSection>
    </DeskPage>
  );
}
