import { useLocale, useTranslations } from 'next-intl';
import { StatementOption } from '@/components/findings/statement-option';
import { SubmitButton } from '@/components/ui/submit-button';
import { longestQuotation } from '@/lib/findings/quotation/quotation';
import { paths } from '@/lib/i18n/paths';
import type { HeldStatement } from '@/lib/records/statements/held/held-statements';

type Props = {
  words: string;
  hasFault: boolean;
  /** The statement that the words are said to be from. */
  statement: string | null;
  hasUnknownStatement: boolean;
  statements: readonly HeldStatement[];
};

/** Asks for the words of a quotation. */
export function QuotationForm({ words, hasFault, statement, hasUnknownStatement, statements }: Props) {
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
        {statements.length > 0 && (
          <>
            <label htmlFor="statement" className="mt-2 block font-semibold">
              {t('statement')}
            </label>
            <select
              id="statement"
              name="statement"
              defaultValue={statement ?? ''}
              aria-invalid={hasUnknownStatement || undefined}
              aria-describedby={hasUnknownStatement ? 'statement-fault' : undefined}
              className="w-full rounded-sm border border-quiet bg-sheet px-3 py-1.5"
            >
              <option value="">{t('anyStatement')}</option>
              {statement !== null && statements.every(({ id }) => id !== statement) && (
                <option value={statement}>{statement}</option>
              )}
              {statements.map((each) => (
                <StatementOption key={each.id} statement={each} />
              ))}
            </select>
          </>
        )}
        {hasUnknownStatement && (
          <p id="statement-fault" role="alert" className="mt-1 border-s-4 border-official ps-3">
            {t('fault.statement', { id: statement ?? '' })}
          </p>
        )}
        <SubmitButton className="mt-2">{t('submit')}</SubmitButton>
      </form>
    </search>
  );
}
