import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/i18n/paths';
import type { BodyName } from '@/lib/records/bodies/bodies';
import { useShortBodyName } from './body-name';

type Props = { bodies: BodyName[]; mainBody: string | null; current: string | null };

/** Links from the timeline of one body to those of the others that have met; the main body's is the front page. */
export function BodySwitch({ bodies, mainBody, current }: Props) {
  const locale = useLocale();
  const t = useTranslations('home');
  const shortBodyName = useShortBodyName();
  const met = bodies.filter(({ meetings }) => meetings > 0);
  return (
    <nav aria-label={t('bodies')} className="mt-8 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {met.map(({ id, meetings }) => (
          <li key={id}>
            <a
              href={id === mainBody && id !== current ? paths.home(locale) : paths.body(locale, id)}
              aria-current={id === current ? 'true' : undefined}
              className="inline-block rounded-full border border-rule px-3 py-0.5 text-base text-ink no-underline hover:border-link hover:underline aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
            >
              {shortBodyName(id)} <span className="tabular-nums">({meetings})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
