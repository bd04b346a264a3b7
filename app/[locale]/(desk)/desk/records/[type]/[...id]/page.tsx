import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { type DeskVisit, readVisit, requireVisit } from '@/app/[locale]/(desk)/desk/visit';
import { Notice } from '@/components/editing/form/notice';
import { HistoryArticle } from '@/components/editing/history/history-article';
import { ProposalMoved, ProposalSection } from '@/components/editing/proposals/proposal-section';
import { readRecordAddress } from '@/components/editing/records/record-address';
import { RecordArticle } from '@/components/editing/records/record-article';
import { RecordHead } from '@/components/editing/records/record-head';
import { Words } from '@/components/ui/words';
import { mayDo } from '@/lib/auth/permissions';
import { actorOf, type Session } from '@/lib/auth/session';
import { choiceKinds, getChoices, namesIn } from '@/lib/desk/choices';
import { getProposal } from '@/lib/desk/proposals';
import { getRecordFields } from '@/lib/desk/record-fields';
import { listHistory } from '@/lib/desk/record-history';
import { type DeskRecord, getRecord } from '@/lib/desk/records';
import { wordsIn } from '@/lib/records/bilingual';

type Props = PageProps<'/[locale]/desk/records/[type]/[...id]'>;
type Visit = DeskVisit & { session: Session };

export const instant = false;

export async function generateMetadata({ params }: Props) {
  const { locale } = await readVisit();
  const t = await getTranslations('desk');
  const { type, id } = await params;
  const address = readRecordAddress(type, id);
  const record = address && (await readRecord(address.type, address.id));
  if (!record) return { title: t('records.title') };
  const title = wordsIn(record.title, locale) ?? record.id;
  return { title: address.isHistory ? t('history.pageTitle', { title }) : title };
}

/** Once for the title and the page; null for whoever may not read it, too. */
const readRecord = cache(async (type: DeskRecord['type'], id: string): Promise<DeskRecord | null> => {
  const { session } = await readVisit();
  const isReader = session?.stage === 'full' && mayDo(session.person.role, 'record.read');
  return isReader ? getRecord(actorOf(session), type, id) : null;
});

export default async function RecordPage({ params, searchParams }: Props) {
  const visit = await requireVisit('record.read');
  const { type, id } = await params;
  const address = readRecordAddress(type, id);
  const record = address && (await readRecord(address.type, address.id));
  if (!record) notFound();
  return address?.isHistory ? (
    <RecordHistory visit={visit} record={record} page={Number((await searchParams).page)} />
  ) : (
    <Record visit={visit} record={record} />
  );
}

async function Record({ visit, record }: { visit: Visit; record: DeskRecord }) {
  const { session, typed } = visit;
  const actor = actorOf(session);
  const fields = await getRecordFields(actor, record.type, record.id);
  const proposal = await getProposal(actor, record.type, record.id);
  const shown = [fields, proposal?.base, proposal?.theirs, proposal?.payload];
  const named = shown.flatMap((each) => namesIn(each ?? {}, record.id));
  const choices = await getChoices(actor, choiceKinds, named);
  const faults = await readFaults(visit);
  // An address that stayed in the browser may say what was done before somebody took it back.
  const isPast = visit.notice === (record.isWithdrawn ? 'reinstated' : 'withdrawn');
  return (
    <DeskPage
      visit={isPast ? { ...visit, notice: null } : visit}
      title={<Words value={record.title} unknown={record.id} />}
      lead={<RecordHead record={record} />}
    >
      {'proposal' in faults && <ProposalMoved />}
      <RecordArticle
        record={record}
        fields={fields ?? {}}
        choices={choices}
        rights={{
          edit: mayDo(actor.role, 'draft.start'),
          addSource: mayDo(actor.role, 'record.restore'),
          withdraw: mayDo(actor.role, 'record.withdraw'),
        }}
        isInUse={'conflict' in faults}
        reasonFault={faults.reason ?? null}
        typedReason={typed?.reason ?? ''}
        proposal={
          proposal && (
            <ProposalSection
              record={record}
              proposal={proposal}
              choices={choices}
              rights={{
                take: mayDo(actor.role, 'proposal.take'),
                setAside: mayDo(actor.role, 'proposal.set-aside'),
              }}
              reasonFault={faults['proposal.reason'] ?? null}
              typedReason={typed?.['proposal.reason'] ?? ''}
            />
          )
        }
      />
    </DeskPage>
  );
}

async function RecordHistory({ visit, record, page }: { visit: Visit; record: DeskRecord; page: number }) {
  const history = await listHistory(actorOf(visit.session), record.type, record.id, page);
  const t = await getTranslations('desk.history');
  const both = [await getTranslations({ locale: 'ar' }), await getTranslations({ locale: 'en' })];
  const reasonOf = (version: number | null) =>
    both
      .map((words) =>
        version === null ? words('desk.history.restoredEarlier') : words('desk.history.restoredReason', { version }),
      )
      .join(' / ');
  return (
    <DeskPage
      visit={visit}
      title={t.rich('title', { title: () => <Words value={record.title} unknown={record.id} /> })}
      lead={<RecordHead record={record} />}
    >
      {'change' in visit.faults && <Notice kind="refused">{t('noSuchChange')}</Notice>}
      {'conflict' in visit.faults && <Notice kind="refused">{t('notRestored')}</Notice>}
      <HistoryArticle record={record} history={history} reasonOf={reasonOf} />
    </DeskPage>
  );
}
