import type { Metadata } from 'next';
import { QuotationFinding, quotationMetadata } from '@/components/findings/quotation/quotation-page';

type Props = PageProps<'/[locale]/quotation'>;

/** Made for each request, yet whole before its first byte like every other page. */
export const instant = false;

export function generateMetadata(props: Props): Promise<Metadata> {
  return quotationMetadata(props);
}

export default function QuotationPage({ params, searchParams }: Props) {
  return <QuotationFinding params={params} searchParams={searchParams} />;
}
