import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askedPage } from '@/app/[locale]/(desk)/desk/asked-page';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { readRefusal } from '@/app/[locale]/(desk)/desk/refusal';
import { readVisit } from '@/app/[locale]/(desk)/desk/visit';
import { pageAfter } from '@/app/internal/[locale]/desk/post';
import { SignInForm } from '@/components/editing/account/sign-in-form';
import { Notice } from '@/components/editing/form/notice';
import { needsHttps, sessionCookie } from '@/lib/auth/cookies';
import { hasKeptPost } from '@/lib/auth/kept-post';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.signIn');
  return { title: t('title') };
}

export default async function SignInPage() {
  const asked = await readVisit();
  const to = askedPage(asked);
  // Anybody can write an address that says so; who had a session is told it at every step, also after a wrong password.
  const hasKept = await hasKeptPost((await cookies()).get(sessionCookie)?.value ?? null);
  const visit = { ...asked, notice: hasKept ? 'kept' : asked.notice === 'kept' ? null : asked.notice };
  if (visit.session?.stage === 'full') redirect(pageAfter(to, visit.locale));
  const t = await getTranslations('desk.signIn');
  return (
    <DeskPage visit={visit} title={t('title')} lead={to !== '' && visit.notice === null && t('goOn')} width="narrow">
      {needsHttps(visit.host) ? (
        <Notice kind="caution">{t.rich('insecure', { bdi: (chunks) => <bdi dir="ltr">{chunks}</bdi> })}</Notice>
      ) : (
        <SignInForm
          email={visit.typed?.email ?? ''}
          to={to}
          refusal={readRefusal(visit)}
          faults={await readFaults(visit)}
        />
      )}
    </DeskPage>
  );
}
