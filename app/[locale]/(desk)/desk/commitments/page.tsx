import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { ProposalList } from '@/components/editing/commitments/proposal-list';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { listCommitmentProposals } from '@/lib/desk/texts/commitment-proposals';

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.commitments');
  return { title: t('title') };
}

export default async function CommitmentsPage() {
  const visit = await requireVisit('record.read');
  const actor = actorOf(visit.session);
  const proposals = await listCommitmentProposals(actor);
  const t = await getTranslations('desk.commitments');
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')}>
      <ProposalList proposals={proposals} mayBegin={mayDo(actor.role, 'record.restore')} />
    </DeskPage>
  );
}
