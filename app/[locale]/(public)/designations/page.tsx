import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { RoundRows } from '@/components/charts/round-rows';
import { useBodyName } from '@/components/records/bodies/body-name';
import {
  AuthorityNavigation,
  authoritiesOf,
  DesignationList,
} from '@/components/records/designations/designation-list';
import { NotAList } from '@/components/records/designations/not-a-list';
import { JsonLd } from '@/components/shell/json-ld';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { publicOrigin } from '@/lib/env';
import { designationsJsonLd } from '@/lib/exchange/json-ld';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { type DesignationSummary, listDesignations } from '@/lib/records/designations/designations';
import { addChecks } from '@/lib/records/designations/targets';

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: PageProps<'/[locale]/designations'>) {
  const t = await getTranslations('designations');
  return pageMetadata(params, paths.designations, { title: t('title'), description: t('description') });
}

export default async function DesignationsPage({ params }: PageProps<'/[locale]/designations'>) {
  const locale = await readLocale(params);
  return <Designations designations={await listDesignations()} data={await describeList(locale)} />;
}

async function describeList(locale: Locale) {
  const [name, disclaimer] = await Promise.all([
    bilingualMessage('designations.title'),
    bilingualMessage('designations.description'),
  ]);
  return designationsJsonLd(name, disclaimer, { origin: publicOrigin(), locale });
}

function Designations({ designations, data }: { designations: DesignationSummary[]; data: object }) {
  const t = useTranslations('designations');
  const authorities = authoritiesOf(designations);
  return (
    <PageFrame address={paths.designations}>
      <JsonLd data={data} />
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead', { count: designations.length })}</p>
      <NotAList check={addChecks(designations.map(({ statusCheck }) => statusCheck))} authorities={authorities} />
      {authorities.map((authority) => (
        <Rounds key={authority.id} designations={designations.filter((each) => each.authority.id === authority.id)} />
      ))}
      <AuthorityNavigation designations={designations} />
      <DesignationList designations={designations} />
    </PageFrame>
  );
}

/** A picture for an authority that counts its designations in rounds. */
function Rounds({ designations }: { designations: DesignationSummary[] }) {
  const nameOf = useBodyName();
  const rounds = designations.filter(({ round }) => round !== null);
  const authority = rounds[0]?.authority;
  if (!authority || rounds.length < 2) return null;
  return (
    <div className="mt-8">
      <RoundRows rounds={rounds} authority={nameOf(authority)} />
    </div>
  );
}
