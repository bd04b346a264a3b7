import { useLocale, useTranslations } from 'next-intl';
import { StatementTitleText } from '@/components/records/statements/statement-title';
import { paths } from '@/lib/i18n/paths';
import type { NamePair } from '@/lib/language/names/name-lexicon';
import type { Dispute } from '@/lib/records/sources/claims';
import type { TextPair } from '@/lib/records/statements/reading';
import type { Statement } from '@/lib/records/statements/statements';
import { Differences } from './differences';
import { PairChoice } from './pair-choice';
import { ParallelReader } from './parallel-reader';

type Props = { statement: Statement; pair: TextPair; differences: Dispute[]; names: NamePair[] };

/** Two texts of a statement beside each other, and the places where its texts differ. */
export function ParallelArticle({ statement, pair, differences, names }: Props) {
  const locale = useLocale();
  const t = useTranslations('reading');
  return (
    <article>
      <p className="text-base text-quiet">{t('pairs')}</p>
      <h1 className="mt-1 mb-4 max-w-4xl text-2xl md:text-3xl">
        <a href={paths.statement(locale, statement.id)} className="text-ink no-underline hover:underline">
          <StatementTitleText title={statement.title} />
        </a>
      </h1>
      <PairChoice statement={statement.id} texts={statement.texts} current={pair} />
      <ParallelReader statement={statement.id} pair={pair} names={names} />
      <Differences statement={statement.id} differences={differences} />
    </article>
  );
}
