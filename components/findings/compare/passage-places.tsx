import { useTranslations } from 'next-intl';
import type { RedlineBlock } from '@/lib/analysis/redline/redline';

type Props = { block: Pick<RedlineBlock, 'id' | 'a' | 'b'> };

/** The paragraphs of a passage in the first text and in the second, which link to it. */
export function PassagePlaces({ block: { id, a, b } }: Props) {
  const t = useTranslations('findings.compare');
  const [before, after] = [placesOf(a, b), placesOf(b, a)];
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

/** Two paragraphs of one number are both told where the other text has one of them. */
function placesOf(own: readonly string[], other: readonly string[]): string {
  return (own.length === other.length ? [...new Set(own)] : own).join('+') || '–';
}
