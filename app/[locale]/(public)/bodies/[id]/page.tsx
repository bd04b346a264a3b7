import { getLocale, getTranslations } from 'next-intl/server';
import { WithdrawnPage, withdrawnMetadata } from '@/app/[locale]/(public)/withdrawn-page';
import { BodyArticle } from '@/components/records/bodies/body-article';
import { LastChanged } from '@/components/records/history/last-changed';
import { JsonLd } from '@/components/shell/json-ld';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { publicOrigin } from '@/lib/env';
import { bodyJsonLd } from '@/lib/exchange/json-ld';
import { at, paths } from '@/lib/i18n/paths';
import { readRecord } from '@/lib/i18n/read-record';
import { nameIn } from '@/lib/records/bilingual';
import { getBody, listBodies } from '@/lib/records/bodies/bodies';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { getLastChange } from '@/lib/records/history/last-change';
import { getWithdrawnMark } from '@/lib/records/history/withdrawn-mark';
import { listGaps } from '@/lib/records/meetings/gaps';
import { listNewestYears, onTimeline, toBodyTimeline } from '@/lib/records/meetings/newest-years';
import { listFigures } from '@/lib/records/sources/figures';

type Props = PageProps<'/[locale]/bodies/[id]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const body = await readRecord(params, getBodyOrMark);
  if ('withdrawal' in body) return withdrawnMetadata(params, body);
  const [locale, t] = await Promise.all([getLocale(), getTranslations('bodies')]);
  const name = nameIn(body, locale);
  return pageMetadata(params, at(paths.body, body.id), { title: name, description: t('description', { name }) });
}

export default async function BodyPage({ params }: Props) {
  const body = await readRecord(params, getBodyOrMark);
  if ('withdrawal' in body) return <WithdrawnPage mark={body} />;
  const changedAt = await getLastChange('body', body.id);
  const [mainBody, bodies, newest, gaps] = await Promise.all([
    getMainBody(),
    listBodies(),
    listNewestYears(body.id),
    listGaps(),
  ]);
  const figures = await listFigures(body.id, onTimeline);
  const gapsOfBody = gaps.filter((gap) => gap.body === body.id);
  const timeline = toBodyTimeline(newest, gapsOfBody);
  return (
    <PageFrame address={at(paths.body, body.id)}>
      <JsonLd data={bodyJsonLd(body, { origin: publicOrigin(), locale: await getLocale() })} />
      <BodyArticle body={body} mainBody={mainBody?.id ?? null} bodies={bodies} timeline={timeline} figures={figures} />
      {changedAt && <LastChanged at={changedAt} />}
    </PageFrame>
  );
}

async function getBodyOrMark(id: string) {
  return (await getBody(id)) ?? getWithdrawnMark('body', id);
}
