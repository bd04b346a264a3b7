import { useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Words } from '@/components/ui/words';
import type { MeetingDesignation } from '@/lib/records/meetings/meeting-designations';
import type { Topic } from '@/lib/records/vocabulary/topics';
import { DesignationLink } from './designation-link';

type Brief = Topic['designations'][number] & Partial<Pick<MeetingDesignation, 'tie' | 'tieBasis'>>;

/** Designations beside another record: authority, day, and how firmly a source ties them to a meeting. */
export function DesignationBriefs({ designations }: { designations: Brief[] }) {
  const t = useTranslations();
  return (
    <>
      <p className="mb-4 border-s-4 border-doubt bg-shade px-4 py-2">
        {t('designation.notAList')} {t('designation.check')}
      </p>
      <ul className="grid gap-4">
        {designations.map(({ id, title, authority, edtf, tie, tieBasis }) => (
          <li key={id}>
            <p className="font-semibold">
              <DesignationLink designation={{ id, title }} />
            </p>
            <p className="text-base text-quiet">
              {t('designation.by')}: <Words value={authority} /> · {edtf ? <Day edtf={edtf} /> : t('date.notKnown')}
              {tie && ` · ${t(`tie.${tie}`)}`}
            </p>
            {tieBasis && (
              <p className="max-w-prose text-base">
                <Words value={tieBasis} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
