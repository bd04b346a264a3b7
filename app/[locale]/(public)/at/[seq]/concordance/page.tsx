import type { Metadata } from 'next';
import { ConcordanceFinding } from '@/components/findings/concordance/concordance-page';
import { findingMetadata } from '@/components/findings/finding-metadata';

type Props = PageProps<'/[locale]/at/[seq]/concordance'>;

/** Made for each request, yet whole before its first byte like every other page. */
export const instant = false;

export function generateMetadata(props: Props): Promise<Metadata> {
  return findingMetadata('concordance', props);
}

export default function ConcordanceAtPage({ params, searchParams }: Props) {
  return <ConcordanceFinding params={params} searchParams={searchParams} />;
}
