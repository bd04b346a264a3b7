import { getTranslations } from 'next-intl/server';
import { CommitmentsArticle } from '@/components/findings/commitments-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { getCommitments } from '@/lib/findings/answer-commitments';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';

type Props = PageProps<'/[locale]/commitments'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('findings');
  return pageMetadata(params, paths.commitments, { title: t('title.commitments'), description: t('lead.commitments') });
}

export default async function CommitmentsPage({ params }: Props) {
  await readLocale(params);
  const [found, held] = await Promise.all([getCommitments(), getHeldCounts()]);
  return (
    <PageFrame address={paths.commitments}>
      <CommitmentsArticle found={found} seq={null} held={held} />
    </PageFrame>
  );
}
