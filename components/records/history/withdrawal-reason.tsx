import { useLocale, useTranslations } from 'next-intl';
import { WordsAsTyped } from '@/components/ui/words-as-typed';
import { separators } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import type { Withdrawal } from '@/lib/records/history/withdrawal';

/** Why something was withdrawn, and where the history tells of it. */
export function WithdrawalReason({ withdrawal: { why, change } }: { withdrawal: Withdrawal }) {
  const locale = useLocale();
  const t = useTranslations();
  const reason = () =>
    why === 'import_undone' ? t('corrections.withdrawn.import_undone') : <WordsAsTyped words={why} />;
  return (
    <>
      {why === '' ? t('corrections.noReason') : t.rich('corrections.reason', { words: reason })}
      {separators[locale].dot}
      <a href={change === null ? paths.corrections(locale) : paths.correction(locale, change)}>
        {t('statement.withdrawnHistory')}
      </a>
    </>
  );
}
