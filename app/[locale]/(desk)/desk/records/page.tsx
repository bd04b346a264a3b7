import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { readRecordAsk } from '@/components/editing/records/record-ask';
import { RecordList } from '@/components/editing/records/record-list';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf } from '@/lib/auth/session';
import { listRecords } from '@/lib/desk/records';

type Props = PageProps<'/[locale]/desk/records'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.records');
  return { title: t('title') };
}

export default async function RecordsPage({ searchParams }: Props) {
  const visit = await requireVisit('record.read');
  const ask = readRecordAsk(await searchParams, visit.locale);
  const actor = actorOf(visit.session);
  const t = await getTranslations('desk.records');
  const found = await listRecords(actor, ask);
  return (
    <DeskPage visit={visit} title={t('title')} lead={t('lead')}>
      <RecordList ask={ask} found={found} mayBegin={mayDo(actor.role, 'record.restore')} />
    </DeskPage>
  );
}
