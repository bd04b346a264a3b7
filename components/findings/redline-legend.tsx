import { useTranslations } from 'next-intl';
import type { Run } from '@/lib/text/comparison/diff-words';

/** Says what the marks of a redline mean, those that occur in it. */
export function RedlineLegend({ runs }: { runs: readonly Run[] }) {
  const t = useTranslations('redline.legend');
  const kinds = (['removed', 'added', 'spelling'] as const).filter((kind) => runs.some(({ op }) => op === kind));
  if (kinds.length === 0) return null;
  return (
    <dl className="mt-6 grid max-w-prose gap-x-4 gap-y-1 text-base text-quiet sm:grid-cols-[auto_1fr]">
      {kinds.map((kind) => (
        <div key={kind} className="contents">
          <dt>
            <Sample kind={kind}>{t(`sample.${kind}`)}</Sample>
          </dt>
          <dd>{t(kind)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sample({ kind, children }: { kind: 'removed' | 'added' | 'spelling'; children: string }) {
  if (kind === 'removed') return <s className="text-danger decoration-2">{children}</s>;
  const look = kind === 'added' ? 'text-done decoration-2' : 'decoration-dotted';
  return <span className={`bg-shade underline underline-offset-[0.3em] ${look}`}>{children}</span>;
}
