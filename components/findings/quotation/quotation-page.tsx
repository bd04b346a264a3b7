import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { FindingProps } from '@/components/findings/finding-metadata';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { quotationAddress } from '@/lib/findings/finding-address';
import { answerQuotation, parseQuotation, readAsked } from '@/lib/findings/quotation/asked-quotation';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';
import { QuotationArticle } from './quotation-article';

/** The page on which a quotation is checked, today or at a moment. */
export async function QuotationFinding({ params, searchParams }: FindingProps) {
  const { seq = null } = await params;
  const asked = parseQuotation(await searchParams);
  const [found, held] = await Promise.all([answerQuotation(asked, seq), getHeldCounts()]);
  return (
    <PageFrame address={(locale) => quotationAddress(locale, { ...asked, seq })}>
      <QuotationArticle asked={asked} seq={seq} found={found} held={held} />
    </PageFrame>
  );
}

export async function quotationMetadata({ params, searchParams }: FindingProps): Promise<Metadata> {
  const { seq = null } = await params;
  const asked = parseQuotation(await searchParams);
  const t = await getTranslations('findings.quotation');
  const described = { title: t('title'), description: t('lead') };
  const metadata = await pageMetadata(params, (locale) => quotationAddress(locale, { ...asked, seq }), described);
  // The form before anybody has typed is no mistake.
  if (asked.words === '' && seq === null) return metadata;
  const asks = await readAsked(asked, seq);
  return { ...metadata, ...('kind' in asks ? pageStatus(statusOfFault(asks)) : { robots: { index: false } }) };
}
