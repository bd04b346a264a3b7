import { useTranslations } from 'next-intl';
import { useLanguageName } from '@/components/ui/language-name';
import type { TextMark } from '@/lib/records/statements/texts';

type Standing = TextMark['standing'];

const looks: Record<Standing, string> = {
  official: 'border-official bg-official text-on-official',
  courtesy_translation: 'border-courtesy text-courtesy',
  press_report: 'border-dashed border-press text-press',
  transcription: 'border-dotted border-ink text-ink',
  portal_translation: 'border-ink text-ink',
  portal_summary: 'border-ink text-ink',
};

/** A shape for each standing, so that it never rests on colour alone. */
const shapes: Record<Standing, string> = {
  official: 'M8 1.5 14 4v4c0 3.5-2.6 5.6-6 6.7C4.6 13.6 2 11.5 2 8V4zM5.2 8l2 2 3.8-4',
  courtesy_translation: 'M1.5 5h10M9 2l3 3-3 3M14.5 11h-10M7 8l-3 3 3 3',
  press_report: 'M2 2.5h9v11H2zM11 6h3v6a1.5 1.5 0 0 1-3 0M4 5.5h5M4 8h5M4 10.5h5',
  transcription: 'M5 1.5h9v10H5zM5 4H2v10.5h9v-3',
  portal_translation: 'M2.5 13.5l1-3.5L11 2.5l2.5 2.5L6 12.5z',
  portal_summary: 'M2.5 13.5l1-3.5L11 2.5l2.5 2.5L6 12.5z',
};

/** The mark of a text's standing, the same wherever the text or a quotation of it appears. */
export function StandingMark({ standing, lang }: { standing: Standing; lang?: string }) {
  const t = useTranslations('standing');
  const language = useLanguageName();
  return (
    <span
      data-standing={standing}
      className={`inline-flex items-center gap-1.5 rounded-sm border px-2 text-sm leading-normal whitespace-nowrap max-sm:flex-wrap max-sm:whitespace-normal ${looks[standing]}`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 fill-none stroke-current">
        <path d={shapes[standing]} strokeWidth="1.4" />
      </svg>
      {t(standing)}
      {lang && <span>· {language(lang)}</span>}
    </span>
  );
}
