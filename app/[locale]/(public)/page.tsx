import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { BodySwitch } from '@/components/records/bodies/body-switch';
import { NumberRings } from '@/components/records/meetings/number-rings';
import { OtherYears } from '@/components/records/meetings/other-years';
import { Timeline } from '@/components/records/meetings/timeline';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { SearchForm } from '@/components/search/search-form';
import { JsonLd } from '@/components/shell/json-ld';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { publicOrigin } from '@/lib/env';
import { siteJsonLd } from '@/lib/exchange/json-ld';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { listBodies } from '@/lib/records/bodies/bodies';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { listGaps } from '@/lib/records/meetings/gaps';
import { listNewestYears, toBodyTimeline } from '@/lib/records/meetings/newest-years';

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: PageProps<'/[locale]'>) {
  const t = await getTranslations('site');
  return pageMetadata(params, paths.home, { description: t('description') });
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await readLocale(params);
  const [body, gaps, bodies] = await Promise.all([getMainBody(), listGaps(), listBodies()]);
  const newest = body && (await listNewestYears(body.id));
  const gapsOfBody = gaps.filter((gap) => gap.body === body?.id);
  const { years, others } = newest ? toBodyTimeline(newest, gapsOfBody) : { years: [], others: [] };
  const missing = gapsOfBody.filter((gap) => gap.kind === 'no_record').length;
  return (
    <PageFrame address={paths.home}>
      <JsonLd data={await describeSite(body?.id ?? null, locale)} />
      <HomeHeader />
      <SearchForm id="home-search" />
      <Analyses />
      <NumberRings years={years} />
      <BodySwitch bodies={bodies} mainBody={body?.id ?? null} current={body?.id ?? null} />
      {body && <TimelineHeading body={body.id} held={newest?.total ?? 0} missing={missing} />}
      <Timeline years={years} />
      <OtherYears years={others} />
    </PageFrame>
  );
}

async function describeSite(about: string | null, locale: Locale) {
  const [name, description] = await Promise.all([bilingualMessage('site.name'), bilingualMessage('site.description')]);
  return siteJsonLd({ name, description, about }, { origin: publicOrigin(), locale });
}

function HomeHeader() {
  const t = useTranslations('home');
  return (
    <header className="mb-8">
      <h1 className="max-w-4xl text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-lg text-quiet">{t('lead')}</p>
    </header>
  );
}

const analyses = ['compare', 'phrases', 'themes', 'commitments', 'disagreements', 'quotation'] as const;

/** What can be asked of the statements besides a search. */
function Analyses() {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <nav aria-label={t('home.analyses')} className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-base print:hidden">
      <span aria-hidden="true" className="text-quiet">
        {t('home.analyses')}
      </span>
      {analyses.map((name) => (
        <a key={name} href={paths[name](locale)}>
          {t(`navigation.${name}`)}
        </a>
      ))}
    </nav>
  );
}

function TimelineHeading({ body, held, missing }: { body: string; held: number; missing: number }) {
  const t = useTranslations();
  const shortBodyName = useShortBodyName();
  return (
    <header className="mt-8 mb-2">
      <h2 className="text-xl">{t('timeline.heading', { body: shortBodyName(body) })}</h2>
      <p className="text-quiet">
        {t('home.held', { count: held })} · {t('home.missing', { count: missing })} · {t('home.newestFirst')}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-base text-quiet">
        <StandingMark standing="portal_summary" /> {t('timeline.summaries')}
      </p>
    </header>
  );
}
