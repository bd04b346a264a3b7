import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import type { FindingProps } from '@/components/findings/finding-metadata';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { quotationAddress } from '@/lib/findings/finding-address';
import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import { answerQuotation, parseQuotation } from '@/lib/findings/quotation/asked-quotation';
import { getHeldCounts } from '@/lib/records/statements/held/held-counts';
import { listHeldStatements } from '@/lib/records/statements/held/held-statements';
import { QuotationArticle } from './quotation-article';

/** Once for the page and its head, which Next would otherwise send after the page. */
const answerOnce = cache((words: string, lang: PhraseLanguage | null, statement: string | null, seq: string | null) =>
  answerQuotation({ words, lang, statement }, seq),
);

/** The page on which a quotation is checked, today or at a moment. */
export async function QuotationFinding({ params, searchParams }: FindingProps) {
  const { seq = null } = await params;
  const asked = parseQuotation(await searchParams);
  const [found, held, statements] = await Promise.all([
    answerOnce(asked.words, asked.lang, asked.statement ?? null, seq),
    getHeldCounts(),
    listHeldStatements(),
  ]);
  return (
    <PageFrame address={(locale) => quotationAddress(locale, { ...asked, seq })}>
      <QuotationArticle asked={asked} seq={seq} found={found} held={held} statements={statements} />
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
  const found = await answerOnce(asked.words, asked.lang, asked.statement ?? null, seq);
  return { ...metadata, ...('kind' in found ? pageStatus(statusOfFault(found)) : { robots: { index: false } }) };
}
