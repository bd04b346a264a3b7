import { useTranslations } from 'next-intl';
import { Words } from '@/components/ui/words';
import type { MeetingDesignation } from '@/lib/records/meeting-designations';
import { Day } from './when';

/** Designations tied to a meeting, each with the strength of its tie and the ground for it. */
export function DesignationTies({ designations }: { designations: MeetingDesignation[] }) {
  const t = useTranslations();
  return (
    <>
      <p className="mb-4 border-s-4 border-doubt bg-shade px-4 py-2">{t('designation.notAList')}</p>
      <ul className="grid gap-4">
        {designations.map((designation) => (
          <li key={designation.id}>
            <p className="font-semibold">
              <Words value={designation.title} />
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
