import { useLocale, useTranslations } from 'next-intl';
import { StatementTitleText } from '@/components/records/statements/statement-title';
import { TextList, WithdrawnTextList } from '@/components/records/statements/text-list';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import { hasWords } from '@/lib/records/statements/reading';
import type { Statement } from '@/lib/records/statements/statements';
import type { WithdrawnText } from '@/lib/records/statements/withdrawn-texts';

type Props = { statement: Statement; withdrawn: WithdrawnText[] };

/** In place of two texts beside each other where the words of two are not held: what there is, and where. */
export function NoParallelArticle({ statement, withdrawn }: Props) {
  const locale = useLocale();
  const t = useTranslations();
  const held = statement.texts.filter(hasWords).length;
  return (
    <article>
      <p className="text-base text-quiet">{t('reading.pairs')}</p>
      <h1 className="mt-1 mb-4 max-w-4xl text-2xl md:text-3xl">
        <StatementTitleText title={statement.title} />
      </h1>
      <p className="max-w-prose">
        {t('reading.noParallel', { held })}{' '}
        <a href={paths.statement(locale, statement.id)}>{t('reading.toStatement')}</a>
      </p>
      <Section id="texts" title={t('statement.texts')} lead={t('statement.textsLead')}>
        {statement.texts.length > 0 && <TextList texts={statement.texts} withdrawn={[]} shown={null} />}
        {statement.texts.length === 0 && withdrawn.length === 0 && <p>{t('statement.noTexts')}</p>}
        <WithdrawnTextList texts={withdrawn} />
      </Section>
    </article>
  );
}
