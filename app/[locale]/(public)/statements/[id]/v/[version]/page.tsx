import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { citeInStyles, readStatement, titleOf } from '@/app/[locale]/(public)/statements/[id]/read-statement';
import { StatementArticle } from '@/components/reading/statement-article';
import { WithdrawnVersion } from '@/components/reading/withdrawn-version';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { textToCite } from '@/lib/records/statements/reading';
import { getStatementVersion } from '@/lib/records/statements/statement-versions';
import { listWithdrawnTexts } from '@/lib/records/statements/withdrawn-texts';

type Props = PageProps<'/[locale]/statements/[id]/v/[version]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_', version: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const { version } = await readVersion(params);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('reading')]);
  const title = t('versionOf', { n: String(version.n), title: await titleOf(version.statement, locale) });
  const metadata = await pageMetadata(params, at(paths.statementVersion, version.statement.id, version.n), { title });
  return { ...metadata, robots: { index: false } };
}

export default async function VersionPage({ params }: Props) {
  const { author, version } = await readVersion(params);
  const { statement, n, isNewest, versions, withdrawnThen } = version;
  const locale = await getLocale();
  if (withdrawnThen.isStatement) {
    return (
      <PageFrame address={at(paths.statementVersion, statement.id, n)}>
        <WithdrawnVersion statement={statement} version={n} versions={versions} />
      </PageFrame>
    );
  }
  const withdrawn = await listWithdrawnTexts(statement.id);
  // A text whose words readers see no more is not cited.
  const texts = statement.texts.filter(({ slug }) => withdrawn.every((text) => text.slug !== slug));
  const cited = { text: textToCite(texts, locale), slot: null, isEarlier: !isNewest };
  return (
    <PageFrame address={at(paths.statementVersion, statement.id, n)}>
      <StatementArticle
        statement={statement}
        differences={[]}
        citations={await citeInStyles({ statement: { ...statement, texts, version: n }, author }, cited, locale)}
        versions={versions}
        version={n}
        withdrawn={withdrawn}
        earlier={isNewest ? null : { withdrawn: withdrawnThen.texts }}
      />
    </PageFrame>
  );
}

async function readVersion(params: Props['params']) {
  const segment = (await params).version;
  const { statement, author } = await readStatement(params);
  const version = /^[1-9]\d{0,5}$/.test(segment) ? await getStatementVersion(statement.id, Number(segment)) : null;
  if (!version) notFound();
  return { author, version };
}
