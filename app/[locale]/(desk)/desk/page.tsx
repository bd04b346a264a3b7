import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { groupDrafts } from '@/components/editing/home/group-drafts';
import { PublishedLately } from '@/components/editing/home/published-lately';
import { ScheduledDrafts } from '@/components/editing/home/scheduled-drafts';
import { WaitingList } from '@/components/editing/home/waiting-list';
import { ProposalsWaiting } from '@/components/editing/proposals/proposals-waiting';
import { ReportsWaiting } from '@/components/editing/reports/reports-waiting';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { listDrafts } from '@/lib/desk/drafts';
import { listProposals } from '@/lib/desk/proposals';
import { countOpenReports } from '@/lib/desk/reports';
import { listPublishedLately } from '@/lib/desk/review/published-lately';
import { listSentBack } from '@/lib/desk/review/returns';
import { listScheduled } from '@/lib/desk/review/schedules';
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
  return (
    <DeskPage visit={visit} title={t('title')}>
      {reports !== null && <ReportsWaiting count={reports} />}
      <ScheduledDrafts drafts={await listScheduled(actor)} />
      <ProposalsWaiting proposals={proposals} />
      {(!reports || waiting.length + own.length + sentBack.length > 0) && (
        <WaitingList groups={groupDrafts(waiting, own, sentBack)} />
      )}
      <PublishedLately drafts={published} />
    </DeskPage>
  );
}
