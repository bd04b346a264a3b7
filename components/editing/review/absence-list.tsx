import { useLocale, useTranslations } from 'next-intl';
import { Words } from '@/components/ui/words';
import type { Absence } from '@/lib/desk/review/absences';
import { deskPaths } from '@/lib/i18n/desk-paths';

const bundled: Absence['kind'][] = ['gap', 'plan', 'designation'];

/** Words of the record that say that something is not there, to be read again before it is published. */
export function AbsenceList({ absences }: { absences: Absence[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.absences');
  if (absences.length === 0) return null;
  return (
    <section
      aria-labelledby="absences"
      className="grid min-w-0 gap-3 rounded-sm border border-s-4 border-courtesy bg-sheet px-4 py-3"
    >
      <h2 id="absences" className="text-xl">
        {t('title')}
      </h2>
      <p className="max-w-prose">
        {t('lead')} {absences.some(({ kind }) => bundled.includes(kind)) && t('bundled')}
      </p>
      <ul className="grid gap-3">
        {absences.map(({ kind, meeting, words }) => (
          <li key={`${kind} ${meeting?.id} ${words.ar} ${words.en}`} className="min-w-0">
            <p className="text-sm text-quiet">
              {t(`kind.${kind}`)}
              {meeting && (
                <>
                  {': '}
                  <a href={deskPaths.record(locale, 'meeting', meeting.id)}>
                    <Words value={meeting.title} />
                  </a>
                </>
              )}
            </p>
            <p className="max-w-prose">
              <Words value={words} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
