import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { RoleName } from '@/components/editing/frame/role-name';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.frame');
  return { title: t('forbidden.title') };
}

/** The front sends this page, with status 403, to somebody whose role may not do what was asked. */
export default async function ForbiddenPage() {
  const visit = await requireVisit();
  const { role, translates } = visit.session.person;
  const t = await getTranslations('desk.frame.forbidden');
  return (
    <DeskPage visit={visit} title={t('title')}>
      <p className="max-w-prose">
        {t.rich('lead', {
          role: () => (
            <strong>
              <RoleName role={role} translates={translates} />
            </strong>
          ),
        })}
      </p>
    </DeskPage>
  );
}
