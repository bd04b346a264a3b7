import { useLocale, useTranslations } from 'next-intl';
import { ParentLink } from '@/components/ui/parent-link';
import { Section } from '@/components/ui/section';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings';
import type { Topic } from '@/lib/records/topics';
import { MeetingsByYear } from './meetings-by-year';
import { Day } from './when';

/** A topic: what it means, and the meetings and designations that bear it. `meetings` are those of the topic. */
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
      <Section id="meetings" title={t('topics.meetings')} lead={t('topics.meetingCount', { count: meetings.length })}>
        <MeetingsByYear meetings={meetings} />
      </Section>
      {topic.designations.length > 0 && (
        <Section
          id="designations"
          title={t('topics.designations')}
          lead={t('topics.designationCount', { count: topic.designations.length })}
        >
          <Designations designations={topic.designations} />
        </Section>
      )}
    </article>
  );
}

function Designations({ designations }: Pick<Topic, 'designations'>) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <>
      <p className="mb-4 border-s-4 border-doubt bg-shade px-4 py-2">{t('designation.notAList')}</p>
      <ul className="grid gap-3">
        {designations.map(({ id, title, edtf, authority }) => (
          <li key={id}>
            <p className="font-semibold">
              <a href={paths.designation(locale, id)}>
                <Words value={title} />
              </a>
            </p>
            <p className="text-base text-quiet">
              {t('designation.by')}: <Words value={authority} /> · {edtf ? <Day edtf={edtf} /> : t('date.undated')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
