import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { DisagreementList } from '@/components/records/provenance/disagreement-list';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { countDisagreements, listDisagreements } from '@/lib/records/sources/disagreements';

type Props = PageProps<'/[locale]/disagreements'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('disagreements');
  return pageMetadata(params, paths.disagreements, { title: t('title'), description: t('description') });
}

export default async function DisagreementsPage({ params }: Props) {
  await readLocale(params);
  const disagreements = await listDisagreements();
  return (
    <PageFrame address={paths.disagreements}>
      <DisagreementsHeader count={countDisagreements(disagreements)} />
      <DisagreementList disagreements={disagreements} />
    </PageFrame>
  );
}

function DisagreementsHeader({ count }: { count: number }) {
  const t = useTranslations('disagreements');
  return (
    <header>
      <h1 className="max-w-4xl text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead', { count })}</p>
    </header>
  );
}
