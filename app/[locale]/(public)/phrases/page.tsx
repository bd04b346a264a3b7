import type { Metadata } from 'next';
import { findingMetadata } from '@/components/findings/finding-metadata';
import { PhraseFinding } from '@/components/findings/phrase/phrase-page';

type Props = PageProps<'/[locale]/phrases'>;

/** Made for each request, yet whole before its first byte like every other page. */
export const instant = false;

export function generateMetadata(props: Props): Promise<Metadata> {
  return findingMetadata('phrases', props);
}

export default function PhrasePage({ params, searchParams }: Props) {
  return <PhraseFinding params={params} searchParams={searchParams} />;
}
