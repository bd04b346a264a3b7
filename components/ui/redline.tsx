import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { directionOf } from '@/lib/i18n/locales';
import { showUnseen } from '@/lib/text/characters/bidi';
import type { Run } from '@/lib/text/comparison/diff-words';

type Props<Shown extends Run> = {
  runs: readonly Shown[];
  /** The language of the text, which gives it its direction and its letters. */
  lang: string;
  /** Shows a run otherwise than by its words; null for one that is not to be. */
  show?: (run: Shown) => ReactNode;
};

/**
 * A text with what was taken out struck through and what came in underlined, each also said in words to who listens. Only
 * whole words are wrapped, so no letters are torn apart; a space keeps an old word and a new one from being read as one.
 */
export function Redline<Shown extends Run>({ runs, lang, show }: Props<Shown>) {
  return (
    <div lang={lang} dir={directionOf(lang)} className="font-text text-lg wrap-anywhere whitespace-pre-wrap">
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no name but their place
        <Fragment key={index}>
          {run.op === 'added' && runs[index - 1]?.op === 'removed' && ' '}
          {show?.(run) ?? <RunWords run={run} />}
        </Fragment>
      ))}
    </div>
  );
}

function RunWords({ run }: { run: Run }) {
  // A space alone is read by nobody, so nobody is told of it.
  if (run.text.trim() === '' && run.op !== 'spelling') return run.op === 'removed' ? null : run.text;
  switch (run.op) {
    case 'same':
      return showUnseen(run.text);
    case 'removed':
      return <Removed>{run.text}</Removed>;
    case 'added':
      return <Added>{run.text}</Added>;
    case 'spelling':
      return (
        <>
          <Removed isQuiet>{run.was}</Removed> <Added isQuiet>{run.text}</Added>
        </>
      );
  }
}

type WordsProps = { children: string; isQuiet?: boolean };

function Removed({ children, isQuiet = false }: WordsProps) {
  const t = useTranslations('redline');
  return (
    <del className={`decoration-2 ${isQuiet ? 'text-quiet' : 'text-danger'}`}>
      <Spoken>{t('removed')}</Spoken>
      {showUnseen(children)}
    </del>
  );
}

function Added({ children, isQuiet = false }: WordsProps) {
  const t = useTranslations('redline');
  return (
    <ins className={`bg-shade underline-offset-[0.3em] ${isQuiet ? 'decoration-dotted' : 'text-done decoration-2'}`}>
      <Spoken>{t('added')}</Spoken>
      {showUnseen(children)}
    </ins>
  );
}

function Spoken({ children }: { children: ReactNode }) {
  const locale = useLocale();
  return (
    <span lang={locale} className="sr-only select-none">
      {children}{' '}
    </span>
  );
}
