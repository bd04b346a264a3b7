import { useTranslations } from 'next-intl';
import { quotationMarks } from '@/components/ui/quotation';

type Props = { quotation: string; lang: string; citation: string };

/** Copies a quotation with its citation, its standing and the day on which it was read. Hidden until the reader's script shows it. */
export function CopyButton({ quotation, lang, citation }: Props) {
  const t = useTranslations('reading');
  const [open, close] = quotationMarks(lang);
  return (
    <button
      type="button"
      hidden
      data-copy={`${open}${quotation}${close}\n${citation}`}
      data-accessed={t('accessed', { date: '#' })}
      data-copied={t('copied')}
      className="mt-3 rounded-sm border border-rule px-3 text-base hover:border-link print:hidden"
    >
      {t('copy')}
    </button>
  );
}
