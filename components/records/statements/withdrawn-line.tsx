import { useLocale, useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import { useLanguageName } from '@/components/ui/language-name';
import { WordsAsTyped } from '@/components/ui/words-as-typed';
import { paths } from '@/lib/i18n/paths';
import type { WithdrawnText } from '@/lib/records/statements/withdrawn-texts';

/** A text that was withdrawn: its standing and language, when and why it was, and where the history tells of it. */
export function WithdrawnTextLines({ text }: { text: WithdrawnText }) {
  const language = useLanguageName();
  return (
    <>
      <StandingMark standing={text.standing} /> {language(text.lang)}
      <span className="block">
        <WithdrawnLine text={text} />
      </span>
    </>
  );
}

/** That a text was withdrawn, when and why, and where the history tells of it. */
export function WithdrawnLine({ text: { at, why, change } }: { text: WithdrawnText }) {
  const locale = useLocale();
  const t = useTranslations();
  const reason = () =>
    why === 'import_undone' ? t('corrections.withdrawn.import_undone') : <WordsAsTyped words={why} />;
  return (
    <>
      {t.rich('statement.withdrawn', { day: () => <Day edtf={at.slice(0, 10)} /> })}{' '}
      {why === '' ? t('corrections.noReason') : t.rich('corrections.reason', { words: reason })}{' '}
      <a href={change === null ? paths.corrections(locale) : paths.correction(locale, change)}>
        {t('statement.withdrawnHistory')}
      </a>
    </>
  );
}
