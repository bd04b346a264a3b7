import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askedPage } from '@/app/[locale]/(desk)/desk/asked-page';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { readRefusal } from '@/app/[locale]/(desk)/desk/refusal';
import { readVisit } from '@/app/[locale]/(desk)/desk/visit';
import { pageAfter } from '@/app/internal/[locale]/desk/post';
import { SignInForm } from '@/components/editing/account/sign-in-form';
import { Notice } from '@/components/editing/form/notice';
import { needsHttps } from '@/lib/auth/cookies';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.signIn');
  return { title: t('title') };
}

export default async function SignInPage() {
  const visit = await readVisit();
  const to = askedPage(visit);
  if (visit.session?.stage === 'full') redirect(pageAfter(to, visit.locale));
  const t = await getTranslations('desk.signIn');
  return (
    <DeskPage visit={visit} title={t('title')} lead={to !== '' && visit.notice === null && t('goOn')} width="narrow">
      {needsHttps(visit.host) ? (
        <Notice kind="caution">{t.rich('insecure', { bdi: (chunks) => <bdi dir="ltr">{chunks}</bdi> })}</Notice>
      ) : (
        <SignInForm email={visit.typed?.email ?? ''} to={to} refusal={readRefusal(visit)} />
      )}
    </DeskPage>
  );
}
