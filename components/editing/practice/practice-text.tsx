import { useLocale, useTranslations } from 'next-intl';
import type { PracticeTask } from '@/lib/desk/practice/practice-task';
import { directionOf, type Locale, otherLocale } from '@/lib/i18n/locales';

/** The statement in the language of the desk, then in the other: either will do. Once one is pasted both are folded away. */
export function PracticeText({ task }: { task: PracticeTask }) {
  const locale = useLocale();
  return (
    <div className="grid min-w-0 gap-3">
      <TextToCopy lang={locale} words={task.texts[locale]} isOpen={!task.done.pasted} />
      <TextToCopy lang={otherLocale(locale)} words={task.texts[otherLocale(locale)]} isOpen={false} />
    </div>
  );
}

function TextToCopy({ lang, words, isOpen }: { lang: Locale; words: string; isOpen: boolean }) {
  const t = useTranslations('practice.task');
  return (
    <details open={isOpen} className="min-w-0">
      <summary className="cursor-pointer font-semibold">{t(`text.${lang}`)}</summary>
      <div className="mt-2 grid gap-2">
        <p>
          <button
            type="button"
            hidden
            data-copy-words={`practice-text-${lang}`}
            data-settings={JSON.stringify({ copied: t('copied') })}
            className="inline-flex min-h-9 cursor-pointer items-center rounded-sm border border-quiet bg-sheet px-4 py-1 font-semibold hover:border-ink pointer-coarse:min-h-11"
          >
            {t('copy')}
          </button>
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
