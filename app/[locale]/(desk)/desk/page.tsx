import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClosedDrafts } from '@/components/editing/home/closed-drafts';
import { groupDrafts } from '@/components/editing/home/group-drafts';
import { PublishedLately } from '@/components/editing/home/published-lately';
import { ScheduledDrafts } from '@/components/editing/home/scheduled-drafts';
import { WaitingList } from '@/components/editing/home/waiting-list';
import { PracticePanel } from '@/components/editing/practice/practice-panel';
import { ProposalsWaiting } from '@/components/editing/proposals/proposals-waiting';
import { ReportsWaiting } from '@/components/editing/reports/reports-waiting';
import { TextsWaiting } from '@/components/editing/texts/texts-waiting';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { listClosedDrafts } from '@/lib/desk/closed/closed-drafts';
import { listDrafts } from '@/lib/desk/draft-lists';
import { findPracticeTask } from '@/lib/desk/practice/practice-task';
import { listProposals } from '@/lib/desk/proposals';
import { countOpenReports } from '@/lib/desk/reports';
import { listPublishedLately } from '@/lib/desk/review/published-lately';
import { listSentBack } from '@/lib/desk/review/returns';
import { listScheduled } from '@/lib/desk/review/schedules';
import { countTextTasks } from '@/lib/desk/texts/text-tasks';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { DeskPage } from './desk-page';
import { requireVisit } from './visit';

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.home');
  return { title: t('title') };
}

export default async function HomePage() {
  const visit = await requireVisit();
  const t = await getTranslations('desk.home');
  // Administrators look after people and see no draft.
  if (!mayDo(visit.session.person.role, 'draft.read')) redirect(deskPaths.people(visit.locale));
  const actor = actorOf(visit.session);
  const [waiting, own] = [await listDrafts(actor, { show: 'waiting' }), await listDrafts(actor, { show: 'own' })];
  const sentBack = await listSentBack(actor);
  const published = await listPublishedLately(actor);
  const proposals = await listProposals(actor);
  const reports = await countOpenReports(actor);
  const texts = await countTextTasks(actor);
  const task = await findPracticeTask(actor);
  const isAnyDraft = waiting.length + own.length + sentBack.length > 0;
  const practice = task !== undefined && <PracticePanel task={task} />;
  return (
    <DeskPage visit={visit} title={t('title')} work={practice ? 'practice' : undefined}>
      {waiting.length === 0 && practice}
      {reports !== null && <ReportsWaiting count={reports} />}
      <ScheduledDrafts drafts={await listScheduled(actor)} />
      <ProposalsWaiting proposals={proposals} />
      <TextsWaiting count={texts} />
      {(isAnyDraft || !(reports || practice)) && <WaitingList groups={groupDrafts(waiting, own, sentBack)} />}
      {/* What others wait for comes first. */}
      {waiting.length > 0 && practice}
      <PublishedLately drafts={published} />
      <ClosedDrafts drafts={await listClosedDrafts(actor)} />
    </DeskPage>
  );
}
