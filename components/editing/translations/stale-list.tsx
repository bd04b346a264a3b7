import { useTranslations } from 'next-intl';
import { DeskSection } from '@/components/editing/frame/desk-section';
import type { StaleParagraph } from '@/lib/desk/texts/translations';
import { anchorOf } from './board-table';
import { StaleItem, type StandReasons } from './stale-item';

type Props = {
  stale: readonly StaleParagraph[];
  said: StandReasons;
  /** The reason that was refused, and why, in words. */
  refused: { key: string; reason: string; words: string } | null;
};

/** What in translations is out of date, place by place. With a script each is settled with the keys that it shows. */
export function StaleList({ stale, said, refused }: Props) {
  const t = useTranslations('desk.translations');
  if (stale.length === 0) return <p className="text-quiet">{t('noneStale')}</p>;
  return (
    <DeskSection
      id="stale"
      title={t('staleTitle', { count: stale.length })}
      lead={t(stale.some(({ mayStand }) => mayStand) ? 'staleLead' : 'staleLeadEdit')}
    >
      <ol className="grid min-w-0 gap-6" data-settle>
        {stale.map((paragraph, index) => (
          <li
            key={keyOf(paragraph)}
            id={stale[index - 1]?.text.id === paragraph.text.id ? undefined : anchorOf(paragraph.text.id)}
            className="scroll-mt-4"
          >
            <StaleItem paragraph={paragraph} said={said} refused={refused?.key === keyOf(paragraph) ? refused : null} />
          </li>
        ))}
      </ol>
    </DeskSection>
  );
}

/** A text, a place of it, and the source: what a form about it says. */
function keyOf({ text, place, source }: StaleParagraph): string {
  return `${text.id}/${place}/${source.slug}`;
}
