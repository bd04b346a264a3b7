import { useTranslations } from 'next-intl';
import type { ReadingView } from '@/lib/desk/readings/readings';

/** What a page wraps around a text and is left out of it: listed, folded away, and each line can be put back. */
export function RemovedLines({ lines }: Pick<ReadingView, 'lines'>) {
  const t = useTranslations('desk.reading');
  if (lines.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="text-quiet">{t('removed', { count: lines.length })}</summary>
      <ul className="mt-1 grid gap-1">
        {lines.map(({ start, words }) => (
          <li key={start}>
            <label className="flex items-start gap-2 pointer-coarse:min-h-11">
              <input type="checkbox" name={`back.${start}`} value="yes" className="mt-1 size-4 shrink-0" />
              <span className="min-w-0 wrap-anywhere">
                <span className="text-quiet">{t('putBack')}</span> <bdi>{words}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
