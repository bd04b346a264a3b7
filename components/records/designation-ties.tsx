import { useLocale, useTranslations } from 'next-intl';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { MeetingDesignation } from '@/lib/records/meeting-designations';
import { Day } from './when';

/** Designations tied to a meeting, each with the strength of its tie and the ground for it. */
export function DesignationTies({ designations }: { designations: MeetingDesignation[] }) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <>
      <p className="mb-4 border-s-4 border-doubt bg-shade px-4 py-2">{t('designation.notAList')}</p>
      <ul className="grid gap-4">
        {designations.map((designation) => (
          <li key={designation.id}>
            <p className="font-semibold">
              <a href={paths.designation(locale, designation.id)}>
                <Words value={designation.title} />
              </a>
            </p>
            <p className="text-base text-quiet">
              {t('designation.by')}: <Words value={designation.authority} /> ·{' '}
              {designation.edtf ? <Day edtf={designation.edtf} /> : t('date.undated')} · {t(`tie.${designation.tie}`)}
            </p>
            {designation.tieBasis && (
              <p className="max-w-prose text-base">
                <Words value={designation.tieBasis} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
