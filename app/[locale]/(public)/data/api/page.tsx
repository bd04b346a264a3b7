import { getTranslations } from 'next-intl/server';
import { CallSection } from '@/components/data/call-section';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { env } from '@/lib/env';
import { describeCalls } from '@/lib/exchange/open-api/described-calls';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getExampleIds } from '@/lib/records/example-ids';

export const ensureStatic = 'navigation';

const asked = {
  ar: { word: env.PORTAL_PRACTICE ? 'amber' : 'حوالة', words: 'أعضاء+المجموعة+في+الاجتماع' },
  en: { word: env.PORTAL_PRACTICE ? 'amber' : 'hawala', words: 'the+members+of+the+Group' },
};
const rules = ['order', 'since', 'errors', 'cache', 'rights'] as const;

export async function generateMetadata({ params }: PageProps<'/[locale]/data/api'>) {
  const t = await getTranslations('api');
  return pageMetadata(params, paths.dataApi, { title: t('title'), description: t('description') });
}

export default async function ApiPage({ params }: PageProps<'/[locale]/data/api'>) {
  const locale = await readLocale(params);
  const t = await getTranslations('api');
  const calls = describeCalls(await getExampleIds(), asked[locale]);
  return (
    <PageFrame address={paths.dataApi}>
      <header>
        <h1 className="max-w-4xl text-2xl md:text-3xl">{t('title')}</h1>
        <p className="mt-2 max-w-prose text-quiet">{t('description')}</p>
        <p className="mt-2">
          {t('forMachines')}{' '}
          <a href="/api/v1/openapi.json" className="isolate-ltr">
            /api/v1/openapi.json
          </a>
        </p>
      </header>
      <ul className="mt-4 grid max-w-prose list-disc gap-2 ps-6">
        {rules.map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
      {calls.map((call) => (
        <CallSection key={call.name} {...call} />
      ))}
    </PageFrame>
  );
}
