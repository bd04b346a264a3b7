import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { CommitmentsArticle } from '@/components/findings/commitments-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { answerCommitments } from '@/lib/findings/answer-commitments';
import { addressAt } from '@/lib/findings/finding-address';
import { type Address, paths } from '@/lib/i18n/paths';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';

type Props = PageProps<'/[locale]/at/[seq]/commitments'>;

/** Made for each request, yet whole before its first byte like every other page. */
export const instant = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { seq } = await params;
  const t = await getTranslations('findings');
  const described = { title: t('title.commitments'), description: t('lead.commitments') };
  const metadata = await pageMetadata(params, commitmentsAt(seq), described);
  const found = await answerCommitments(seq);
  return { ...metadata, ...('kind' in found ? pageStatus(statusOfFault(found)) : { robots: { index: false } }) };
}

export default async function CommitmentsAtPage({ params }: Props) {
  await connection();
  const { seq } = await params;
  const [found, held] = await Promise.all([answerCommitments(seq), getHeldCounts()]);
  return (
    <PageFrame address={commitmentsAt(seq)}>
      <CommitmentsArticle found={found} seq={seq} held={held} />
    </PageFrame>
  );
}

function commitmentsAt(seq: string): Address {
  return (locale) => addressAt(paths.commitments, locale, seq);
}
