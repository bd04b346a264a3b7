import { getLocale, getTranslations } from 'next-intl/server';
import { StatementArticle } from '@/components/reading/statement-article';
import { WithdrawnRecord } from '@/components/records/history/withdrawn-record';
import { StatementTitleText } from '@/components/records/statements/statement-title';
import { JsonLd } from '@/components/shell/json-ld';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { publicOrigin } from '@/lib/env';
import { citationTags } from '@/lib/exchange/citation-tags';
import { statementJsonLd } from '@/lib/exchange/json-ld';
import { citationWords } from '@/lib/exchange/statement-citation';
import { getPairBefore } from '@/lib/findings/compare/successive-pairs';
import { listPressChecks } from '@/lib/findings/press/press-checks';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { at, paths } from '@/lib/i18n/paths';
import { getStatementCorrection } from '@/lib/records/history/last-correction';
import { textToCite } from '@/lib/records/statements/reading';
import type { Text } from '@/lib/records/statements/texts';
import { listWithdrawnTexts } from '@/lib/records/statements/withdrawn-texts';
import { citeInStyles, citeRecord, readStatementOrMark, type StatementInContext, titleOf } from './read-statement';

type Props = PageProps<'/[locale]/statements/[id]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const record = await readStatementOrMark(params);
  if ('withdrawal' in record) {
    const title = await titleOf(record, await getLocale());
    return { ...(await pageMetadata(params, at(paths.statement, record.id), { title })), robots: { index: false } };
  }
  const { statement } = record;
  const [locale, t] = await Promise.all([getLocale(), getTranslations()]);
  const title = await titleOf(statement, locale);
  const description = t('statement.description', { title });
  const metadata = await pageMetadata(params, at(paths.statement, statement.id), { title, description, card: title });
  const types = { 'application/vnd.citationstyles.csl+json': `${paths.statement(locale, statement.id)}.csl.json` };
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: { ...metadata.alternates?.types, ...types } },
    other: citationTags(
      await citeRecord(record, locale),
      citationWords(locale, t),
      record.isOfMainBody ? t('citation.series') : null,
    ),
  };
}

export default async function StatementPage({ params }: Props) {
  const record = await readStatementOrMark(params);
  if ('withdrawal' in record) {
    return (
      <PageFrame address={at(paths.statement, record.id)} hasForms={false}>
        <WithdrawnRecord
          kind="statement"
          title={<StatementTitleText title={record.title} />}
          withdrawal={record.withdrawal}
        />
      </PageFrame>
    );
  }
  const { statement, differences } = record;
  const locale = await getLocale();
  const text = textToCite(statement.texts, locale);
  return (
    <PageFrame address={at(paths.statement, statement.id)}>
      <JsonLd data={statementJsonLd(statement, { origin: publicOrigin(), locale })} />
      <StatementArticle
        statement={statement}
        differences={differences}
        citations={await citeInStyles(record, { text, slot: null }, locale)}
        official={await citeOfficial(record, text, locale)}
        versions={statement.versions}
        version={statement.version}
        withdrawn={await listWithdrawnTexts(statement.id)}
        correction={await getStatementCorrection(statement.id)}
        before={await getPairBefore(statement.id)}
        pressChecks={await listPressChecks(statement.id)}
      />
    </PageFrame>
  );
}

/** The official text is cited first, where the page cites a translation of it in the reader's language. Null: it cites an official one. */
async function citeOfficial(record: StatementInContext, cited: Text | null, locale: Locale) {
  const { id, texts } = record.statement;
  const official = texts.find(({ standing }) => standing === 'official');
  if (!official || cited?.standing === 'official') return null;
  const other = otherLocale(locale);
  const hasFiles = textToCite(texts, other) === official;
  return {
    citations: await citeInStyles(record, { text: official, slot: null }, locale),
    formatsOf: hasFiles ? paths.statement(other, id) : null,
  };
}
