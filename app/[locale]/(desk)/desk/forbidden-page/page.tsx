import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { ButtonLink, Buttons } from '@/components/editing/form/button';
import { RoleName } from '@/components/editing/frame/role-name';
import { deskPaths } from '@/lib/i18n/desk-paths';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.frame');
  return { title: t('forbidden.title') };
}

/** The front sends this page, with status 403, to somebody whose role may not do what was asked. */
export default async function ForbiddenPage() {
  const visit = await requireVisit();
  const { role, translates } = visit.session.person;
  const t = await getTranslations('desk.frame');
  return (
    <DeskPage visit={visit} title={t('forbidden.title')} width="narrow">
      <p>
        {t.rich('forbidden.lead', {
          role: () => (
            <strong>
              <RoleName role={role} translates={translates} />
            </strong>
          ),
        })}
      </p>
      <Buttons>
        <ButtonLink href={deskPaths.home(visit.locale)}>{t('notFound.home')}</ButtonLink>
      </Buttons>
    </DeskPage>
  );
}
