import { useTranslations } from 'next-intl';
import { WithdrawalReason } from '@/components/records/history/withdrawal-reason';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Day } from '@/components/records/provenance/when';
import { useLanguageName } from '@/components/ui/language-name';
import type { WithdrawnText } from '@/lib/records/statements/withdrawn-texts';

type Props = {
  text: WithdrawnText;
  /** Whether that was so at a version of its statement, and may be so no more. */
  isThen?: boolean;
};

/** A text that was withdrawn: its standing and language, when and why it was, and where the history tells of it. */
export function WithdrawnTextLines({ text, isThen = false }: Props) {
  const language = useLanguageName();
  return (
    <>
      <StandingMark standing={text.standing} /> {language(text.lang)}
      <span className="block">
        <WithdrawnLine text={text} isThen={isThen} />
      </span>
    </>
  );
}

/** That a text was withdrawn, when and why, and where the history tells of it. */
export function WithdrawnLine({ text, isThen = false }: Props) {
  const t = useTranslations('statement');
  return (
    <>
      {t.rich(isThen ? 'withdrawnThen' : 'withdrawn', { day: () => <Day edtf={text.at.slice(0, 10)} /> })}{' '}
      <WithdrawalReason withdrawal={text} />
    </>
  );
}
