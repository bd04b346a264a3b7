import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { PracticePanel } from '@/components/editing/practice/practice-panel';
import { actorOf } from '@/lib/auth/session';
import { findPracticeTask } from '@/lib/desk/practice/practice-task';

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('practice.task');
  return { title: t('title') };
}

/** The first task by itself; the home page of the desk has it too. */
export default async function PracticePage() {
  const visit = await requireVisit('practice.begin');
  const task = await findPracticeTask(actorOf(visit.session));
  if (task === undefined) notFound();
  const t = await getTranslations('practice.task');
  return (
    <DeskPage visit={visit} title={t('title')}>
      <PracticePanel task={task} />
    </DeskPage>
  );
}
