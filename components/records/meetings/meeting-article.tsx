import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RecordContents } from '@/components/records/citing/record-contents';
import { RecordSection } from '@/components/records/citing/record-section';
import { DesignationBriefs } from '@/components/records/designations/designation-briefs';
import { CorrectedLine } from '@/components/records/history/corrected-line';
import { LastChanged } from '@/components/records/history/last-changed';
import { Parties } from '@/components/records/members/parties';
import { FigureTable } from '@/components/records/provenance/figure-table';
import { MarksKey } from '@/components/records/provenance/marks-key';
import { SourceList } from '@/components/records/provenance/source-list';
import { SourcedValues } from '@/components/records/provenance/sourced-values';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { TopicLinks } from '@/components/records/vocabulary/topic-links';
import { EntryColumns } from '@/components/ui/entry-columns';
import { Words } from '@/components/ui/words';
import type { Body } from '@/lib/records/bodies/bodies';
import type { ChangeLink } from '@/lib/records/history/change-links';
import type { Gap } from '@/lib/records/meetings/gaps';
import type { Meeting, MeetingSummary } from '@/lib/records/meetings/meetings';
import { isOfFigures, toFigureRows } from '@/lib/records/sources/figure-rows';
import type { WithdrawnStatement } from '@/lib/records/statements/withdrawn-statement';
import { GapList } from './gap-list';
import { MeetingFacts, MeetingTitle } from './meeting-header';
import { hasFigures, sectionsOfMeeting } from './meeting-sections';
import { MeetingStatements } from './meeting-statements';
import { Neighbours } from './neighbours';
import { PlanList } from './plan-list';

type Props = {
  meeting: Meeting;
  body: Body;
  gap: Gap | null;
  /** The last correction of it. */
  correction?: ChangeLink | null;
  /** Its statements that were withdrawn since readers could read them. */
  withdrawn?: Pick<WithdrawnStatement, 'id' | 'title'>[];
  mainBody?: Body | null;
  /** How the entry is cited, for a page of its own. */
  cite?: ReactNode;
  neighbours: { previous: MeetingSummary | null; next: MeetingSummary | null };
};

/** Everything on record about one meeting. */
export function MeetingArticle({
  meeting,
  body,
  gap,
  correction = null,
  withdrawn = [],
  mainBody = null,
  cite,
  neighbours,
}: Props) {
  const t = useTranslations('meeting');
  return (
    <article>
      <MeetingTitle meeting={meeting} />
      <EntryColumns
        facts={<MeetingFacts meeting={meeting} body={body} withdrawn={withdrawn} mainBody={mainBody} />}
        side={
          <>
            <RecordContents about={aboutOf(meeting)} sections={sectionsOfMeeting(meeting, gap)} />
            {cite}
          </>
        }
      >
        {correction && <CorrectedLine correction={correction} />}
        {gap && (
          <RecordSection about={aboutOf(meeting)} id="gap" title={t('gapHere')}>
            <GapList gaps={[gap]} />
          </RecordSection>
        )}
        <Summary meeting={meeting} />
        {meeting.statements.length > 0 && (
          <RecordSection about={aboutOf(meeting)} id="statement" title={t('statement')} weight="main">
            <MeetingStatements statements={meeting.statements} />
          </RecordSection>
        )}
        <Numbers meeting={meeting} />
        <SourcedValues
          about={aboutOf(meeting)}
          disputes={meeting.disputes.filter((dispute) => !isOfFigures(dispute))}
        />
        {meeting.announced.length + meeting.plans.length > 0 && (
          <RecordSection about={aboutOf(meeting)} id="plans" title={t('plans')}>
            <PlanList meeting={meeting} />
          </RecordSection>
        )}
        {meeting.designations.length > 0 && (
          <RecordSection about={aboutOf(meeting)} id="designations" title={t('designations')}>
            <DesignationBriefs designations={meeting.designations} />
          </RecordSection>
        )}
        <Remarks meeting={meeting} />
        <RecordSection about={aboutOf(meeting)} id="sources" title={t('sources')} weight="minor">
          <SourceList sources={meeting.sources} />
        </RecordSection>
        <LastChanged at={meeting.updatedAt} />
      </EntryColumns>
      <Neighbours {...neighbours} />
    </article>
  );
}

/** The path of its page, without the language. */
function aboutOf({ id }: Meeting): string {
  return `/meetings/${id}`;
}

/** What was said in a line, with the topics, which stand alone where nobody has written a summary. */
function Summary({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  if (!meeting.summary && meeting.topics.length > 0) {
    return (
      <RecordSection about={aboutOf(meeting)} id="topics" title={t('topics')}>
        <TopicLinks topics={meeting.topics} />
      </RecordSection>
    );
  }
  if (!meeting.summary) return null;
  return (
    <RecordSection about={aboutOf(meeting)} id="summary" title={t('summary')}>
      <p className="mb-2 flex flex-wrap items-center gap-3 text-base text-quiet">
        <StandingMark standing="portal_summary" /> {t('summaryMark')}
      </p>
      <p className="max-w-prose text-lg">
        <Words value={meeting.summary} />
      </p>
      {meeting.topics.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-semibold">{t('topics')}</h3>
          <TopicLinks topics={meeting.topics} />
        </>
      )}
    </RecordSection>
  );
}

function Numbers({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  const observers = meeting.participants.filter(({ role }) => role === 'observer');
  const rows = toFigureRows(meeting.counts, meeting.disputes);
  if (!hasFigures(meeting)) return null;
  return (
    <RecordSection about={aboutOf(meeting)} id="figures" title={t('figures')} lead={t('figuresLead')}>
      {rows.length > 0 && <FigureTable about={aboutOf(meeting)} rows={rows} />}
      {rows.length > 0 && meeting.disputes.every(isOfFigures) && <MarksKey />}
      {meeting.attendanceNote && (
        <p className="mt-3 max-w-prose text-quiet">
          {t('attendance')} <Words value={meeting.attendanceNote} />
        </p>
      )}
      {meeting.participants.length > 0 && (
        <>
          <h3 className="mt-6 font-semibold">{t('participants')}</h3>
          <p className="text-base text-quiet">
            {t(areAllNamed(meeting) ? 'participantsAll' : 'participantsLead', { count: meeting.participants.length })}
          </p>
          <p className="max-w-prose">
            <Parties parties={meeting.participants.filter(({ role }) => role === 'participant')} />
          </p>
          {observers.length > 0 && (
            <p className="max-w-prose">
              {t('observers')}: <Parties parties={observers} />
            </p>
          )}
        </>
      )}
    </RecordSection>
  );
}

/** Whether as many are named as an official count of those present gives. */
function areAllNamed({ participants, counts }: Meeting): boolean {
  const named = participants.filter(({ role }) => role === 'participant').length;
  return counts.some(
    ({ basis, unit, qualifier, value }) =>
      basis === 'present' && unit === 'states' && qualifier === 'exact' && value === named,
  );
}

function Remarks({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  if (!meeting.note) return null;
  return (
    <RecordSection about={aboutOf(meeting)} id="notes" title={t('notes')} weight="minor">
      <p className="max-w-prose">
        <Words value={meeting.note} />
      </p>
    </RecordSection>
  );
}
