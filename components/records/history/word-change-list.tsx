import { useTranslations } from 'next-intl';
import { Redline } from '@/components/ui/redline';
import { slotParts } from '@/lib/i18n/keys/slot-parts';
import type { WordChange } from '@/lib/records/history/word-changes';
import { nearChanges } from '@/lib/text/comparison/near-changes';

type Props = {
  words: WordChange[];
  /** How many paragraphs are shown; the rest is counted. */
  most?: number | undefined;
};

const bounds = { around: 12, most: 60 };

/** The paragraphs of a text that changed, each as a redline in the direction of the text. */
export function WordChangeList({ words, most = Number.POSITIVE_INFINITY }: Props) {
  const t = useTranslations();
  const shown = words.slice(0, most);
  const isCut = Number.isFinite(most);
  return (
    <>
      <ol className="mt-2 grid gap-3">
        {shown.map(({ slots, lang, runs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph may have no name.
          <li key={index} className="max-w-prose border-s-2 border-rule ps-3">
            {slots.length > 0 && (
              <p className="text-sm text-quiet">
                {slots.map((slot) => t('reading.slot', slotParts(slot))).join(' + ')}
              </p>
            )}
            <Redline runs={isCut ? nearChanges(runs, bounds) : runs} lang={lang} />
          </li>
        ))}
      </ol>
      {words.length > shown.length && (
        <p className="text-quiet">{t('corrections.otherParagraphs', { count: words.length - shown.length })}</p>
      )}
    </>
  );
}
