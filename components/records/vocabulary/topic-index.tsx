import { useLocale, useTranslations } from 'next-intl';
import { FindingLinks } from '@/components/findings/finding-links';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import { type TopicSummary, topicFacets } from '@/lib/records/vocabulary/topics';

/** The topics by facet, each with its meaning and the number of records that bear it. */
export function TopicIndex({ topics }: { topics: TopicSummary[] }) {
  const t = useTranslations('topics');
  const facets = topicFacets.filter((facet) => topics.some((topic) => topic.facet === facet));
  return (
    <article>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">
        {t('lead', { count: topics.length })} {t('ours')} {t('unread')}
      </p>
      <FindingLinks />
      {facets.map((facet) => (
        <Section key={facet} id={facet.replaceAll('_', '-')} title={t(`facet.${facet}`)} lead={t(`facetLead.${facet}`)}>
          <dl className="grid gap-x-10 gap-y-5 md:grid-cols-2">
            {topics
              .filter((topic) => topic.facet === facet)
              .map((topic) => (
                <TopicEntry key={topic.id} topic={topic} />
              ))}
          </dl>
        </Section>
      ))}
    </article>
  );
}

function TopicEntry({ topic: { id, label, definition, meetings, designations } }: { topic: TopicSummary }) {
  const locale = useLocale();
  const t = useTranslations('topics');
  return (
    <div>
      <dt>
        <a href={paths.topic(locale, id)} className="font-semibold">
          <Words value={label} />
        </a>
      </dt>
      <dd>
        <Words value={definition} />
      </dd>
      <dd className="text-base text-quiet">
        {t('meetingCount', { count: meetings })} · {t('designationCount', { count: designations })}
      </dd>
    </div>
  );
}
