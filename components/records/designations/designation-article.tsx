import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BodyLink } from '@/components/records/bodies/body-name';
import { RecordSection } from '@/components/records/citing/record-section';
import { LastChanged } from '@/components/records/history/last-changed';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { SourceList } from '@/components/records/provenance/source-list';
import { SourcedValues } from '@/components/records/provenance/sourced-values';
import { RecordDay } from '@/components/records/provenance/when';
import { TopicLinks } from '@/components/records/vocabulary/topic-links';
import { Fact, Facts } from '@/components/ui/facts';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { Designation, Tie } from '@/lib/records/designations/designations';
import type { Source } from '@/lib/records/sources/sources';
import { DesignationDate, RoundText, TargetCounts } from './designation-label';
import { NotAList } from './not-a-list';
import { TargetList } from './target-list';

/** Everything on record about one designation. */
export function DesignationArticle({ designation, cite }: { designation: Designation; cite?: ReactNode }) {
  const locale = useLocale();
  const t = useTranslations();
  const about = `/designations/${designation.id}`;
  return (
    <article>
      <h1 className="max-w-4xl text-2xl md:text-3xl">
        <Words value={designation.title} />
      </h1>
      <NotAList check={designation.statusCheck} authorities={[designation.authority]} isOfOne />
      <div className="mt-6">
        <DesignationFacts designation={designation} />
      </div>
      {designation.tie && (
        <RecordSection about={about} id="tie" title={t('designations.tie')} lead={t('designations.tieLead')}>
          <TieFacts tie={designation.tie} />
        </RecordSection>
      )}
      <RecordSection
        about={about}
        id="targets"
        title={t('designations.targetsTitle')}
        lead={t('designations.targetsLead')}
      >
        {designation.targets.length > 0 ? (
          <TargetList targets={designation.targets} />
        ) : (
          <p>{t('designations.noTargets')}</p>
        )}
      </RecordSection>
      <SourcedValues about={about} disputes={designation.disputes} />
      {designation.note && (
        <RecordSection about={about} id="notes" title={t('designations.notes')}>
          <p className="max-w-prose">
            <Words value={designation.note} />
          </p>
        </RecordSection>
      )}
      <RecordSection about={about} id="sources" title={t('meeting.sources')}>
        <SourceList sources={designation.sources} />
        <p className="mt-6">
          <a href={`${paths.corrections(locale)}#report`}>{t('designations.correct')}</a>
        </p>
      </RecordSection>
      {cite}
      <LastChanged at={designation.updatedAt} />
    </article>
  );
}

function DesignationFacts({ designation }: { designation: Designation }) {
  const t = useTranslations('designations');
  return (
    <Facts>
      <Fact name={t(designation.authority.isCoordinator ? 'coordinator' : 'authority')}>
        <BodyLink body={designation.authority} />
      </Fact>
      <Fact name={t('date')}>
        <DesignationDate designation={designation} />
      </Fact>
      {designation.round !== null && (
        <Fact name={t('round')}>
          <RoundText designation={designation} />
        </Fact>
      )}
      <Fact name={t('programme')}>
        <Words value={designation.programme} />
      </Fact>
      {designation.legalBasis && (
        <Fact name={t('legalBasis')}>
          <Words value={designation.legalBasis} />
        </Fact>
      )}
      <Fact name={t('targets')}>
        <TargetCounts designation={designation} />
      </Fact>
      {designation.targetCountNote && (
        <Fact name={t('otherCounts')}>
          <span className="block max-w-prose">
            <Words value={designation.targetCountNote} />
          </span>
        </Fact>
      )}
      <Fact name={t('confidenceName')}>
        <Evidence designation={designation} />
      </Fact>
      {designation.topics.length > 0 && (
        <Fact name={t('topics')}>
          <TopicLinks topics={designation.topics} />
        </Fact>
      )}
    </Facts>
  );
}

/**
 * What the entry rests on. A press report may carry its date while an official source attests the designation itself,
 * and an official text may be known from its translation alone.
 */
function Evidence({ designation: { confidence, sources } }: { designation: Designation }) {
  const t = useTranslations('designations');
  const has = (name: Source['kind']) => sources.some(({ kind }) => kind === name);
  if (confidence === 'press_only' && has('official')) return t('confidence.official_and_press');
  if (confidence === 'verified_by_official' && !has('official') && has('courtesy_translation')) {
    return t('confidence.courtesy_translation');
  }
  return t(`confidence.${confidence}`);
}

function TieFacts({ tie }: { tie: Tie }) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <Facts>
      <Fact name={t('designations.tieStrength')}>{t(`tie.${tie.strength}`)}</Fact>
      {tie.meeting && (
        <Fact name={t('designations.tieMeeting')}>
          <MeetingLink meeting={tie.meeting} /> · <RecordDay date={tie.meeting} />
        </Fact>
      )}
      {tie.statement && (
        <Fact name={t('designations.tieStatement')}>
          <a href={paths.statement(locale, tie.statement)}>{t('designations.tieReadStatement')}</a>
        </Fact>
      )}
      {tie.basis && (
        <Fact name={t('designations.tieBasis')}>
          <span className="block max-w-prose">
            <Words value={tie.basis} />
          </span>
        </Fact>
      )}
    </Facts>
  );
}
