import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { ImportArticle } from '@/components/editing/imports/import-article';
import { actorOf } from '@/lib/auth/session';
import { findUpload, listOwnRuns } from '@/lib/desk/imports/import-plan';

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.import');
  return { title: t('title') };
}

export default async function ImportPage() {
  const visit = await requireVisit('import.texts');
  const t = await getTranslations('desk.import');
  const actor = actorOf(visit.session);
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')}>
      <ImportArticle
        upload={await findUpload(actor)}
        runs={await listOwnRuns(actor)}
        faults={await readFaults(visit)}
      />
    </DeskPage>
  );
}
