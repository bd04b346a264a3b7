import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { ButtonLink, Buttons } from '@/components/editing/form/button';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.frame');
  return { title: t('notFound.title') };
}

/** The front sends this page, with status 404, for every address that the desk does not have. */
export default async function NotFoundPage() {
  const visit = await requireVisit();
  const t = await getTranslations('desk.frame.notFound');
  return (
    <DeskPage visit={visit} title={t('title')} width="narrow">
      <p>{t('lead')}</p>
      <Buttons>
        <ButtonLink href={deskPaths.home(visit.locale)}>{t('home')}</ButtonLink>
      </Buttons>
    </DeskPage>
  );
}
