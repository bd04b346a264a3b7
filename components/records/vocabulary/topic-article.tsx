import { useLocale, useTranslations } from 'next-intl';
import { DesignationBriefs } from '@/components/records/designations/designation-briefs';
import { MeetingsByYear } from '@/components/records/meetings/meetings-by-year';
import { CitationSection } from '@/components/records/provenance/cited-words';
import { ParentLink } from '@/components/ui/parent-link';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import { phraseAddress } from '@/lib/findings/finding-address';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { Topic } from '@/lib/records/vocabulary/topics';

/** A topic: its meaning, and the meetings and designations that bear it. `meetings` are those of the topic. */
export function TopicArticle({ topic, meetings }: { topic: Topic; meetings: MeetingSummary[] }) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <article>
      <ParentLink href={paths.topics(locale)}>{t('topics.title')}</ParentLink>
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
      <Section id="meetings" title={t('topics.meetings')} lead={t('topics.meetingCount', { count: meetings.length })}>
        <MeetingsByYear meetings={meetings} />
      </Section>
      {topic.designations.length > 0 && (
        <Section
          id="designations"
          title={t('topics.designations')}
          lead={t('topics.designationCount', { count: topic.designations.length })}
        >
          <DesignationBriefs designations={topic.designations} />
        </Section>
      )}
      <CitationSection cited={topic.cited} labels={topic.labels} />
    </article>
  );
}
