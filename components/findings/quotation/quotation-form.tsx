import { useLocale, useTranslations } from 'next-intl';
import { SubmitButton } from '@/components/ui/submit-button';
import { longestQuotation } from '@/lib/findings/quotation/quotation';
import { paths } from '@/lib/i18n/paths';

type Props = { words: string; hasFault: boolean };

/** Asks for the words of a quotation. */
export function QuotationForm({ words, hasFault }: Props) {
  const locale = useLocale();
  const t = useTranslations('findings.quotation');
  return (
    <search>
      <form action={paths.quotation(locale)} className="max-w-3xl print:hidden">
        <label htmlFor="words" className="block font-semibold">
          {t('words')}
        </label>
        <textarea
          id="words"
          name="words"
          rows={4}
          defaultValue={words.slice(0, longestQuotation)}
          dir="auto"
          spellCheck={false}
          aria-invalid={hasFault || undefined}
          aria-describedby={hasFault ? 'words-fault' : undefined}
          className="w-full rounded-sm border border-quiet bg-sheet px-3 py-1.5"
        />
        <SubmitButton className="mt-2">{t('submit')}</SubmitButton>
      </form>
    </search>
  );
}
