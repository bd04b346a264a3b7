import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { Notice } from '@/components/editing/form/notice';
import { readTextTaskAsk } from '@/components/editing/texts/text-task-ask';
import { TextTaskList } from '@/components/editing/texts/text-task-list';
import { actorOf } from '@/lib/auth/session';
import { listTextTasks } from '@/lib/desk/texts/text-tasks';

type Props = PageProps<'/[locale]/desk/texts'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.texts');
  return { title: t('title') };
}

export default async function TextsPage({ searchParams }: Props) {
  const visit = await requireVisit('record.read');
  const tasks = await listTextTasks(actorOf(visit.session));
  const t = await getTranslations('desk.texts');
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')}>
      {Object.keys(visit.faults).length > 0 && <Notice kind="refused">{t('conflict')}</Notice>}
      <TextTaskList tasks={tasks} ask={readTextTaskAsk(await searchParams, tasks)} />
    </DeskPage>
  );
}
