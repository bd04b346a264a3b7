import { useLocale, useTranslations } from 'next-intl';
import { InlineList } from '@/components/ui/inline-list';
import { Section } from '@/components/ui/section';
import type { ThemeMeeting, Themes } from '@/lib/findings/themes/read-themes';
import { separators } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';

/** What the newest statement that is held leaves out and one of the three before it had; and what stands in the way of saying so. */
export function DroppedThemes({ themes: { meetings, themes, newest, before, dropped } }: { themes: Themes }) {
  const locale = useLocale();
  const t = useTranslations('findings.themes');
  const named = (ids: string[]) => meetings.filter(({ id }) => ids.includes(id));
  const first = meetings.findIndex(({ id }) => id === (before[0] ?? newest));
  const unknown = meetings.slice(first).filter(({ why }) => why !== null);
  return (
    <Section id="dropped" title={t('dropped')}>
      <p className="max-w-prose">
        {t('newest')} <MeetingNames meetings={named(newest === null ? [] : [newest])} />
        {before.length > 0 && (
          <>
            {' · '}
            {t('before')} <MeetingNames meetings={named(before)} />
          </>
        )}
      </p>
      {unknown.length > 0 && (
        <p className="mt-1 max-w-prose text-quiet">
          {t('cannotSay')} <MeetingNames meetings={unknown} />
        </p>
      )}
      {dropped.length === 0 ? (
        <p className="mt-3">{t('nothingDropped')}</p>
      ) : (
        <ul className="mt-3 grid gap-2">
          {dropped.map(({ topic, saidIn }) => (
            <li key={topic} className="border-s-4 border-official ps-3">
              <a href={paths.topic(locale, topic)} className="font-semibold">
                {themes.find(({ id }) => id === topic)?.label[locale] ?? topic}
              </a>{' '}
              <span className="text-quiet">
                {t('saidIn')} <MeetingNames meetings={named(saidIn)} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function MeetingNames({ meetings }: { meetings: ThemeMeeting[] }) {
  const locale = useLocale();
  return (
    <InlineList
      items={meetings.map(({ id, ordinal, isGap }) => ({
        key: id,
        content: (
          <a href={isGap ? `${paths.meetings(locale)}#${id}` : paths.meeting(locale, id)}>
            <bdi>{ordinal ?? id}</bdi>
          </a>
        ),
      }))}
      separator={separators[locale].comma}
    />
  );
}
