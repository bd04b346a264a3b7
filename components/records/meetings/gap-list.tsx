import { useTranslations } from 'next-intl';
import { CitationList } from '@/components/records/provenance/cited-words';
import { Day } from '@/components/records/provenance/when';
import { Words } from '@/components/ui/words';
import type { Gap } from '@/lib/records/meetings/gaps';

/** Between which days a number without a record must fall. */
export function GapWindow({ gap }: { gap: Gap }) {
  const t = useTranslations('timeline');
  if (gap.kind !== 'no_record') return null;
  return t.rich('window', { window: () => <Day key="window" edtf={gap.window} /> });
}

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
          <p className="text-base text-quiet">
            <GapWindow gap={gap} />
          </p>
          <CitationList cited={gap.cited} labels={[]} />
        </li>
      ))}
    </ul>
  );
}
