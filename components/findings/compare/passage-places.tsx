import { useTranslations } from 'next-intl';
import type { RedlineBlock } from '@/lib/analysis/redline/redline';

type Props = { block: Pick<RedlineBlock, 'id' | 'a' | 'b'> };

/** The paragraphs of a passage in the first text and in the second, which link to it. */
export function PassagePlaces({ block: { id, a, b } }: Props) {
  const t = useTranslations('findings.compare');
  const [before, after] = [a, b].map((slots) => [...new Set(slots)].join('+') || '–');
  return (
    <a
      href={`#${id}`}
      title={t('link', { place: b[0] ?? a[0] ?? '' })}
      className="text-sm text-quiet no-underline hover:underline"
    >
      <bdi dir="ltr">{before === after ? before : `${before} → ${after}`}</bdi>
    </a>
  );
}
