import { useLocale, useTranslations } from 'next-intl';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import type { Absence } from '@/lib/desk/review/absences';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { Attention } from './attention';

const bundled: Absence['kind'][] = ['gap', 'plan', 'designation'];

/** Words of the record that say that something is not there, to be read again before it is published. */
export function AbsenceList({ absences }: { absences: Absence[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.absences');
  if (absences.length === 0) return null;
  const toCorrect = absences.filter(({ endsByItself = false }) => !endsByItself);
  return (
    <Attention
      id="absences"
      title={t('title')}
      lead={
        toCorrect.length === 0 ? (
          t('endsByItself')
        ) : (
          <>
            {t('lead')} {toCorrect.some(({ kind }) => bundled.includes(kind)) && t('bundled')}
          </>
        )
      }
    >
      <ul className="grid gap-3">
        {absences.map(({ kind, meeting, words, endsByItself = false }) => (
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
              <AbsentWords kind={kind} words={words} />
            </p>
            {endsByItself && toCorrect.length > 0 && <p className="text-sm">{t('endsByItself')}</p>}
          </li>
        ))}
      </ul>
    </Attention>
  );
}

/** What announced a meeting is quoted as it was said: the other language of its passage is not looked for here. */
function AbsentWords({ kind, words }: Pick<Absence, 'kind' | 'words'>) {
  if (kind !== 'plan') return <Words value={words} />;
  return words.ar === null ? <Quotation words={words.en ?? ''} lang="en" /> : <Quotation words={words.ar} lang="ar" />;
}
