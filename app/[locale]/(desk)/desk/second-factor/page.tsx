import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askedPage } from '@/app/[locale]/(desk)/desk/asked-page';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { readRefusal } from '@/app/[locale]/(desk)/desk/refusal';
import { readVisit } from '@/app/[locale]/(desk)/desk/visit';
import { pageAfter } from '@/app/internal/[locale]/desk/post';
import { SecondFactorForm } from '@/components/editing/account/second-factor-form';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.signIn');
  return { title: t('secondTitle') };
}

export default async function SecondFactorPage() {
  const visit = await readVisit();
  const { session, locale } = visit;
  const to = askedPage(visit);
  const onward = to === '' ? '' : `?to=${encodeURIComponent(to)}`;
  if (session === null) redirect(deskPaths.signIn(locale) + onward);
  if (session.stage === 'full') redirect(pageAfter(to, locale));
  if (!session.person.hasSecondFactor) redirect(deskPaths.enrol(locale) + onward);
  const t = await getTranslations('desk.signIn');
  return (
    <DeskPage visit={visit} title={t('secondTitle')} lead={t('secondLead')} width="narrow">
      <SecondFactorForm to={to} refusal={readRefusal(visit)} />
    </DeskPage>
  );
}
