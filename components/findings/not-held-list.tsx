import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import { type NotHeld, reasonsNotHeld } from '@/lib/records/statements/held/not-held';

const mostNamed = 40;

type Props = { notHeld: NotHeld[]; lead: string };

/** The meetings whose silence says nothing, by what there is of them. */
export function NotHeldList({ notHeld, lead }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.notHeld');
  if (notHeld.length === 0) return null;
  return (
    <Section id="not-held" title={t('title')}>
      <p className="max-w-prose">{lead}</p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {reasonsNotHeld.map((why) => {
          const own = notHeld.filter((each) => each.why === why);
          return own.length === 0 ? null : (
            <div key={why} className="contents">
              <dt className="text-quiet">{t(`why.${why}`)}</dt>
              <dd className="flex flex-wrap gap-x-4 gap-y-1">
                {own.slice(0, mostNamed).map((meeting) => (
                  <NotHeldName key={meeting.id} meeting={meeting} locale={locale} />
                ))}
                {own.length > mostNamed && <span>{t('more', { count: own.length - mostNamed })}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

/** A gap has no page of its own; the list of meetings has it. */
function NotHeldName({ meeting, locale }: { meeting: NotHeld; locale: Locale }) {
  const { id, ordinal, isGap, title } = meeting;
  const t = useTranslations('findings.notHeld');
  return (
    <span>
      <a href={isGap ? `${paths.meetings(locale)}#${id}` : paths.meeting(locale, id)}>
        <bdi>{title ? wordsIn(title, locale) : ordinal === null ? id : t('numbered', { ordinal })}</bdi>
      </a>
      {isGap && ` (${t('gap')})`}
    </span>
  );
}
