import { useLocale, useTranslations } from 'next-intl';
import { RecordSection } from '@/components/records/citing/record-section';
import { DesignationBriefs } from '@/components/records/designations/designation-briefs';
import { SaidLines } from '@/components/records/meetings/said-lines';
import { CitationSection } from '@/components/records/provenance/cited-words';
import { Words } from '@/components/ui/words';
import { phraseAddress } from '@/lib/findings/finding-address';
import { paths } from '@/lib/i18n/paths';
import { listQueryWith, wholeList } from '@/lib/records/lists/list-query';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Topic } from '@/lib/records/vocabulary/topics';

/**
 * A topic: its meaning, what each meeting said of it, and the designations that bear it. `meetings` are those of the topic, the
 * earliest first: the newest of them, where they are many.
 */
export function TopicArticle({ topic, meetings }: { topic: Topic; meetings: MeetingSummary[] }) {
  const locale = useLocale();
  const t = useTranslations();
  const about = `/topics/${topic.id}`;
  return (
    <article>
      <p className="text-quiet">{t(`topics.facet.${topic.facet}`)}</p>
      <h1 className="text-2xl md:text-3xl">
        <Words value={topic.label} />
      </h1>
      <p className="mt-2 max-w-prose text-lg">
        <Words value={topic.definition} />
      </p>
      <p className="mt-2 max-w-prose text-base text-quiet">
        {t('topics.ours')} {t('topics.unread')}
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {topic.label[locale] && (
          <a href={phraseAddress(locale, { q: topic.label[locale] })}>{t('findings.title.phrases')}</a>
        )}
        <a href={paths.themes(locale)}>{t('findings.title.themes')}</a>
      </p>
      <RecordSection
        about={about}
        id="meetings"
        title={t('topics.said')}
        lead={`${t('topics.meetingCount', { count: topic.meetings.length })}. ${t('topics.saidLead')}`}
      >
        {meetings.length > 0 && (
          <p className="mb-4 text-base print:hidden">
            <a href={paths.meetings(locale) + listQueryWith('meetings', wholeList, { topic: topic.id })}>
              {t('topics.asList')}
            </a>
          </p>
        )}
        {meetings.length < topic.meetings.length && (
          <p className="mb-4 text-base text-quiet">{t('lists.newestShown', { count: meetings.length })}</p>
        )}
        <SaidLines meetings={meetings} said={topic.said} unnamed="summary" isAnchored />
      </RecordSection>
      {topic.designations.length > 0 && (
        <RecordSection
          about={about}
          id="designations"
          title={t('topics.designations')}
          lead={t('topics.designationCount', { count: topic.designations.length })}
        >
          <DesignationBriefs designations={topic.designations} />
        </RecordSection>
      )}
      <CitationSection about={about} cited={topic.cited} labels={topic.labels} />
    </article>
  );
}
