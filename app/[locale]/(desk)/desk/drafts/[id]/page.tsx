import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { toCommentState } from '@/components/editing/comments/comment-state';
import { AuthorshipNotice, NobodyApproves } from '@/components/editing/draft/authorship-notice';
import { ClosedDraft } from '@/components/editing/draft/closed-draft';
import { DraftForm } from '@/components/editing/draft/draft-form';
import { DraftHead } from '@/components/editing/draft/draft-head';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { PublishedArticle } from '@/components/editing/draft/published-article';
import { WithdrawnNotice } from '@/components/editing/draft/withdrawn-notice';
import { Notice } from '@/components/editing/form/notice';
import { JoinedNote, RebasedNote } from '@/components/editing/merge/joined-note';
import { MergeForm } from '@/components/editing/merge/merge-form';
import { AskedNotice } from '@/components/editing/reports/asked-notice';
import { ScheduleNotice } from '@/components/editing/schedule/schedule-notice';
import { getPartChoices } from '@/lib/desk/choices';
import { getDraftDocument } from '@/lib/desk/draft-document';
import { findRecordMerge, getDraftMerge, getJoinedChanges, getRebasedFields } from '@/lib/desk/draft-merge';
import { findDraftReports } from '@/lib/desk/reports';
import { findSchedule } from '@/lib/desk/review/schedules';
import { readDraft } from './read-draft';

type Props = PageProps<'/[locale]/desk/drafts/[id]'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.draft.state');
  return { title: t('draft') };
}

/** The version that a refused form showed, if it settled fields that two people had changed. */
function settledVersion(typed: Record<string, string> | null): number | null {
  return typed?.settle !== undefined && /^\d{1,9}$/.test(typed.version ?? '') ? Number(typed.version) : null;
}

export default async function DraftPage({ params, searchParams }: Props) {
  const { as, since } = await searchParams;
  const { visit, actor, draft } = await readDraft(params, typeof as === 'string' ? as : undefined);
  const choices = await getPartChoices(actor, draft.parts);
  const shown = as === 'saved' || as === 'aside' ? as : 'typed';
  const isMerging = draft.actions.save === null && (shown === 'typed' || shown === 'aside');
  const ofRecord = 'record' in visit.faults ? findRecordMerge(draft) : null;
  const found = isMerging ? (ofRecord ?? (await getDraftMerge(draft, settledVersion(visit.typed)))) : null;
  // Words of one's own that are put over what one has saved oneself are no disagreement of two.
  const by = shown === 'aside' && found?.record === null ? found.others : [];
  const merge = by.length > 0 && by.every(({ id }) => id === actor.id) ? null : found;
  const seen = /^\d{1,9}$/.test(String(since)) ? Number(since) : null;
  const joined = seen === null ? null : await getJoinedChanges(draft, actor.id, seen);
  const rebased = seen === null ? [] : await getRebasedFields(draft, actor.id, seen);
  const schedule = await findSchedule(draft);
  const t = await getTranslations('desk.draft');
  const isForm = merge === null && draft.actions.save === null;
  const isJustSaved = visit.notice === 'saved' && draft.unsaved === null;
  // A form that was posted too late is offered among the words of the draft; that it is saved is said beside the buttons.
  const said = { kept: null, notice: isForm && visit.notice === 'saved' ? null : visit.notice };
  return (
    <DeskPage visit={{ ...visit, ...said }} title={<DraftTitle draft={draft} />} lead={<DraftHead draft={draft} />}>
      <AskedNotice reports={await findDraftReports(actor, draft.id)} />
      {schedule && <ScheduleNotice draft={draft} schedule={schedule} />}
      {'withdrawn' in visit.faults && <WithdrawnNotice draft={draft} />}
      {'conflict' in visit.faults && !('withdrawn' in visit.faults) && draft.unsaved === null && (
        <Notice kind="refused">{t('conflict')}</Notice>
      )}
      {draft.state === 'published' && <PublishedArticle draft={draft} />}
      {joined && <JoinedNote draft={draft} joined={joined} />}
      {rebased.map((each) => (
        <RebasedNote key={each.type} draft={draft} rebased={each} />
      ))}
      <NobodyApproves draft={draft} />
      {draft.actions.save === null && <AuthorshipNotice draft={draft} person={actor.id} />}
      {merge !== null ? (
        <MergeForm
          draft={draft}
          person={actor.id}
          merge={merge}
          choices={choices}
          typed={visit.typed}
          shown={shown === 'aside' ? 'aside' : 'typed'}
        />
      ) : isForm ? (
        <DraftForm
          draft={draft}
          document={await getDraftDocument(draft)}
          choices={choices}
          comments={toCommentState(draft, visit)}
          isRefused={'' in visit.faults}
          shown={shown}
          person={actor.id}
          isJustSaved={isJustSaved}
          isLeftShown={visit.notice === 'restored-unclaimed'}
          isAnswer={visit.typed !== null || Object.keys(visit.faults).length > 0}
        />
      ) : (
        <ClosedDraft draft={draft} choices={choices} comments={toCommentState(draft, visit)} />
      )}
    </DeskPage>
  );
}
