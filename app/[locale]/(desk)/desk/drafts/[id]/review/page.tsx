import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/app/[locale]/(desk)/desk/desk-page';
import { readDraft } from '@/app/[locale]/(desk)/desk/drafts/[id]/read-draft';
import { draftFields } from '@/components/editing/draft/draft-fields';
import { DraftHead } from '@/components/editing/draft/draft-head';
import { DraftTitle } from '@/components/editing/draft/draft-title';
import { LinksNotice } from '@/components/editing/paragraphs/links-notice';
import { AskedNotice } from '@/components/editing/reports/asked-notice';
import { OmittedValues } from '@/components/editing/review/omitted-values';
import { ReviewActions, ReviewArticle } from '@/components/editing/review/review-article';
import { TermAlarms } from '@/components/editing/review/term-alarms';
import { ScheduleNotice } from '@/components/editing/schedule/schedule-notice';
import { getPartChoices } from '@/lib/desk/choices';
import { getDraftReading, getReadingNames } from '@/lib/desk/readings/readings';
import { findDraftReports } from '@/lib/desk/reports';
import { findAbsences } from '@/lib/desk/review/absences';
import { findReturn } from '@/lib/desk/review/returns';
import { findSchedule } from '@/lib/desk/review/schedules';
import { findTermAlarms } from '@/lib/desk/review/term-alarms';
import { findTextChecks } from '@/lib/desk/review/text-checks';
import { getDraftParagraphs } from '@/lib/desk/texts/draft-paragraphs';
import { findOpenLinks } from '@/lib/desk/texts/open-links';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { listNamePairs } from '@/lib/records/vocabulary/name-pairs';

type Props = PageProps<'/[locale]/desk/drafts/[id]/review'>;

export const instant = false;

export async function generateMetadata() {
  const t = await getTranslations('desk.review');
  return { title: t('heading') };
}

export default async function ReviewPage({ params }: Props) {
  const { visit, actor, draft } = await readDraft(params);
  const choices = await getPartChoices(actor, draft.parts);
  const t = await getTranslations('desk.review');
  const schedule = await findSchedule(draft);
  const isOpen = draft.state !== 'published' && draft.state !== 'discarded';
  const paragraphs = isOpen ? await getDraftParagraphs(draft, actor.id) : null;
  const reading = isOpen ? await getDraftReading(draft) : null;
  const links = paragraphs && findOpenLinks(paragraphs, await listNamePairs());
  return (
    <DeskPage
      visit={visit}
      title={t.rich('title', { title: () => <DraftTitle draft={draft} /> })}
      lead={<DraftHead draft={draft} />}
      actions={<ReviewActions draft={draft} />}
      work="checklist"
    >
      <AskedNotice reports={await findDraftReports(actor, draft.id)} />
      {schedule && <ScheduleNotice draft={draft} schedule={schedule} />}
      {isOpen && (
        <TermAlarms
          alarms={await findTermAlarms(draft)}
          fields={draftFields(draft)}
          page={deskPaths.draft(visit.locale, draft.id)}
        />
      )}
      {links && <LinksNotice draft={draft} links={links} isAsked={false} />}
      {reading && (
        <OmittedValues
          reading={reading}
          names={await getReadingNames(actor)}
          lang={draft.parts.find(({ type }) => type === 'text')?.payload['text.lang'] ?? ''}
        />
      )}
      <ReviewArticle
        draft={draft}
        choices={choices}
        returned={isOpen ? await findReturn(draft) : null}
        checks={isOpen ? await findTextChecks(draft) : null}
        schedule={schedule}
        absences={isOpen ? await findAbsences(draft) : []}
        typed={visit.typed ?? {}}
        refused={visit.faults}
        isJustApproved={visit.notice === 'approved'}
      />
    </DeskPage>
  );
}
