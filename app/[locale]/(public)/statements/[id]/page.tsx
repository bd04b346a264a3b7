import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { StatementArticle } from '@/components/records/statement-article';
import { JsonLd } from '@/components/shell/json-ld';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { publicOrigin } from '@/lib/env';
import { statementJsonLd } from '@/lib/exchange/json-ld';
import { parsePublicId } from '@/lib/i18n/public-id';
import { getStatement } from '@/lib/records/statements';

type Props = PageProps<'/[locale]/statements/[id]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const { id, title } = await readStatement(params);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('statement')]);
  const name = title[locale] ?? (locale === 'ar' ? title.arOwn : null) ?? title.en ?? t('noTitle');
  return pageMetadata(params, `/statements/${id}`, { title: name, description: t('description', { title: name }) });
}

export default async function StatementPage({ params }: Props) {
  const statement = await readStatement(params);
  return (
    <PageFrame path={`/statements/${statement.id}`} section="meetings">
      <JsonLd data={statementJsonLd(statement, { origin: publicOrigin(), locale: await getLocale() })} />
      <StatementArticle statement={statement} />
    </PageFrame>
  );
}

async function readStatement(params: Props['params']) {
  const id = parsePublicId((await params).id);
  const statement = id && (await getStatement(id));
  if (!statement) notFound();
  return statement;
}
