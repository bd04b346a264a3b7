import { useTranslations } from 'next-intl';
import { DesignationBriefs } from '@/components/records/designations/designation-briefs';
import { CorrectedLine } from '@/components/records/history/corrected-line';
import { Parties } from '@/components/records/members/parties';
import { FigureTable } from '@/components/records/provenance/figure-table';
import { SourceList } from '@/components/records/provenance/source-list';
import { SourcedValues } from '@/components/records/provenance/sourced-values';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { TopicLinks } from '@/components/records/vocabulary/topic-links';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import type { Body } from '@/lib/records/bodies/bodies';
import type { ChangeLink } from '@/lib/records/history/change-links';
import type { Gap } from '@/lib/records/meetings/gaps';
import type { Meeting, MeetingSummary } from '@/lib/records/meetings/meetings';
import type { WithdrawnStatement } from '@/lib/records/statements/withdrawn-statement';
import { GapList } from './gap-list';
import { MeetingHeader } from './meeting-header';
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
  neighbours: { previous: MeetingSummary | null; next: MeetingSummary | null };
};

/** Everything on record about one meeting. */
export function MeetingArticle({ meeting, body, gap, correction = null, withdrawn = [], neighbours }: Props) {
  const t = useTranslations('meeting');
  return (
    <article>
      <MeetingHeader meeting={meeting} body={body} withdrawn={withdrawn} />
      {correction && <CorrectedLine correction={correction} />}
      {gap && (
        <Section id="gap" title={t('gapHere')}>
          <GapList gaps={[gap]} />
        </Section>
      )}
      <Summary meeting={meeting} />
      {meeting.statements.length > 0 && (
        <Section id="statement" title={t('statement')}>
          <MeetingStatements statements={meeting.statements} />
        </Section>
      )}
      <Numbers meeting={meeting} />
      <SourcedValues about={`/meetings/${meeting.id}`} disputes={meeting.disputes} />
      {meeting.announced.length + meeting.plans.length > 0 && (
        <Section id="plans" title={t('plans')}>
          <PlanList meeting={meeting} />
        </Section>
      )}
      {meeting.designations.length > 0 && (
        <Section id="designations" title={t('designations')}>
          <DesignationBriefs designations={meeting.designations} />
        </Section>
      )}
      <Remarks meeting={meeting} />
      <Section id="sources" title={t('sources')}>
        <SourceList sources={meeting.sources} />
      </Section>
      <Neighbours {...neighbours} />
    </article>
  );
}

/** What was said in a line, with the topics, which stand alone where nobody has written a summary. */
function Summary({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  if (!meeting.summary && meeting.topics.length > 0) {
    return (
      <Section id="topics" title={t('topics')}>
        <TopicLinks topics={meeting.topics} />
      </Section>
    );
  }
  if (!meeting.summary) return null;
  return (
    <Section id="summary" title={t('summary')}>
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
    </Section>
  );
}

function Numbers({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  const observers = meeting.participants.filter(({ role }) => role === 'observer');
  if (meeting.counts.length === 0 && !meeting.attendanceNote && meeting.participants.length === 0) return null;
  return (
    <Section id="figures" title={t('figures')} lead={t('figuresLead')}>
      {meeting.counts.length > 0 && <FigureTable counts={meeting.counts} />}
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
    </Section>
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
    <Section id="notes" title={t('notes')}>
      <p className="max-w-prose">
        <Words value={meeting.note} />
      </p>
    </Section>
  );
}
