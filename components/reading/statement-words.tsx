import { useLocale, useTranslations } from 'next-intl';
import { RecordSection } from '@/components/records/citing/record-section';
import { paths } from '@/lib/i18n/paths';
import { bestPair, bestText } from '@/lib/records/statements/reading';
import type { Text } from '@/lib/records/statements/texts';
import { TextPanel } from './text-panel';
import { TextWords } from './text-words';

type Props = {
  statement: string;
  texts: Text[];
  /** Whether these are the words of an earlier version: other addresses have those published now. */
  isEarlier: boolean;
};

/** The words of a statement in the text to read first, and the way to read two beside each other. */
export function StatementWords({ statement, texts, isEarlier }: Props) {
  const locale = useLocale();
  const t = useTranslations('reading');
  const text = bestText(texts, locale);
  if (!text) return null;
  return (
    <RecordSection
      about={isEarlier ? null : `/statements/${statement}`}
      id="words"
      title={t('words')}
      lead={t('slots')}
    >
      {!isEarlier && bestPair(texts, locale) && (
        <p className="mb-4 print:hidden">
          <a href={paths.parallel(locale, statement)}>{t('parallel')}</a>
        </p>
      )}
      <div className="max-w-prose">
        <TextPanel text={text} />
        <TextWords statement={statement} text={text} isEarlier={isEarlier} />
      </div>
    </RecordSection>
  );
}
