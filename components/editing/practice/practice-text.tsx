import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PracticeTask } from '@/lib/desk/practice/practice-task';
import { directionOf, type Locale, otherLocale } from '@/lib/i18n/locales';

/** The statement in the language of the desk, then in the other: either will do. Once one is pasted both are folded away. */
export function PracticeText({ task, beside }: { task: PracticeTask; beside?: ReactNode }) {
  const locale = useLocale();
  return (
    <div className="grid min-w-0 gap-3">
      <TextToCopy lang={locale} words={task.texts[locale]} isOpen={!task.done.pasted} beside={beside} />
      <TextToCopy lang={otherLocale(locale)} words={task.texts[otherLocale(locale)]} isOpen={false} />
    </div>
  );
}

type TextProps = {
  lang: Locale;
  words: string;
  isOpen: boolean;
  /** Beside the button that copies: where the copy goes. */
  beside?: ReactNode;
};

function TextToCopy({ lang, words, isOpen, beside }: TextProps) {
  const t = useTranslations('practice.task');
  return (
    <details open={isOpen} className="min-w-0">
      <summary className="cursor-pointer font-semibold">{t(`text.${lang}`)}</summary>
      <div className="mt-2 grid gap-2">
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <button
            type="button"
            hidden
            data-copy-words={`practice-text-${lang}`}
            data-settings={JSON.stringify({ copied: t('copied') })}
            className="inline-flex min-h-9 cursor-pointer items-center rounded-sm border border-quiet bg-sheet px-4 py-1 font-semibold hover:border-ink pointer-coarse:min-h-11"
          >
            {t('copy')}
          </button>
          {beside}
        </p>
        <p
          id={`practice-text-${lang}`}
          lang={lang}
          dir={directionOf(lang)}
          className="max-w-prose border-s-4 border-rule bg-sheet px-4 py-3 font-text whitespace-pre-line text-as-page"
        >
          {words}
        </p>
      </div>
    </details>
  );
}
