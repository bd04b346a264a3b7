import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CommitmentsArticle } from '@/components/findings/commitments-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { answerCommitments } from '@/lib/findings/answer-commitments';
import { addressAt } from '@/lib/findings/finding-address';
import { type Address, paths } from '@/lib/i18n/paths';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';

type Props = PageProps<'/[locale]/at/[seq]/commitments'>;

/** Made for each request, yet whole before its first byte: it waits for a query that it does not have. */
export const instant = false;

/** Once for the head and the page: a head that comes later than its page would be streamed. */
const findOnce = cache(answerCommitments);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await searchParams;
  const { seq } = await params;
  const t = await getTranslations('findings');
  const described = { title: t('title.commitments'), description: t('lead.commitments') };
  const metadata = await pageMetadata(params, commitmentsAt(seq), described);
  const found = await findOnce(seq);
  return { ...metadata, ...('kind' in found ? pageStatus(statusOfFault(found)) : { robots: { index: false } }) };
}

export default async function CommitmentsAtPage({ params, searchParams }: Props) {
  await searchParams;
  const { seq } = await params;
  const [found, held] = await Promise.all([findOnce(seq), getHeldCounts()]);
  return (
    <PageFrame address={commitmentsAt(seq)}>
      <CommitmentsArticle found={found} seq={seq} held={held} />
    </PageFrame>
  );
}

function commitmentsAt(seq: string): Address {
  return (locale) => addressAt(paths.commitments, locale, seq);
}
