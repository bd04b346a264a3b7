import { useLocale, useTranslations } from 'next-intl';
import { Redline } from '@/components/ui/redline';
import type { RedlineRun } from '@/lib/analysis/redline/words/redline-run';
import { showUnseen } from '@/lib/text/characters/bidi';

type Props = { run: RedlineRun; name: string; lang: string };

/** A sentence that moved, where it was or where it is now: each place says so and leads to the other. */
export function MovedSentence({ run, name, lang }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.compare.sentence');
  const isGone = run.op === 'removed';
  return (
    <div id={isGone ? `was-${name}` : name} className={`scroll-mt-4 ${run.changes ? 'my-1' : 'inline'}`}>
      <a href={isGone ? `#${name}` : `#was-${name}`} lang={locale} className="font-sans text-sm">
        <bdi>{isGone ? t('gone', { place: placeOf(name) }) : t('come')}</bdi>
      </a>{' '}
      {run.changes ? (
        <Redline runs={run.changes} lang={lang} />
      ) : (
        <span className={`underline decoration-dashed underline-offset-[0.3em] ${isGone ? 'text-quiet' : ''}`}>
          {showUnseen(run.text.trim())}
        </span>
      )}{' '}
    </div>
  );
}

/** The paragraph of a sentence, by the name of the sentence. */
function placeOf(name: string): string {
  return name.replace(/-s[\d-]+$/, '');
}
