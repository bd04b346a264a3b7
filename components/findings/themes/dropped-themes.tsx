import { useLocale, useTranslations } from 'next-intl';
import { shortNameOf } from '@/components/records/meetings/meeting-label';
import { InLanguage } from '@/components/ui/in-language';
import { InlineList } from '@/components/ui/inline-list';
import { Section } from '@/components/ui/section';
import type { DroppedTheme, ThemeMeeting, Themes } from '@/lib/findings/themes/read-themes';
import { separators } from '@/lib/i18n/format-list';
import { otherLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';

const isElsewhere = ({ otherWords, isRecorded }: DroppedTheme) => otherWords.length > 0 || isRecorded;

/**
 * The topics that an earlier statement names and the newest does not: those that it seems to leave out, and those that it puts
 * in other words. Then what stands in the way of saying so.
 */
export function DroppedThemes({ themes }: { themes: Themes }) {
  const t = useTranslations('findings.themes');
  const { meetings, newest, before, dropped } = themes;
  const named = (ids: string[]) => meetings.filter(({ id }) => ids.includes(id));
  const unknown = meetings.filter(({ why }) => why !== null);
  const absent = dropped.filter((theme) => !isElsewhere(theme));
  const elsewhere = dropped.filter(isElsewhere);
  return (
    <Section id="dropped" title={t('dropped')} lead={t('droppedLead')}>
      <p className="max-w-prose">
        {t('newest')} <MeetingNames meetings={named(newest === null ? [] : [newest])} />
        {before.length > 0 && (
          <>
            {'. '}
            {t('before')} <MeetingNames meetings={named(before)} />
          </>
        )}
      </p>
      {unknown.length > 0 && (
        <p className="mt-1 max-w-prose text-quiet">
          {t('cannotSay')} <MeetingNames meetings={unknown} />
        </p>
      )}
      {dropped.length === 0 && <p className="mt-3">{t('nothingDropped')}</p>}
      {absent.length > 0 && <Dropped dropped={absent} themes={themes} />}
      {elsewhere.length > 0 && (
        <>
          <h3 className="mt-6 text-lg">{t('otherWords')}</h3>
          <p className="max-w-prose text-quiet">{t('otherWordsLead')}</p>
          <Dropped dropped={elsewhere} themes={themes} />
        </>
      )}
    </Section>
  );
}

function Dropped({ dropped, themes: { themes, meetings, newest } }: { dropped: DroppedTheme[]; themes: Themes }) {
  const locale = useLocale();
  const t = useTranslations('findings.themes');
  const statement = meetings.find(({ id }) => id === newest)?.statement ?? null;
  const other = otherLocale(locale);
  const isOtherHeld = meetings.some(({ langs }) => langs.includes(other));
  return (
    <ul className="mt-3 grid gap-3">
      {dropped.map((theme) => {
        const known = themes.find(({ id }) => id === theme.topic);
        const last = meetings.filter(({ id }) => id === theme.saidIn.at(-1));
        return (
          <li key={theme.topic} className="border-s-4 border-official ps-3">
            <a href={paths.topic(locale, theme.topic)} className="font-semibold">
              {known?.label[locale] ?? theme.topic}
            </a>
            : {t('lastSaid')} <MeetingNames meetings={last} />{' '}
            <span className="text-quiet">({t('saidCount', { count: theme.saidIn.length })})</span>
            <p className="max-w-prose text-base text-quiet">
              {t('lookedFor', { names: known?.names[locale].join(separators[locale].comma) ?? '' })}
              {isOtherHeld && known && known.names[other].length > 0 && (
                <>
                  {separators[locale].semicolon}
                  {t('lookedForIn', { lang: other })}{' '}
                  <InLanguage lang={other}>{known.names[other].join(separators[other].comma)}</InLanguage>
                </>
              )}
            </p>
            {theme.isRecorded && <p className="text-base">{t('recorded')}</p>}
            {statement !== null && <OtherPlaces statement={statement} slots={theme.otherWords} />}
          </li>
        );
      })}
    </ul>
  );
}

function OtherPlaces({ statement, slots }: { statement: string; slots: string[] }) {
  const locale = useLocale();
  const t = useTranslations('findings.themes');
  if (slots.length === 0) return null;
  return (
    <p className="text-base">
      {t('otherPlaces')}{' '}
      <InlineList
        items={slots.map((slot) => ({
          key: slot,
          content: (
            <a href={paths.paragraph(locale, statement, slot)}>
              <bdi>{slot}</bdi>
            </a>
          ),
        }))}
        separator={separators[locale].comma}
      />
    </p>
  );
}

function MeetingNames({ meetings }: { meetings: ThemeMeeting[] }) {
  const locale = useLocale();
  return (
    <InlineList
      items={meetings.map(({ id, ordinal, edtf, isGap }) => ({
        key: id,
        content: (
          <a href={isGap ? `${paths.meetings(locale)}#${id}` : paths.meeting(locale, id)}>
            <bdi>{shortNameOf({ ordinal, edtf }, locale)}</bdi>
          </a>
        ),
      }))}
      separator={separators[locale].comma}
    />
  );
}
