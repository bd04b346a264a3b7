import { useTranslations } from 'next-intl';
import type { RecutSentence } from '@/lib/analysis/redline/sentences/recut-sentences';

/** The sentences of a passage that were split or merged, by their numbers in it. */
export function RecutSentences({ sentences }: { sentences: readonly RecutSentence[] }) {
  const t = useTranslations('findings.compare');
  return sentences.map(({ kind, a, b }) => (
    <p key={`${kind} ${a} ${b}`} className="text-base text-quiet">
      {t(`sentence.${kind}`)} <bdi dir="ltr">{`${a.join('+')} → ${b.join('+')}`}</bdi>
    </p>
  ));
}
