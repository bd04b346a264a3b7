import { getTranslations } from 'next-intl/server';
import { DeskPage, readFaults } from '@/app/[locale]/(desk)/desk/desk-page';
import { toCommentState } from '@/components/editing/comments/comment-state';
import { AuthorshipNotice, NobodyApproves } from '@/components/editing/draft/authorship-notice';
import { ClosedDraft } from '@/components/editing/draft/closed-draft';
import { draftFields } from '@/components/editing/draft/draft-fields';
import { DraftForm } from '@/components/editing/draft/draft-form';
import { DraftHead } from '@/components/editing/draft/draft-head';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { PublishedArticle } from '@/components/editing/draft/published-article';
import { WithdrawnNotice } from '@/components/editing/draft/withdrawn-notice';
import { Notice } from '@/components/editing/form/notice';
import { JoinedNote, RebasedNote } from '@/components/editing/merge/joined-note';
import { MergeForm } from '@/components/editing/merge/merge-form';
import { LinksNotice } from '@/components/editing/paragraphs/links-notice';
import { isOfReading } from '@/components/editing/reading/open-values';
import { ReadingPane } from '@/components/editing/reading/reading-pane';
import { AskedNotice } from '@/components/editing/reports/asked-notice';
import { TermAlarms } from '@/components/editing/review/term-alarms';
import { ScheduleNotice } from '@/components/editing/schedule/schedule-notice';
import { AwaitedNotice } from '@/components/editing/texts/awaited-notice';
import { getChoices, getPartChoices } from '@/lib/desk/choices';
import { listRemovedParagraphs } from '@/lib/desk/closed/removed-paragraphs';
import { getDraftDocument } from '@/lib/desk/draft-document';
import { findRecordMerge, getDraftMerge, getJoinedChanges, getRebasedFields } from '@/lib/desk/draft-merge';
import type { DraftView } from '@/lib/desk/drafts';
import { noteOpen, toOpener } from '@/lib/desk/presence/presence';
import { findHeld, getDraftReading, getReadingNames, type ReadingView } from '@/lib/desk/readings/readings';
import { findDraftReports } from '@/lib/desk/reports';
import { findSchedule } from '@/lib/desk/review/schedules';
import { findTermAlarms } from '@/lib/desk/review/term-alarms';
import { getDraftParagraphs } from '@/lib/desk/texts/draft-paragraphs';
import { findOpenLinks } from '@/lib/desk/texts/open-links';
import { findAwaitedTexts } from '@/lib/desk/texts/text-tasks';
import { listTextsOnRecord } from '@/lib/desk/texts/texts-on-record';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';
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

function textOf({ parts }: DraftView): Record<string, string> {
  return parts.find(({ type }) => type === 'text')?.payload ?? {};
}

function originalOf(draft: DraftView): string | null {
  return textOf(draft)['text.original'] || null;
}

/** The meetings that the question about the meeting of a text names. */
function meetingsIn({ match, meeting }: ReadingView, typed: Record<string, string> | null): string[] {
  return [match?.meeting, meeting, typed?.['about.meeting']].flatMap((each) => each ?? []);
}

export default async function DraftPage({ params, searchParams }: Props) {
  const { as, read, since } = await searchParams;
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
  const others = draft.actions.save === null ? noteOpen(draft.id, toOpener(visit.session.person)) : [];
  const isForm = merge === null && draft.actions.save === null;
  const reading = isForm ? await getDraftReading(draft) : null;
  const paragraphs = isForm ? await getDraftParagraphs(draft, actor.id) : null;
  const links = paragraphs && findOpenLinks(paragraphs, await listNamePairs());
  const isJustSaved = visit.notice === 'saved' && draft.unsaved === null;
  // A form that was posted too late is offered among the words of the draft. What was saved or decided is said where the page
  // opens then.
  const isSaidBelow = isForm && (visit.notice === 'saved' || (visit.notice === 'decided' && reading !== null));
  const said = { kept: null, notice: isSaidBelow ? null : visit.notice };
  return (
    <DeskPage
      visit={{ ...visit, ...said }}
      title={<DraftTitle draft={draft} />}
      lead={<DraftHead draft={draft} alsoOpen={draft.actions.save === null ? others : null} />}
    >
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
      {isForm && <TermAlarms alarms={await findTermAlarms(draft)} fields={draftFields(draft)} />}
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
        <>
          {reading && (
            <ReadingPane
              draft={draft}
              person={actor.id}
              reading={reading}
              isJustDecided={visit.notice === 'decided'}
              isRead={read === 'yes' || visit.typed?.read === 'yes'}
              names={await getReadingNames(actor)}
              meetings={(await getChoices(actor, ['meetings'], meetingsIn(reading, visit.typed))).meetings}
              held={await findHeld(actor, reading.text, originalOf(draft), draft.id)}
              lang={textOf(draft)['text.lang'] ?? ''}
              typed={visit.typed ?? {}}
              faults={await readFaults(visit)}
            />
          )}
          <AwaitedNotice texts={await findAwaitedTexts(actor, draft)} />
          {links && <LinksNotice draft={draft} links={links} isAsked />}
          <DraftForm
            unsupported={reading?.unsupported ?? {}}
            texts={await listTextsOnRecord(draft)}
            draft={draft}
            alsoOpen={others}
            document={await getDraftDocument(draft)}
            choices={choices}
            comments={toCommentState(draft, visit)}
            isRefused={'' in visit.faults && !Object.keys(visit.faults).some(isOfReading)}
            shown={shown}
            person={actor.id}
            isJustSaved={isJustSaved}
            isNotDone={'conflict' in visit.faults}
            removed={await listRemovedParagraphs(draft)}
            isLeftShown={visit.notice === 'restored-unclaimed'}
            isAnswer={visit.typed !== null || Object.keys(visit.faults).length > 0}
          />
        </>
      ) : (
        <ClosedDraft draft={draft} choices={choices} comments={toCommentState(draft, visit)} />
      )}
    </DeskPage>
  );
}
