import { useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Words } from '@/components/ui/words';
import type { Gap } from '@/lib/records/meetings/gaps';

/** Numbers without a firm record, each with the known facts. */
export function GapList({ gaps }: { gaps: Gap[] }) {
  const t = useTranslations();
  return (
    <ul className="grid gap-4">
      {gaps.map((gap) => (
        <li key={gap.id} id={gap.id} className="border-s-4 border-dashed border-doubt ps-4">
          <p className="font-semibold">{t(`gap.title.${gap.kind}`, { ordinal: gap.ordinal })}</p>
          <p className="max-w-prose">
            <Words value={gap.known} />
          </p>
          {gap.kind === 'no_record' && (
            <p className="text-base text-quiet">
              {t.rich('timeline.window', { window: () => <Day key="window" edtf={gap.window} /> })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
