import { useLocale, useTranslations } from 'next-intl';
import { RecordSection } from '@/components/records/citing/record-section';
import { paths } from '@/lib/i18n/paths';
import { bestPair, bestText, type TextPair } from '@/lib/records/statements/reading';
import type { Text } from '@/lib/records/statements/texts';
import { type ReadingView, StandingBar } from './standing-bar';
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
  const pair = bestPair(texts, locale);
  const parallel = paths.parallel(locale, statement);
  if (!text) return null;
  return (
    <RecordSection
      about={isEarlier ? null : `/statements/${statement}`}
      id="words"
      title={t('words')}
      lead={t('slots')}
    >
      <div className="max-w-prose">
        <StandingBar views={isEarlier ? viewsOf(text, null, '') : viewsOf(text, pair, parallel)} />
        <TextPanel text={text} />
        <TextWords statement={statement} text={text} isEarlier={isEarlier} />
      </div>
    </RecordSection>
  );
}

/** This text, the one that stands beside it on the page for two, and both. */
function viewsOf(text: Text, pair: TextPair | null, parallel: string): ReadingView[] {
  const own: ReadingView = { text, href: '#words', isCurrent: true };
  if (!pair) return [own];
  const other = pair.start === text ? pair.end : pair.start;
  return [own, { text: other, href: `${parallel}#only-${other.slug}` }, { text: null, href: parallel }];
}
